// SPDX-License-Identifier: Apache-2.0

#include "match/name_forms.h"

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;
using tests::gazetteer_of;

constexpr const char* kNames =
    "type|subtype|name|aliases|country|policy\n"
    "organisation|company|Nike||US|\n"
    "organisation|company|Target||US|common\n"
    "organisation|company|Hon Hai||TW|\n"
    "organisation|company|Siemens||DE|\n"
    "organisation|company|Siemens AG Austria||AT|\n"
    "organisation|sport|Roma||IT|\n"
    "place|city|Bern||CH|\n"
    "organisation|company|Inc.|Incorporated||form-behind\n"
    "organisation|company|Co.|||form-behind\n"
    "organisation|company|Ltd.|Public Company Limited||form-behind\n"
    "organisation|company|AG|||form-behind\n"
    "organisation|company|AS|||form-behind\n"
    "organisation|sport|FC|Football Club||form-behind\n"
    "organisation|sport|AS|Club Atlético||form-before\n";

/// The longest candidate at each begin.
Strings longest_in(const std::string& text) {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  const tests::Text tokenized(text);
  Strings texts;
  std::size_t end = 0;
  for (const Candidate& candidate : tests::candidates_of(matcher, tokenized.view()).all) {
    if (candidate.span.begin < end) continue;
    texts.emplace_back(tokenized.at(candidate.span));
    end = candidate.span.end;
  }
  return texts;
}

TEST_CASE("A form beside a name belongs to it", "[match]") {
  const auto [text, names] = GENERATE(table<std::string, Strings>({
      {"Nike Inc said so", {"Nike Inc"}},
      {"Nike, Inc. said so", {"Nike, Inc"}},
      {"NIKE INC said so", {"NIKE INC"}},
      {"Hon Hai Co., Ltd. said so", {"Hon Hai Co., Ltd"}},
      {"Hon Hai Co Ltd said so", {"Hon Hai Co Ltd"}},
      {"Hon Hai Public Company Limited", {"Hon Hai Public Company Limited"}},
      {"Siemens AG and Nike", {"Siemens AG", "Nike"}},
      {"AS Roma beat Roma FC", {"AS Roma", "Roma FC"}},
      {"Club Atlético Roma Football Club", {"Club Atlético Roma Football Club"}},
      {"Nike said", {"Nike"}},
  }));
  CAPTURE(text);
  CHECK(longest_in(text) == names);
}

TEST_CASE("A form is none where another kind, other letters or a sentence's end stand between", "[match]") {
  const auto [text, names] = GENERATE(table<std::string, Strings>({
      {"Nike FC", {"Nike"}},
      {"Roma Inc", {"Roma"}},
      {"AS Nike", {"Nike"}},
      {"Bern AG", {"Bern"}},
      {"He joined Siemens as a clerk", {"Siemens"}},
      {"He left Nike. Inc is a word.", {"Nike"}},
      {"Nike (Inc", {"Nike"}},
      {"Public Company Limited", {}},
      {"Inc. AG", {}},
      {"Nike", {"Nike"}},
  }));
  CAPTURE(text);
  CHECK(longest_in(text) == names);
}

TEST_CASE("A list's own name with a form says which entity is meant", "[match]") {
  const auto gazetteer = gazetteer_of(kNames);
  const Matcher matcher({gazetteer}, {});
  const tests::Text text("Siemens AG Austria");
  const Candidates found = tests::candidates_of(matcher, text.view());
  REQUIRE(found.all.size() == 3);
  REQUIRE(found.readings_of(found.all[0]).size() == 1);
  CHECK(gazetteer->entity(found.readings_of(found.all[0])[0].entity).country == "AT");
}

TEST_CASE("With its form a common word needs no support", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  const tests::Text text("Target Inc");
  const Candidates found = tests::candidates_of(matcher, text.view());
  REQUIRE(found.all.size() == 2);
  CHECK_FALSE(found.readings_of(found.all[0])[0].common);
  CHECK(found.readings_of(found.all[1])[0].common);
}

TEST_CASE("Forms hold for the names of all layers", "[match]") {
  const auto own = gazetteer_of("type|subtype|name\norganisation|company|Acme\n");
  CHECK(tests::found({gazetteer_of(kNames), own}, "Acme Inc won") == Strings{"Acme Inc", "Acme"});
}

}  // namespace
}  // namespace gazet::match
