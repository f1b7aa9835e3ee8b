// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/lint.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "gazetteer/cells.h"
#include "gazetteer/collisions.h"
#include "gazetteer/country_codes.h"
#include "gazetteer/derived_id.h"
#include "gazetteer/spelling.h"
#include "pattern/anchor.h"
#include "pattern/expansion.h"
#include "pattern/expression.h"

namespace gazet::gazetteer {
namespace {

class RowChecks {
 public:
  explicit RowChecks(std::vector<Finding>& findings) : findings_(findings) {}

  void check(const Row& row) {
    if (!row.country.empty() && !is_country_code(row.country)) {
      add(row, Severity::warning, "unknown-country", "country " + in_quotes(row.country) + " is not in ISO 3166-1");
    }
    if (row.coordinates == Coordinates{}) {
      add(row, Severity::warning, "null-coordinates", "lat and lon are 0, which is open sea; leave unknown ones empty");
    }
    check_name(row, row.name);
    for (const std::string& alias : row.aliases) check_name(row, alias);
  }

 private:
  void check_name(const Row& row, std::string_view name) {
    if (is_pattern(name)) {
      check_pattern(row, name);
      return;
    }
    // Cues and rules are pieces of text rather than names: abbreviations, page furniture, signs.
    if (type_of(row.subtype) == Type::cue || row.policy.role != Role::name) return;
    for (const std::string& fault : suspicious_characters(name)) {
      add(row, Severity::warning, "suspicious-characters", in_quotes(name) + " has " + fault);
    }
  }

  void check_pattern(const Row& row, std::string_view name) {
    const std::string_view pattern = pattern_of(name);
    const bool any_case = row.policy.case_rule == CaseRule::any;
    const auto letter_case = any_case ? pattern::LetterCase::any : pattern::LetterCase::as_written;
    const pattern::Compiled compiled = pattern::Expression::compile(pattern, {.letter_case = letter_case});
    if (!compiled.expression) {
      add(row, Severity::error, "bad-pattern", "pattern " + in_quotes(name) + ": " + compiled.fault);
    } else if (needs_anchor(row) && !pattern::expansion(pattern) && pattern::anchors(pattern).empty()) {
      add(row, Severity::error, "pattern-without-anchor",
          "pattern " + in_quotes(name) + " has no whole word that every match holds, and stands for more than " +
              std::to_string(pattern::kMaxExpansion) + " strings");
    }
  }

  /// Datelines and furniture are looked for in every line, everything else by its anchor.
  static bool needs_anchor(const Row& row) {
    const std::string_view subtype = subtype_name(row.subtype);
    return type_of(row.subtype) != Type::cue || (subtype != "dateline" && subtype != "furniture");
  }

  void add(const Row& row, Severity severity, std::string_view code, std::string message) {
    findings_.push_back({severity, row.file, row.line, code, std::move(message)});
  }

  std::vector<Finding>& findings_;
};

/// A file none of whose rows has a source is one finding.
void find_missing_sources(const std::vector<Row>& rows, std::vector<Finding>& findings) {
  std::map<std::string_view, bool> has_any;
  for (const Row& row : rows) {
    bool& any = has_any[row.file];
    any = any || !row.source.empty();
  }
  constexpr std::string_view kExpected = ", expected a package with its version, or hand";
  for (const auto& [file, any] : has_any) {
    if (any) continue;
    findings.push_back(
        {Severity::warning, std::string(file), 0, "no-source", "no row has a source" + std::string(kExpected)});
  }
  for (const Row& row : rows) {
    if (!row.source.empty() || !has_any[row.file]) continue;
    findings.push_back({Severity::warning, row.file, row.line, "no-source", "no source" + std::string(kExpected)});
  }
}

auto sort_key(const Finding& finding) {
  return std::tie(finding.file, finding.line, finding.code, finding.message);
}

}  // namespace

std::string_view to_string(Severity severity) {
  constexpr std::array<std::string_view, 3> kNames = {"note", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::string to_string(const Finding& finding) {
  const std::string line = finding.line == 0 ? "" : ":" + std::to_string(finding.line);
  return finding.file + line + ": " + std::string(to_string(finding.severity)) + ": " + finding.message + " [" +
         std::string(finding.code) + "]";
}

std::vector<Finding> lint(std::vector<Row> rows, const std::vector<Diagnostic>& faults, const CueLookup& cue_of) {
  give_ids(rows);
  std::vector<Finding> findings;
  findings.reserve(faults.size());
  for (const Diagnostic& fault : faults) {
    findings.push_back({fault.severity, fault.file, fault.line, "bad-row", fault.message});
  }
  RowChecks checks(findings);
  for (const Row& row : rows) checks.check(row);
  find_missing_sources(rows, findings);
  std::erase_if(rows, [](const Row& row) { return row.policy.role != Role::name; });
  find_duplicate_ids(rows, findings);
  find_name_collisions(rows, cue_of, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return sort_key(a) < sort_key(b); });
  return findings;
}

}  // namespace gazet::gazetteer
