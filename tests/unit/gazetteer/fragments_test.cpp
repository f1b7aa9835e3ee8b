// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/fragments.h"

#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "gazetteer/dictionary_reader.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

using Faults = std::vector<std::string>;

Fragments with(const std::vector<std::string>& lines) {
  Fragments fragments;
  Faults faults;
  for (const std::string& line : lines) fragments.define(line, faults);
  REQUIRE(faults.empty());
  return fragments;
}

std::string expanded(const Fragments& fragments, std::string_view pattern) {
  Faults faults;
  const std::string whole = fragments.expanded(pattern, faults);
  CHECK(faults.empty());
  return whole;
}

TEST_CASE("A fragment stands for a group, and may hold those above it", "[gazetteer]") {
  const Fragments fragments = with({"{Word} = [A-Z]\\w+", "{Name}={Word}(?: {Word}){0,2}"});
  CHECK(expanded(fragments, "{Word} Bank") == "(?:[A-Z]\\w+) Bank");
  CHECK(expanded(fragments, "{Name}{2}") == "(?:(?:[A-Z]\\w+)(?: (?:[A-Z]\\w+)){0,2}){2}");
}

TEST_CASE("Counts, classes and escaped braces are no fragments", "[gazetteer]") {
  const auto pattern =
      GENERATE(as<std::string>(), "a{2}b{2,}c{,3}", "\\p{Greek}+\\P{L}", "\\{Word\\}", "a{", "{", "{}", "\\\\", "\\");
  CHECK(expanded(with({"{Word} = x", "{L} = y"}), pattern) == pattern);
}

TEST_CASE("What is wrong with a fragment is told", "[gazetteer]") {
  const auto [line, fault] = GENERATE(table<std::string, std::string>({
      {"{Word}", "bad fragment '{Word}', expected {Name} = expression, the name in ASCII letters"},
      {"{Word} =  ", "bad fragment '{Word} =  '"},
      {"{Word} x", "bad fragment"},
      {"{2} = x", "bad fragment"},
      {"{Word = x", "bad fragment"},
      {"{Known} = x", "fragment 'Known' is defined twice in this file"},
      {"{Word} = {Wrod}", "unknown fragment '{Wrod}', expected one that a line above defines"},
      {"{Word} = {Word}", "unknown fragment '{Word}'"},
  }));
  CAPTURE(line);
  Fragments fragments = with({"{Known} = k"});
  Faults faults;
  fragments.define(line, faults);
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults.front(), support::contains_substring(fault));
}

TEST_CASE("Fragments of fragments do not grow without end", "[gazetteer]") {
  Fragments fragments = with({"{A} = [a-z]"});
  Faults faults;
  for (char c = 'B'; c <= 'Z' && faults.empty(); ++c) {
    const std::string last = std::string("{") + static_cast<char>(c - 1) + "}";
    fragments.define(std::string("{") + c + "} = " + last + last + last + last, faults);
  }
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults.front(), support::contains_substring("a pattern of more than 65536 bytes"));
}

TEST_CASE("A dictionary's patterns have the fragments of lines above", "[gazetteer]") {
  std::vector<Row> rows;
  std::vector<Diagnostic> faults;
  read_dictionary(
      "type\tname\taliases\n{Word} = [A-Z]\\w+\norganisation\t/Bank of {Word}/\tBank {Word}|/{Word} Bank/\n"
      "organisation\t/{Late} Bank/\t\n{Late} = x\n{Late}\n",
      "a.tsv", rows, faults);
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name == "/Bank of (?:[A-Z]\\w+)/");
  CHECK(rows[0].aliases == std::vector<std::string>{"Bank {Word}", "/(?:[A-Z]\\w+) Bank/"});
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 4);
  CHECK_THAT(faults[0].message, support::contains_substring("unknown fragment '{Late}'"));
  CHECK(faults[1].line == 6);
}

}  // namespace
}  // namespace gazet::gazetteer
