// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/compiler.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "gazet/error.h"
#include "gazetteer/checksum.h"
#include "gazetteer/derived_id.h"
#include "gazetteer/division.h"
#include "gazetteer/format.h"
#include "gazetteer/name_table.h"
#include "gazetteer/name_table_builder.h"
#include "gazetteer/prior.h"
#include "gazetteer/word_spellings.h"
#include "pattern/anchor.h"
#include "pattern/expansion.h"
#include "pattern/expression.h"
#include "text/key.h"

namespace gazet::gazetteer {
namespace {

/// The strings section while it grows; equal strings are stored once.
class StringPool {
 public:
  StringPool() { add(""); }

  StringOffset add(std::string_view string) {
    const auto [place, is_new] = offsets_.try_emplace(std::string(string), static_cast<StringOffset>(bytes_.size()));
    if (!is_new) return place->second;
    const auto size = static_cast<std::uint32_t>(string.size());
    if (bytes_.size() + sizeof size + string.size() > std::numeric_limits<StringOffset>::max()) {
      throw DictionaryError("the names take more than 4 GB: too many for one gazetteer");
    }
    bytes_.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes_ += string;
    return place->second;
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, StringOffset> offsets_;
};

/// The file while it is put together.
class FileBuilder {
 public:
  FileBuilder() { bytes_.resize(aligned(sizeof(Header) + kSectionKinds * sizeof(SectionEntry))); }

  template <typename Record>
  void add(SectionKind kind, std::span<const Record> records) {
    entries_.push_back({kind, 0, bytes_.size(), records.size_bytes()});
    bytes_.append(reinterpret_cast<const char*>(records.data()), records.size_bytes());
    bytes_.resize(aligned(bytes_.size()));
  }

  std::string finish() {
    std::memcpy(bytes_.data() + sizeof(Header), entries_.data(), entries_.size() * sizeof(SectionEntry));
    Header header;
    header.file_size = bytes_.size();
    header.section_count = static_cast<std::uint32_t>(entries_.size());
    header.checksum = checksum(std::string_view(bytes_).substr(sizeof header));
    std::memcpy(bytes_.data(), &header, sizeof header);
    return std::move(bytes_);
  }

 private:
  static std::size_t aligned(std::size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

  std::string bytes_;
  std::vector<SectionEntry> entries_;
};

class Compiler {
 public:
  explicit Compiler(std::vector<Row> rows) : rows_(std::move(rows)), names_(folder_), cues_(folder_) {}

  std::string compile(const std::vector<WeightRow>& weights) {
    give_ids(rows_);
    merge_rows(rows_);
    const auto is_located = [](const Row& row) { return row.coordinates.has_value(); };
    if (!std::is_partitioned(rows_.begin(), rows_.end(), is_located)) {
      std::stable_partition(rows_.begin(), rows_.end(), is_located);
    }
    for (const Row& row : rows_) {
      if (row.policy.role == Role::spelling) spellings_.add(row);
    }
    for (const Row& row : rows_) add(row);
    if (!faults_.empty()) throw DictionaryError(std::move(faults_));
    return to_bytes(weights);
  }

 private:
  void add(const Row& row) {
    if (row.policy.role == Role::spelling) return;
    if (row.policy.role != Role::name) return add_form(row);
    const bool is_cue = type_of(row.subtype) == Type::cue;
    const std::uint32_t target = is_cue ? row.subtype : add_entity(row);
    const std::uint32_t rank = prior(row);
    seen_.clear();
    add_name(row, row.name, target, rank);
    for (const std::string& alias : row.aliases) add_name(row, alias, target, rank);
  }

  /// Forms stand in the table of names, so that one search finds both; they are no entities.
  void add_form(const Row& row) {
    const std::uint8_t flag = row.policy.role == Role::form_behind ? kFormBehind : kFormBefore;
    names_.add(row.name, {strings_.add(row.name), row.subtype, flag, 0});
    for (const std::string& alias : row.aliases) names_.add(alias, {strings_.add(alias), row.subtype, flag, 0});
  }

  std::uint32_t add_entity(const Row& row) {
    if (entities_.size() > NameRecord::kMaxTarget)
      throw DictionaryError("more than 16 million entities in one gazetteer");
    EntityRecord record;
    record.subtype = row.subtype;
    if (row.country.size() == 2) record.country = {row.country[0], row.country[1]};
    if (!is_pattern(row.name)) record.name = strings_.add(row.name);
    if (row.id == derived_id(folder_, row.subtype, row.name, row.country)) {
      record.id_kind = is_pattern(row.name) ? IdKind::none : IdKind::derived;
    } else {
      record.id_kind = IdKind::text;
      record.id = strings_.add(row.id);
    }
    if (row.coordinates) {
      locations_.push_back({static_cast<std::int32_t>(std::lround(row.coordinates->lat * 1e5)),
                            static_cast<std::int32_t>(std::lround(row.coordinates->lon * 1e5)), row.population,
                            division_number(row.note)});
    }
    entities_.push_back(record);
    return static_cast<std::uint32_t>(entities_.size() - 1);
  }

