// SPDX-License-Identifier: Apache-2.0

#include "import/spacy_patterns.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "gazetteer/cells.h"
#include "json/value.h"

namespace gazet::importers {
namespace {

using json::Value;

struct Label {
  std::string_view name;
  Type type;
  std::string_view subtype;
};

constexpr auto kLabels = std::to_array<Label>({
    {"GPE", Type::place, ""},
    {"LOC", Type::place, "region"},
    {"FAC", Type::place, "facility"},
    {"NORP", Type::group, ""},
    {"LANGUAGE", Type::group, "language"},
    {"ORG", Type::organisation, ""},
    {"ORGANIZATION", Type::organisation, ""},
    {"PERSON", Type::person, ""},
    {"PER", Type::person, ""},
});

class SpacyPatterns {
 public:
  SpacyPatterns(const SpacyOptions& options, Session& session) : options_(options), session_(session) {}

  void import(const std::string& file) {
    session_.for_each_line(file, [&](std::string_view line, std::size_t number) {
      if (line.empty()) return;
      const std::string fault = add(line, file, number);
      if (!fault.empty()) session_.fail(file, number, fault);
    });
  }

  /// Writes the rows with an id, which may get names from any line.
  void finish() {
    for (gazetteer::Row& row : rows_) {
      const std::string file = row.file;
      const std::size_t line = row.line;
      session_.add(std::move(row), file, line);
    }
  }

 private:
  /// Returns what is wrong with the line.
  std::string add(std::string_view line, const std::string& file, std::size_t number) {
    const std::optional<json::Value> entry = json::Value::parse(line);
    if (!entry || !entry->is_object()) return "not a JSON object";
    const std::string label = (*entry)["label"].text();
    const std::optional<SubtypeNumber> subtype = subtype_of_label(label);
    if (!subtype) return label.empty() ? "no label" : "unknown label " + gazetteer::in_quotes(label);
    const std::optional<std::string> phrase = (*entry)["pattern"].string();
    if (!phrase) return "not a phrase: expected a string as pattern";
    const std::string id = (*entry)["id"].text();
    gazetteer::Row row;
    row.subtype = *subtype;
    row.name = *phrase;
    row.source = options_.source;
    if (id.empty()) {
      session_.add(std::move(row), file, number);
      return {};
    }
    row.id = "spacy:" + label + "/" + id;
    row.file = file;
    row.line = number;
    add_to_its_row(std::move(row));
    return {};
  }

  void add_to_its_row(gazetteer::Row row) {
    const auto [place, is_first] = row_of_.try_emplace(row.id, rows_.size());
    if (is_first) {
      rows_.push_back(std::move(row));
    } else {
      rows_[place->second].aliases.push_back(std::move(row.name));
    }
  }

  const SpacyOptions& options_;
  Session& session_;
  std::vector<gazetteer::Row> rows_;
  std::unordered_map<std::string, std::size_t> row_of_;
};

}  // namespace

std::optional<SubtypeNumber> subtype_of_label(std::string_view label) {
  const auto* const found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& known) { return known.name == label; });
  if (found == kLabels.end()) return std::nullopt;
  return subtype_number(found->type, found->subtype);
}

void import_spacy_patterns(const std::vector<std::string>& files, const SpacyOptions& options, Session& session) {
  SpacyPatterns importer(options, session);
  for (const std::string& file : files) importer.import(file);
  importer.finish();
}

}  // namespace gazet::importers
