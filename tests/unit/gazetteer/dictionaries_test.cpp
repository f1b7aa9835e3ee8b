// SPDX-License-Identifier: Apache-2.0
//
// The dictionaries of this project against their rules, and dictionaries/README.md against the code: its closed lists
// and its table of files are the ones that count.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/entity.h"
#include "gazetteer/cells.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/lint.h"
#include "gazetteer/policy.h"
#include "gazetteer/row.h"
#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

using gazet::Diagnostic;
using gazet::gazetteer::Row;
using Cells = std::vector<std::string>;

const fs::path& folder() {
  static const fs::path kFolder = GAZET_DICTIONARIES;
  return kFolder;
}

std::vector<fs::path> dictionaries() {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The rows of the README's table under that heading, without the two of the table's head.
std::vector<Cells> readme_table(std::string_view heading) {
  std::ifstream readme(folder() / "README.md");
  const std::string heading_line = "## " + std::string(heading);
  std::vector<Cells> rows;
  bool here = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("## ")) here = line == heading_line;
    if (!here || !line.starts_with("|")) continue;
    Cells cells;
    gazet::gazetteer::for_each_part(std::string_view(line).substr(1, line.size() - 2), '|', [&](std::string_view cell) {
      cells.emplace_back(gazet::gazetteer::trimmed(cell));
    });
    rows.push_back(cells);
  }
  REQUIRE(rows.size() >= 2);
  rows.erase(rows.begin(), rows.begin() + 2);
  return rows;
}

Cells first_cells(const std::vector<Cells>& rows) {
  Cells cells;
  for (const Cells& row : rows) cells.push_back(row.at(0));
  return cells;
}

template <typename List>
Cells to_cells(const List& list) {
  return {list.begin(), list.end()};
}

}  // namespace

TEST_CASE("the README lists the types and subtypes of the code in their order", "[dictionaries]") {
  Cells expected;
  for (const std::string_view type : gazet::kTypeNames) {
    std::vector<std::string_view> names;
    for (const gazet::Subtype& subtype : gazet::kSubtypes) {
      if (to_string(subtype.type) == type) names.push_back(subtype.name);
    }
    expected.push_back(std::string(type) + ": " + gazet::gazetteer::joined(names));
  }
  Cells listed;
  for (const Cells& row : readme_table("Types and subtypes")) listed.push_back(row.at(0) + ": " + row.at(1));
  CHECK(listed == expected);
}

TEST_CASE("the README lists the policy words and lint codes of the code", "[dictionaries]") {
  CHECK(first_cells(readme_table("Policy")) == to_cells(gazet::gazetteer::kPolicyWords));
  CHECK(first_cells(readme_table("What lint says")) == to_cells(gazet::gazetteer::kLintCodes));
}

TEST_CASE("the README explains every column", "[dictionaries]") {
  Cells listed;
  for (const Cells& row : readme_table("The form")) {
    gazet::gazetteer::for_each_part(
        row.at(0), ',', [&](std::string_view name) { listed.emplace_back(gazet::gazetteer::trimmed(name)); });
  }
  CHECK(listed == to_cells(gazet::gazetteer::kColumnNames));
}

TEST_CASE("the README's table of files has every dictionary with its number of rows", "[dictionaries]") {
  Cells expected;
  for (const fs::path& file : dictionaries()) {
    std::vector<Row> rows;
    std::vector<Diagnostic> faults;
    gazet::gazetteer::read_dictionary_file(file.string(), rows, faults);
    expected.push_back("`" + file.filename().string() + "` " + std::to_string(rows.size()));
  }
  Cells listed;
  for (const Cells& row : readme_table("The files")) {
    REQUIRE(row.size() == 5);
    listed.push_back(row[0] + " " + row[1]);
    CHECK(std::none_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); }));
  }
  CHECK(listed == expected);
}

TEST_CASE("lint has nothing but notes on the dictionaries", "[dictionaries]") {
  std::vector<Row> rows;
  std::vector<Diagnostic> faults;
  for (const fs::path& file : dictionaries()) gazet::gazetteer::read_dictionary_file(file.string(), rows, faults);
  Cells findings;
  for (const gazet::gazetteer::Finding& finding : gazet::gazetteer::lint(std::move(rows), faults)) {
    if (finding.severity != gazet::Severity::note) findings.push_back(to_string(finding));
  }
  CHECK(findings == Cells{});
}