  void add_name(const Row& row, std::string_view name, std::uint32_t target, std::uint32_t rank) {
    if (!is_pattern(name)) return add_literal(row, name, target, rank);
    // Cue patterns stay what they are, however few strings they stand for: the article room tries them on its own
    // terms.
    const bool is_cue = type_of(row.subtype) == Type::cue;
    const auto expanded = is_cue ? std::nullopt : pattern::expansion(pattern_of(name));
    if (!expanded) return add_pattern(row, pattern_of(name), target);
    for (const std::string& literal : *expanded) add_literal(row, literal, target, rank);
  }

  void add_literal(const Row& row, std::string_view name, std::uint32_t target, std::uint32_t rank) {
    if (!seen_.emplace(name).second) return;
    // Behind the names that are written so: another row may have the spelling as its own name.
    for (const std::string& spelling : spellings_.of(name, row.subtype)) add_literal(row, spelling, target, 0);
    const StringOffset offset = strings_.add(name);
    const bool is_cue = type_of(row.subtype) == Type::cue;
    (is_cue ? cues_ : names_).add(name, {offset, target, name_flags(row, name), rank});
  }

  [[nodiscard]] std::uint8_t name_flags(const Row& row, std::string_view name) const {
    std::uint8_t flags = 0;
    if (row.policy.case_rule == CaseRule::exact) flags |= kExactCase;
    if (row.policy.case_rule == CaseRule::any) flags |= kAnyCase;
    if (row.policy.common && folder_.words(name).size() == 1) flags |= kCommon;
    return flags;
  }

  void add_pattern(const Row& row, std::string_view expression, std::uint32_t target) {
    const bool any_case = row.policy.case_rule == CaseRule::any;
    const auto letter_case = any_case ? pattern::LetterCase::any : pattern::LetterCase::as_written;
    const pattern::Compiled compiled = pattern::Expression::compile(expression, {letter_case});
    if (!compiled.expression) return fault(row, "pattern /" + std::string(expression) + "/: " + compiled.fault);

    const bool is_cue = type_of(row.subtype) == Type::cue;
    const auto number = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back(
        {strings_.add(expression), target, (any_case ? kPatternAnyCase : 0U) | (is_cue ? kPatternCue : 0U)});
    if (is_cue) return;
    const std::vector<std::string> words = pattern::anchors(expression);
    if (words.empty()) {
      return fault(row, "pattern /" + std::string(expression) +
                            "/: no anchor; expected a whole word that each of its matches has");
    }
    for (const std::string& word : words) names_.add(word, {0, number, anchor_flags(word, expression, any_case), 0});
  }

  /// "party" in lower case is no reason to try /[A-Z]\w+ Party/: the pattern holds the word with its capital alone.
  static std::uint8_t anchor_flags(std::string_view word, std::string_view expression, bool any_case) {
    std::string capitalised(word);
    if (begins_small(word)) capitalised.front() = static_cast<char>(word.front() - 'a' + 'A');
    const bool is_capital = !any_case && expression.find(word) == std::string_view::npos &&
                            expression.find(capitalised) != std::string_view::npos;
    return is_capital ? kAnchor | kCapitalAnchor : kAnchor;
  }

  void fault(const Row& row, std::string message) {
    faults_.push_back({Severity::error, row.file, row.line, std::move(message)});
  }

  std::string to_bytes(const std::vector<WeightRow>& weights) {
    FileBuilder file;
    file.add(SectionKind::strings, std::span<const char>(strings_.bytes()));
    file.add(SectionKind::entities, std::span<const EntityRecord>(entities_));
    file.add(SectionKind::locations, std::span<const LocationRecord>(locations_));
    file.add(SectionKind::patterns, std::span<const PatternRecord>(patterns_));
    add_table(file, names_.build(), SectionKind::name_slots);
    add_table(file, cues_.build(), SectionKind::cue_slots);
    file.add(SectionKind::weights, std::span<const WeightSlot>(weight_slots(weights)));
    return file.finish();
  }

  /// The four sections of a table, whose kinds follow each other.
  static void add_table(FileBuilder& file, const NameTableSections& table, SectionKind first) {
    const auto kind = [first](std::uint32_t i) {
      return static_cast<SectionKind>(static_cast<std::uint32_t>(first) + i);
    };
    file.add(kind(0), std::span<const Slot>(table.slots));
    file.add(kind(1), std::span<const NameRecord>(table.records));
    file.add(kind(2), std::span<const std::uint64_t>(table.first_words));
    file.add(kind(3), std::span<const std::uint64_t>(table.first_bytes));
  }

  std::vector<Row> rows_;
  text::NameFolder folder_;
  StringPool strings_;
  std::vector<EntityRecord> entities_;
  std::vector<LocationRecord> locations_;
  std::vector<PatternRecord> patterns_;
  NameTableBuilder names_;
  NameTableBuilder cues_;
  std::vector<Diagnostic> faults_;
  std::unordered_set<std::string> seen_;  ///< names of the row at hand
  WordSpellings spellings_;
};

}  // namespace

std::string compile_gazetteer(std::vector<Row> rows, const std::vector<WeightRow>& weights) {
  return Compiler(std::move(rows)).compile(weights);
}

}  // namespace gazet::gazetteer
