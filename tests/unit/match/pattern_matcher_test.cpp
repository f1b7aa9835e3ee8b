// SPDX-License-Identifier: Apache-2.0

#include "match/pattern_matcher.h"

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

constexpr const char* kPatterns =
    "id|type|subtype|name|policy\n"
    "x:ministry|organisation|government|/Ministry of [A-Z]\\w+/|\n"
    "x:court|organisation|court|/[A-Z]\\w+ Court of [A-Z]\\w+/|\n"
    "x:front|organisation||/[A-Z]\\w+ liberation front/|any-case\n";

struct Matches {
  explicit Matches(const std::string& article)
      : matcher({gazetteer_of(kPatterns)}, {}), text(article), candidates(tests::candidates_of(matcher, text.view())) {}

  [[nodiscard]] Strings texts() const {
    Strings texts;
    for (const Candidate& it : candidates.all) texts.emplace_back(text.at(it.span));
    return texts;
  }

  Matcher matcher;
  tests::Text text;
  Candidates candidates;
};

TEST_CASE("Each sentence is matched on its own", "[match]") {
  CHECK(Matches("The Ministry of Health met. The Ministry of Defence met.").texts() ==
        Strings{"Ministry of Health", "Ministry of Defence"});
  CHECK(Matches("It was the Ministry of. Health matters.").texts().empty());
  CHECK(Matches("Nothing is here. Then the Ministry of Health met. Nothing is here.").texts() ==
        Strings{"Ministry of Health"});
}

TEST_CASE("Several matches of one sentence, of one pattern and of several", "[match]") {
  CHECK(Matches("the Ministry of Health and the Ministry of Defence").texts() ==
        Strings{"Ministry of Health", "Ministry of Defence"});
  CHECK(Matches("the Ministry of Health, the High Court of Mali and the Oromo Liberation Front").texts() ==
        Strings{"Ministry of Health", "High Court of Mali", "Oromo Liberation Front"});
}

TEST_CASE("A match tells its place, its words, its sentence and what it means", "[match]") {
  const Matches it("All was calm. The\u00A0Ministry  of Health met.");
  REQUIRE(it.candidates.all.size() == 1);
  const Candidate& candidate = it.candidates.all[0];
  CHECK(it.text.at(candidate.span) == "Ministry  of Health");
  CHECK(candidate.first_token == 4);
  CHECK(candidate.token_end == 7);
  CHECK(candidate.sentence == 1);
  CHECK(candidate.method == Method::pattern);
  const auto readings = it.candidates.readings_of(candidate);
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].exact);
  CHECK_FALSE(readings[0].common);
  CHECK_FALSE(readings[0].capitals);
  CHECK(it.matcher.entity(readings[0]).subtype == *subtype_number(Type::organisation, "government"));
}

TEST_CASE("A pattern's case is as its policy says", "[match]") {
  CHECK(Matches("the ministry of Health met").texts().empty());
  CHECK(Matches("the oromo LIBERATION front met").texts() == Strings{"oromo LIBERATION front"});
}

TEST_CASE("The same pattern in a later layer is another reading of the span", "[match]") {
  const Matcher matcher(
      {gazetteer_of(kPatterns), gazetteer_of("type|subtype|name\norganisation|health|/Ministry of H\\w+/\n")}, {});
  const tests::Text text("the Ministry of Health met");
  const Candidates candidates = tests::candidates_of(matcher, text.view());
  REQUIRE(candidates.all.size() == 1);
  const auto readings = candidates.readings_of(candidates.all[0]);
  REQUIRE(readings.size() == 2);
  CHECK(subtype_name(readings[0].subtype) == "health");
  CHECK(subtype_name(readings[1].subtype) == "government");
}

}  // namespace
}  // namespace gazet::match
