// SPDX-License-Identifier: Apache-2.0
//
// The glossary of dictionaries/README.md against the kinds of evidence that the code has.

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/evidence.h"
#include "support/catch.h"

namespace {

using gazet::resolve::kEvidenceKindNames;

/// A row of the glossary: a kind, what it tells, an example.
struct Entry {
  std::string kind;
  std::string meaning;
  std::string example;
};

std::string cell(std::string_view line, std::size_t begin, std::size_t end) {
  return std::string(line.substr(begin, end - begin));
}

std::vector<Entry> glossary() {
  std::ifstream readme(GAZET_DICTIONARIES "/README.md");
  std::vector<Entry> entries;
  bool here = false;
  for (std::string line; std::getline(readme, line);) {
    if (line.starts_with("## ")) here = line == "## Kinds of evidence";
    if (!here || !line.starts_with("| ") || line.starts_with("| kind ") || line.starts_with("| --- ")) continue;
    const std::size_t first = line.find(" | ");
    const std::size_t second = line.find(" | ", first + 1);
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    REQUIRE(line.ends_with(" |"));
    entries.push_back({cell(line, 2, first), cell(line, first + 3, second), cell(line, second + 3, line.size() - 2)});
  }
  return entries;
}

}  // namespace

TEST_CASE("the glossary has every kind of evidence in the order of the code, and no other", "[glossary]") {
  std::vector<std::string> kinds;
  for (const Entry& entry : glossary()) kinds.push_back(entry.kind);
  CHECK(kinds == std::vector<std::string>(kEvidenceKindNames.begin(), kEvidenceKindNames.end()));
}

TEST_CASE("the glossary says what each kind tells and shows it", "[glossary]") {
  for (const Entry& entry : glossary()) {
    INFO(entry.kind);
    CHECK(entry.meaning.size() > 10);
    CHECK(entry.example.starts_with("`" + entry.kind + "="));
  }
}
