// SPDX-License-Identifier: Apache-2.0

#include "match/name_filter.h"

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;

const std::string kNames =
    "id|type|name|aliases\n"
    "x:paris|place|Paris|\n"
    "x:texas|place|Paris|\n"
    "|place|New York|York\n"
    "|group|Côtiers|\n"
    "|organisation|/Ministry of [A-Z][a-z]+/|\n";

/// Each candidate with the ids of its readings.
Strings candidates(const std::string& text, const Strings& deny, NameMatchOptions options = {}) {
  const Matcher matcher({tests::gazetteer_of(kNames)}, options, {deny, {}});
  const tests::Text tokenized(text);
  const Candidates found = tests::candidates_of(matcher, tokenized.view());
  Strings lines;
  for (const Candidate& candidate : found.all) {
    std::string line(tokenized.at(candidate.span));
    for (const Reading& reading : found.readings_of(candidate)) line.append(" ").append(matcher.entity(reading).id);
    lines.push_back(line);
  }
  return lines;
}

TEST_CASE("A denied entity leaves its name to the others", "[match]") {
  CHECK(candidates("Paris", {}) == Strings{"Paris x:paris x:texas"});
  CHECK(candidates("Paris", {"x:paris"}) == Strings{"Paris x:texas"});
  CHECK(candidates("Paris", {"x:texas", "x:paris"}).empty());
}

TEST_CASE("The likeliest reading is chosen among those that are not denied", "[match]") {
  const NameMatchOptions best_only{false, true};
  CHECK(candidates("Paris", {}, best_only) == Strings{"Paris x:paris"});
  CHECK(candidates("Paris", {"x:paris"}, best_only) == Strings{"Paris x:texas"});
  CHECK(candidates("Paris", {"x:other"}, best_only) == Strings{"Paris x:paris"});
}

TEST_CASE("A derived id is denied like a stored one", "[match]") {
  CHECK(candidates("York", {"gazet:place/new-york"}).empty());
  CHECK(candidates("Côtiers", {"gazet:group/cotiers"}).empty());
  CHECK(candidates("Côtiers", {"gazet:group/cotiers-fr"}).size() == 1);
}

TEST_CASE("A denied surface form is no candidate, whatever its case and accents", "[match]") {
  CHECK(candidates("New York", {"york"}) == Strings{"New York gazet:place/new-york"});
  CHECK(candidates("New York", {"NEW  YORK"}) == Strings{"York gazet:place/new-york"});
  CHECK(candidates("Cotiers, CÔTIERS’", {"Côtiers"}).empty());
  CHECK(candidates("Ministry of Health", {"ministry of health"}).empty());
  CHECK(candidates("Ministry of Health", {"ministry of water"}).size() == 1);
}

TEST_CASE("NameFilter passes what is allowed and not denied", "[match]") {
  const auto [deny, allow, surface, id, passes] = GENERATE(table<Strings, Strings, std::string, std::string, bool>({
      {{}, {}, "Paris", "x:paris", true},
      {{}, {}, "Paris", "", true},
      {{}, {"x:paris"}, "Paname", "x:paris", true},
      {{}, {"x:paris"}, "Paris", "x:texas", false},
      {{}, {"x:paris"}, "Paris", "", false},
      {{}, {"paris"}, "PARIS", "x:texas", true},
      {{"paris"}, {"paris"}, "Paris", "x:paris", false},
      {{"x:paris"}, {"paris"}, "Paris", "x:paris", false},
      {{"x:paris"}, {"paris"}, "Paris", "x:texas", true},
      {{"?!"}, {}, "Paris", "", true},
      {{}, {"?!"}, "Paris", "", false},
  }));
  CAPTURE(surface, id);
  CHECK(NameFilter(deny, allow).passes(surface, id) == passes);
}

TEST_CASE("NameFilter drops mentions by their text and entity", "[match]") {
  const std::string text = "Paris and York";
  std::vector<Mention> mentions(2);
  mentions[0].span = {0, 5};
  mentions[0].entity.emplace().id = "x:paris";
  mentions[1].span = {10, 14};
  const auto left = [&](const Strings& deny, const Strings& allow) {
    std::vector<Mention> copy = mentions;
    NameFilter(deny, allow).apply(text, copy);
    return copy.size();
  };
  CHECK(left({}, {}) == 2);
  CHECK(left({"York"}, {}) == 1);
  CHECK(left({"x:paris", "York"}, {}) == 0);
  CHECK(left({}, {"x:paris"}) == 1);
  CHECK(left({}, {"Lyon"}) == 0);
}

}  // namespace
}  // namespace gazet::match
