// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/collisions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gazetteer/cells.h"
#include "gazetteer/cue_lookup.h"
#include "gazetteer/spelling.h"
#include "text/key.h"

namespace gazet::gazetteer {
namespace {

/// Names that stand for thousands of things: alone they tell nothing. Folded and sorted.
constexpr auto kGenericNames = std::to_array<std::string_view>(
    {"administration", "agency",          "air force",  "alliance",     "area",         "army",          "assembly",
     "association",    "authority",       "bank",       "board",        "bureau",       "cabinet",       "capital",
     "center",         "centre",          "church",     "city",         "club",         "coalition",     "college",
     "commission",     "committee",       "company",    "corporation",  "council",      "country",       "county",
     "court",          "department",      "district",   "embassy",      "federation",   "force",         "forces",
     "foundation",     "front",           "fund",       "government",   "governor",     "group",         "high court",
     "hospital",       "house",           "institute",  "island",       "league",       "legislature",   "military",
     "militia",        "minister",        "ministry",   "mosque",       "movement",     "museum",        "nation",
     "navy",           "office",          "opposition", "organisation", "organization", "parliament",    "party",
     "police",         "president",       "prison",     "province",     "region",       "republic",      "river",
     "school",         "security forces", "service",    "society",      "state",        "supreme court", "team",
     "town",           "troops",          "union",      "university",   "village"});

static_assert(std::is_sorted(kGenericNames.begin(), kGenericNames.end()));

/// A name or alias in its row.
struct Surface {
  std::string key;
  std::uint32_t row = 0;
  std::uint32_t alias = 0;  ///< 0 is the name, n the nth alias
};

/// Whether a capital follows a letter or digit, as in US or LeT: no word is written so.
bool has_inner_capital(std::string_view name) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_edge = [](char c) { return c == ' ' || c == '-' || c == '\''; };
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (is_capital(name[i]) && !is_edge(name[i - 1])) return true;
  }
  return false;
}

