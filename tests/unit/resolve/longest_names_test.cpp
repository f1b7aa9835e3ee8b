// SPDX-License-Identifier: Apache-2.0

#include "resolve/longest_names.h"

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kNames =
    "id|type|subtype|name|aliases|country|policy\n"
    "x:1|place|city|York||GB|\n"
    "x:2|place|city|New York|New York City|US|\n"
    "x:3|organisation|media|New York Times|||\n"
    "x:4|place|city|Reading|Reading Borough|GB|common\n"
    "x:5|place|country|England||GB|\n"
    "x:6|person||Orson Welles|||\n"
    "x:7|place|city|Welles||US|\n"
    "x:8|place|city|Goma||CD|\n"
    "x:9|organisation|igo|African Union|||\n"
    "|organisation|igo|/[A-Z]\\w+ Union(?: and [A-Z]\\w+)*/|||\n";

struct Found {
  Strings texts;
  Strings ids;
};

Found decided(const std::string& text, ExtractorOptions options = {}) {
  const match::Matcher matcher({tests::gazetteer_of(kNames)}, {});
  const tests::Text tokenized(text);
  Found decided;
  const match::Candidates candidates = tests::candidates_of(matcher, tokenized.view());
  for (const Mention& mention : longest_names(matcher, options, tokenized.view(), candidates, {})) {
    decided.texts.emplace_back(tokenized.at(mention.span));
    decided.ids.emplace_back(mention.entity ? mention.entity->id : "-");
  }
  return decided;
}

TEST_CASE("The leftmost longest name wins", "[resolve]") {
  CHECK(decided("The New York Times of New York.").texts == Strings{"New York Times", "New York"});
  CHECK(decided("The New York Times of New York.").ids == Strings{"x:3", "x:2"});
}

TEST_CASE("Overlapping names stand when asked for", "[resolve]") {
  ExtractorOptions options;
  options.overlaps = Overlaps::all;
  CHECK(decided("New York Times", options).texts == Strings{"New York Times", "New York", "York"});
  options.overlaps = Overlaps::no_sub;
  CHECK(decided("New York Times", options).texts == Strings{"New York Times"});
}

TEST_CASE("A name that is also a common word needs support", "[resolve]") {
  CHECK(decided("Reading is fun.").texts.empty());
  CHECK(decided("He lives in Reading, England.").texts == Strings{"Reading", "England"});
  CHECK(decided("Reading and England").texts == Strings{"England"});
  CHECK(decided("Reading Borough said Reading would pay.").texts == Strings{"Reading Borough", "Reading"});
}

TEST_CASE("A short name in capitals needs capitals around it", "[resolve]") {
  CHECK(decided("The GOMA plan failed.").texts.empty());
  CHECK(decided("FIVE DEAD IN GOMA AFTER BLAST").texts == Strings{"GOMA"});
  CHECK(decided("Five dead in Goma").texts == Strings{"Goma"});
  CHECK(decided("ENGLAND won in England").texts == Strings{"ENGLAND", "England"});
}

TEST_CASE("A pattern does not join a known name and another", "[resolve]") {
  CHECK(decided("African Union and Mali").texts == Strings{"African Union"});
  CHECK(decided("Credit Union and Bank").texts == Strings{"Credit Union and Bank"});
}

TEST_CASE("A person's name keeps its words from being a place's", "[resolve]") {
  CHECK(decided("Orson Welles").texts.empty());
  ExtractorOptions options;
  options.persons = true;
  CHECK(decided("Orson Welles", options).texts == Strings{"Orson Welles"});
}

}  // namespace
}  // namespace gazet::resolve
