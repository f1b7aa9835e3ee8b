// SPDX-License-Identifier: Apache-2.0

#include "match/name_matcher.h"

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "match/matcher.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;
using tests::gazetteer_of;

constexpr const char* kNames =
    "id|type|subtype|name|aliases|policy\n"
    "x:ny|place|city|New York||\n"
    "x:nyc|place|city|New York City||\n"
    "x:gao|place|city|Gao||\n"
    "x:att|organisation|company|A & B||\n"
    "x:ind|place|admin1|Indiana|Ind.|\n"
    "x:word|organisation|company|Target||common\n";

Strings found(const std::string& text) {
  return tests::found({gazetteer_of(kNames)}, text);
}

TEST_CASE("The words of a name stand near each other", "[match]") {
  CHECK(found("in New York today") == Strings{"New York"});
  CHECK(found("in New  York today") == Strings{"New  York"});
  CHECK(found("in New        York today") == Strings{"New        York"});
  CHECK(found("in New         York today").empty());  // nine spaces: columns of a table
  CHECK(found("in New" + std::string(40, ' ') + "York today").empty());
}

TEST_CASE("Nothing but what the name has may stand between its words", "[match]") {
  CHECK(found("New, York").empty());
  CHECK(found("New (York").empty());
  CHECK(found("A & B") == Strings{"A & B"});
  CHECK(found("A and B").empty());
}

TEST_CASE("A name that a line end breaks is one, a blank line or a sentence parts it", "[match]") {
  CHECK(found("he went to New\nYork then") == Strings{"New\nYork"});
  CHECK(found("he went to New \r\n York then") == Strings{"New \r\n York"});
  CHECK(found("he went to New\n\nYork then").empty());
  CHECK(found("It was all new and New. York was old.").empty());
}

TEST_CASE("Of names with one beginning the longest comes first", "[match]") {
  CHECK(found("in New York City") == Strings{"New York City", "New York"});
  CHECK(found("in New York Citizen") == Strings{"New York"});
  CHECK(found("New") == Strings{});
  CHECK(found("in New York") == Strings{"New York"});
}

TEST_CASE("Names in later sentences are told with their sentence", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  const tests::Text text("They left Gao. They left New York. They went to Gao.");
  std::vector<std::uint32_t> sentences;
  for (const Candidate& candidate : tests::candidates_of(matcher, text.view()).all) {
    sentences.push_back(candidate.sentence);
  }
  CHECK(sentences == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("A candidate knows its words", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  const tests::Text text("They left New York");
  const Candidates candidates = tests::candidates_of(matcher, text.view());
  REQUIRE(candidates.all.size() == 1);
  CHECK(candidates.all[0].first_token == 2);
  CHECK(candidates.all[0].token_end == 4);
  CHECK(candidates.all[0].method == Method::name);
}

TEST_CASE("A remembered name is compared anew where a sign may belong to it", "[match]") {
  const Matcher matcher({gazetteer_of("type|subtype|name|aliases\nplace|admin1|Indiana|Ind.\nplace|facility|Lord's|\n"
                                      "place|country|United States|U.S.\n")},
                        {});
  Vocabulary vocabulary(matcher);
  const auto found_again = [&](const std::string& article) {
    const tests::Text text(article);
    Strings texts;
    for (const Candidate& it : matcher.candidates(text.view(), vocabulary).all) texts.emplace_back(text.at(it.span));
    return texts;
  };
  for (int round = 0; round < 2; ++round) {
    CAPTURE(round);
    CHECK(found_again("Gary, Ind., and Ind too") == Strings{"Ind."});
    CHECK(found_again("the Lord left Lord's and Lord’s field") == Strings{"Lord's", "Lord’s"});
    CHECK(found_again("a U.S. man of the U.S. with US and U.S") == Strings{"U.S.", "U.S.", "US", "U.S"});
  }
}

TEST_CASE("The marks of a reading are those of its row", "[match]") {
  const Matcher matcher({gazetteer_of("id|type|subtype|name|lat|lon|population|policy\n"
                                      "x:t|organisation|company|Target||||common\n"
                                      "x:g|place|city|Gao|16|0|87000|\n")},
                        {});
  const tests::Text text("Target left GAO");
  const Candidates candidates = tests::candidates_of(matcher, text.view());
  REQUIRE(candidates.readings.size() == 2);
  CHECK(candidates.readings[0].common);
  CHECK(candidates.readings[0].exact);
  CHECK_FALSE(candidates.readings[0].capitals);
  CHECK_FALSE(candidates.readings[1].common);
  CHECK_FALSE(candidates.readings[1].exact);
  CHECK(candidates.readings[1].capitals);
  CHECK(candidates.readings[1].population == 87000);
}

TEST_CASE("An entity with two fitting spellings is read once, exactly if one is exact", "[match]") {
  const Matcher matcher({gazetteer_of("id|type|subtype|name|aliases\nx:1|place|city|Malmo|Malmö\n")}, {});
  for (const char* article : {"in Malmö", "in Malmo"}) {
    const tests::Text text(article);
    const Candidates candidates = tests::candidates_of(matcher, text.view());
    REQUIRE(candidates.readings.size() == 1);
    CHECK(candidates.readings[0].exact);
  }
}

TEST_CASE("Anchors of patterns count at their own words", "[match]") {
  const std::string dictionary =
      "type|subtype|name|policy\n"
      "organisation||/[A-Z]\\w+ Party/|\n"
      "organisation||/[a-z]+ front/|any-case\n"
      "place|city|Party Town|\n";
  CHECK(tests::found({gazetteer_of(dictionary)}, "the Green Party met at a party") == Strings{"Green Party"});
  CHECK(tests::found({gazetteer_of(dictionary)}, "the Green party met").empty());
  CHECK(tests::found({gazetteer_of(dictionary)}, "the Red Front met. A green front met.") ==
        Strings{"Red Front", "green front"});
  CHECK(tests::found({gazetteer_of(dictionary)}, "in Party Town the Red Party met") ==
        Strings{"Party Town", "Red Party"});
}

}  // namespace
}  // namespace gazet::match