/// "a given name", "an abbreviation".
std::string kind_of(SubtypeNumber subtype) {
  std::string kind(subtype_name(subtype).empty() ? to_string(type_of(subtype)) : subtype_name(subtype));
  std::replace(kind.begin(), kind.end(), '_', ' ');
  const bool vowel = std::string_view("aeio").find(kind.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + kind;
}

std::string place_of(const Row& row) {
  return row.file + ":" + std::to_string(row.line);
}

/// Looks at the surfaces of one key at a time.
class Collisions {
 public:
  Collisions(const std::vector<Row>& rows, const CueLookup& cue_of, std::vector<Finding>& findings)
      : rows_(rows), cue_of_(cue_of), findings_(findings) {}

  /// The surfaces have the same key and stand in the order of their rows, names before aliases.
  void check(std::span<const Surface> group) {
    const Surface* cue = nullptr;
    const Surface* head = nullptr;
    for (const Surface& surface : group) {
      const SubtypeNumber subtype = row_of(surface).subtype;
      if (cue == nullptr && is_word_cue(subtype)) cue = &surface;
      if (head == nullptr && type_of(subtype) == Type::cue && subtype_name(subtype) == "head") head = &surface;
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (type_of(row_of(group[i]).subtype) == Type::cue) continue;
      check_words(group[i], cue, head);
      if (!check_own_row(group.first(i), group[i])) check_other_rows(group, i);
    }
  }

 private:
  [[nodiscard]] const Row& row_of(const Surface& surface) const { return rows_[surface.row]; }

  [[nodiscard]] const std::string& text_of(const Surface& surface) const {
    const Row& row = row_of(surface);
    return surface.alias == 0 ? row.name : row.aliases[surface.alias - 1];
  }

  [[nodiscard]] static std::string_view role_of(const Surface& surface) {
    return surface.alias == 0 ? "name " : "alias ";
  }

  void check_words(const Surface& surface, const Surface* cue, const Surface* head) {
    if (is_generic(surface, head)) {
      add(surface, Severity::warning, "generic-name",
          "stands for any number of things, expected a name that says which");
    } else if (cue != nullptr) {
      check_cue(surface, row_of(*cue).subtype, " (" + place_of(row_of(*cue)) + ")",
                !capitals_of(text_of(*cue)).has_lower);
    } else if (cue_of_) {
      const std::optional<SubtypeNumber> known = cue_of_(text_of(surface));
      if (known && is_word_cue(*known)) check_cue(surface, *known, "", false);
    }
  }

  /// Places are called Union or Centre indeed; as common names they do no harm.
  [[nodiscard]] bool is_generic(const Surface& surface, const Surface* head) const {
    const Row& row = row_of(surface);
    if (type_of(row.subtype) == Type::place && row.policy.common) return false;
    return std::binary_search(kGenericNames.begin(), kGenericNames.end(), surface.key) ||
           (head != nullptr && capitals_of(text_of(surface)).has_lower);
  }

  /// A name with a capital inside, such as US or LeT, only meets a cue that has no small letters, such as AG.
  void check_cue(const Surface& surface, SubtypeNumber cue, const std::string& where, bool cue_is_capitals) {
    const Row& row = row_of(surface);
    if (row.policy.common || needs_full_stop(text_of(surface), row.subtype)) return;
    if (is_personal(cue) && type_of(row.subtype) == Type::person) return;
    const bool capitals = has_inner_capital(text_of(surface)) && row.policy.case_rule != CaseRule::any;
    if (capitals && !cue_is_capitals) return;
    // The policy concerns names of one word.
    const bool one_word = surface.key.find(' ') == std::string::npos;
    add(surface, is_personal(cue) ? Severity::note : Severity::warning, "common-word",
        "is also " + kind_of(cue) + where + (one_word ? "; the policy common asks for support from the text" : ""));
  }

  /// True when the row has the same name already.
  bool check_own_row(std::span<const Surface> before, const Surface& surface) {
    for (const Surface& earlier : before) {
      if (earlier.row != surface.row) continue;
      if (matches_alike(earlier, surface)) {
        add(surface, Severity::note, "redundant-alias",
            "is found by the " + std::string(role_of(earlier)) + in_quotes(text_of(earlier)) + " already");
      }
      return true;
    }
    return false;
  }

  [[nodiscard]] bool matches_alike(const Surface& a, const Surface& b) const {
    const CaseRule rule = row_of(a).policy.case_rule;
    if (rule == CaseRule::exact) return text_of(a) == text_of(b);
    return rule == CaseRule::any || are_alike(capitals_of(text_of(a)), capitals_of(text_of(b)));
  }

  /// Against the row whose name it is, if it is an alias here that loses against that; else against the first row.
  void check_other_rows(std::span<const Surface> group, std::size_t index) {
    const Surface& surface = group[index];
    for (const Surface& other : group) {
      if (loses(surface, other)) {
        add(surface, Severity::warning, "losing-alias",
            "can never win: it is the name of " + place_of(row_of(other)) + ", of the same subtype and country");
        return;
      }
    }
    for (const Surface& other : group.first(index)) {
      if (type_of(row_of(other).subtype) == Type::cue || row_of(other).id == row_of(surface).id) continue;
      const bool same_type = type_of(row_of(other).subtype) == type_of(row_of(surface).subtype);
      add(surface, Severity::note, same_type ? "duplicate-name" : "type-collision",
          "is also " + (same_type ? "" : kind_of(row_of(other).subtype) + ", ") + "the " + std::string(role_of(other)) +
              in_quotes(text_of(other)) + " of " + place_of(row_of(other)));
      return;
    }
  }

  /// Nothing in a text can speak for the alias rather than for the name.
  [[nodiscard]] bool loses(const Surface& alias, const Surface& name) const {
    const Row& row = row_of(alias);
    const Row& other = row_of(name);
    return alias.alias != 0 && name.alias == 0 && row.id != other.id && row.subtype == other.subtype &&
           row.country == other.country && !row.coordinates && !other.coordinates && row.policy == other.policy &&
           are_alike(capitals_of(text_of(alias)), capitals_of(text_of(name)));
  }

  void add(const Surface& surface, Severity severity, std::string_view code, const std::string& message) {
    const Row& row = row_of(surface);
    findings_.push_back({severity, row.file, row.line, code,
                         std::string(role_of(surface)) + in_quotes(text_of(surface)) + " " + message});
  }

  const std::vector<Row>& rows_;
  const CueLookup& cue_of_;
  std::vector<Finding>& findings_;
};

/// The keys of all names that are no patterns, sorted; those without a key are reported.
std::vector<Surface> surfaces_of(const std::vector<Row>& rows, std::vector<Finding>& findings) {
  const text::NameFolder folder;
  std::vector<Surface> surfaces;
  const auto add = [&](std::uint32_t row, std::uint32_t alias, const std::string& name) {
    if (is_pattern(name)) return;
    surfaces.push_back({folder.key(name), row, alias});
    if (!surfaces.back().key.empty()) return;
    surfaces.pop_back();
    findings.push_back({Severity::warning, rows[row].file, rows[row].line, "unmatchable-name",
                        in_quotes(name) + " has no letter or digit, so no text can match it"});
  };
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    add(row, 0, rows[row].name);
    for (std::uint32_t i = 0; i < rows[row].aliases.size(); ++i) add(row, i + 1, rows[row].aliases[i]);
  }
  std::sort(surfaces.begin(), surfaces.end(), [](const Surface& a, const Surface& b) {
    return std::tie(a.key, a.row, a.alias) < std::tie(b.key, b.row, b.alias);
  });
  return surfaces;
}

}  // namespace

void find_duplicate_ids(const std::vector<Row>& rows, std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, std::uint32_t> last_of;
  last_of.reserve(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const auto [found, is_first] = last_of.try_emplace(row.id, i);
    if (is_first) continue;
    const Row& earlier = rows[std::exchange(found->second, i)];
    // In a later file this is how rows are replaced, and of a cue nothing but its name counts.
    const bool intended = earlier.file != row.file || type_of(row.subtype) == Type::cue;
    findings.push_back({intended ? Severity::note : Severity::warning, row.file, row.line, "duplicate-id",
                        "same id " + in_quotes(row.id) + " as " + place_of(earlier) + ", which this row replaces"});
  }
}

void find_name_collisions(const std::vector<Row>& rows, const CueLookup& cue_of, std::vector<Finding>& findings) {
  const std::vector<Surface> surfaces = surfaces_of(rows, findings);
  Collisions collisions(rows, cue_of, findings);
  for (auto begin = surfaces.begin(); begin != surfaces.end();) {
    const auto end = std::find_if(begin, surfaces.end(), [&](const Surface& other) { return other.key != begin->key; });
    collisions.check({begin, end});
    begin = end;
  }
}

}  // namespace gazet::gazetteer
