// SPDX-License-Identifier: Apache-2.0

#include "resolve/support.h"

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

constexpr const char* kNames =
    "id|type|subtype|name|aliases|country|policy\n"
    "x:1|place|city|Reading|Royal Reading|GB|common\n"
    "x:2|place|country|England||GB|\n"
    "x:3|place|city|Mobile||US|common\n"
    "x:4|place|city|Goma||CD|\n"
    "x:5|organisation|company|Target||US|common\n"
    "x:6|place|country|Bolivia||BO|\n"
    "x:7|organisation|company|Orange Bank||FR|\n"
    "|organisation|company|/[A-Z]\\w+ Bank(?: and [A-Z]\\w+)*/|||\n";

class Supported {
 public:
  explicit Supported(const std::string& article, std::vector<SectionSpan> sections = {})
      : matcher_({tests::gazetteer_of(kNames)}, {}),
        text_(article),
        candidates_(tests::candidates_of(matcher_, text_.view())),
        sections_(std::move(sections)) {}

  /// Of the `occurrence`-th candidate with that text, the first reading.
  [[nodiscard]] bool has(const std::string& name, std::size_t occurrence = 0) const {
    const std::size_t number = candidate(name, occurrence);
    const match::TokenizedText view = text_.view();
    return Support(view, candidates_, sections_).has(number, candidates_.readings_of(candidates_.all[number]).front());
  }
  [[nodiscard]] bool joins_two(const std::string& name) const {
    return joins_two_names(text_.view(), candidates_, candidate(name, 0));
  }

 private:
  [[nodiscard]] std::size_t candidate(const std::string& name, std::size_t occurrence) const {
    for (std::size_t i = 0; i < candidates_.all.size(); ++i) {
      if (text_.at(candidates_.all[i].span) == name && occurrence-- == 0) return i;
    }
    FAIL("no candidate " << name);
    return 0;
  }

  match::Matcher matcher_;
  tests::Text text_;
  match::Candidates candidates_;
  std::vector<SectionSpan> sections_;
};

TEST_CASE("A common word is a place when a place stands behind its comma", "[resolve]") {
  CHECK(Supported("he left Reading, England").has("Reading"));
  CHECK_FALSE(Supported("he left Reading; England").has("Reading"));
  CHECK_FALSE(Supported("he left Reading,  and England").has("Reading"));
  CHECK_FALSE(Supported("he left Reading").has("Reading"));
  CHECK_FALSE(Supported("he left England, Reading").has("Reading"));
}

TEST_CASE("A place that is itself a common word is no support", "[resolve]") {
  CHECK_FALSE(Supported("he left Reading, Mobile").has("Reading"));
  CHECK(Supported("he left Reading, England, Mobile").has("England"));
}

TEST_CASE("A company of a common word gets no support from a place behind it", "[resolve]") {
  CHECK_FALSE(Supported("he left Target, England").has("Target"));
}

TEST_CASE("The same place by a longer name supports a common word", "[resolve]") {
  CHECK(Supported("Royal Reading said so. Later Reading paid.").has("Reading", 1));
  CHECK(Supported("Later Reading paid. Royal Reading said so.").has("Reading"));
  CHECK_FALSE(Supported("Orange Bank said so. Later Reading paid.").has("Reading"));
}

TEST_CASE("A short name in capitals is rather an acronym", "[resolve]") {
  CHECK_FALSE(Supported("the GOMA plan failed").has("GOMA"));
  CHECK(Supported("the Goma plan failed").has("Goma"));
  CHECK(Supported("the BOLIVIA plan failed").has("BOLIVIA"));  // too long for one
  CHECK(Supported("FIVE DEAD IN GOMA AFTER BLAST").has("GOMA"));
  CHECK(Supported("TWO GOMA").has("GOMA"));
}

TEST_CASE("Capitals around a name are counted four words to each side", "[resolve]") {
  // More than twice as many in capitals as not.
  CHECK(Supported("AA BB CC dead GOMA").has("GOMA"));
  CHECK_FALSE(Supported("said BB CC dead GOMA").has("GOMA"));
  CHECK_FALSE(Supported("BB CC dead GOMA").has("GOMA"));
  CHECK(Supported("one two AA BB CC DD GOMA").has("GOMA"));
  CHECK(Supported("GOMA AA BB CC DD one two three").has("GOMA"));
  CHECK_FALSE(Supported("AA BB CC DD one two three four GOMA").has("GOMA"));
  // Three of four would do, three of five would not.
  CHECK(Supported("one dead AA BB CC GOMA").has("GOMA"));
  CHECK(Supported("GOMA AA BB CC dead one").has("GOMA"));
}

TEST_CASE("A short name in capitals stands in a dateline", "[resolve]") {
  const std::vector<SectionSpan> sections = {{{0, 4}, Section::dateline}, {{4, 40}, Section::body}};
  CHECK(Supported("GOMA - it rained in town", sections).has("GOMA"));
  const std::vector<SectionSpan> body = {{{0, 40}, Section::body}};
  CHECK_FALSE(Supported("GOMA - it rained in town", body).has("GOMA"));
  const std::vector<SectionSpan> elsewhere = {{{10, 14}, Section::dateline}};
  CHECK_FALSE(Supported("GOMA - it rained in town", elsewhere).has("GOMA"));
}

TEST_CASE("A pattern that goes on behind a known name and an and joins two", "[resolve]") {
  CHECK(Supported("the Orange Bank and Mali left").joins_two("Orange Bank and Mali"));
  CHECK_FALSE(Supported("the Credit Bank and Mali left").joins_two("Credit Bank and Mali"));
  CHECK_FALSE(Supported("the Orange Bank left").joins_two("Orange Bank"));
  CHECK_FALSE(Supported("he left Reading and England").joins_two("Reading"));
}

}  // namespace
}  // namespace gazet::resolve
