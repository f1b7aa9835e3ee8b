// SPDX-License-Identifier: Apache-2.0

#include "pattern/opening.h"

#include <algorithm>
#include <set>
#include <string>

#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"

namespace gazet::pattern {

using Strings = std::set<std::string>;

TEST_CASE("Matches begin with what the pattern begins with", "[pattern]") {
  CHECK(beginnings("Share(?: this)?", 4) == Strings{"Shar"});
  CHECK(beginnings("No|Yes please", 4) == Strings{"No", "Yes "});
  CHECK(beginnings("^A\\s?b.*", 4) == Strings{"A b", "Ab"});
  CHECK(beginnings("[ab]{2,}", 4).value().size() == 4 + 8 + 16);
  CHECK(beginnings("©©a", 4) == Strings{"©©"});
  CHECK(beginnings("a—b", 4) == Strings{"a—"});
  CHECK(endings("a…b", 4) == Strings{"…b"});
}

TEST_CASE("Matches end with what the pattern ends with", "[pattern]") {
  CHECK(endings("(?:Sha|Ca)re", 4) == Strings{"Care", "hare"});
  CHECK(endings("\\w+ us:?$", 4) == Strings{" us", " us:"});
  CHECK(endings("a…", 4) == Strings{"a…"});
}

TEST_CASE("A pattern that begins or ends with anything has no list of openings", "[pattern]") {
  CHECK_FALSE(beginnings(".*a", 4));
  CHECK_FALSE(endings("a.*", 4));
  CHECK_FALSE(beginnings("a*", 4));
  CHECK_FALSE(beginnings("\\pLa", 4));
  CHECK_FALSE(beginnings("[\\x41]", 4));
  CHECK_FALSE(beginnings("[ -~]a", 4));
}

TEST_CASE("Many openings are shortened rather than listed", "[pattern]") {
  const auto strings = beginnings("[0-9]{4}", 4);
  REQUIRE(strings);
  CHECK(strings->size() == 100);
  CHECK(strings->contains("07"));
}

TEST_CASE("Every match begins and ends with one of the openings", "[pattern]") {
  std::mt19937 random(4);
  const auto texts = all_texts("ab -", 5);
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string pattern = random_pattern(random, "ab -", 2);
    const Compiled result = Expression::compile(pattern);
    const auto first = beginnings(pattern, 3);
    const auto last = endings(pattern, 3);
    if (!result.expression || !first || !last) continue;
    ++found;
    for (const std::string& text : texts) {
      if (!result.expression->matches_whole(text)) continue;
      const bool begins = std::any_of(first->begin(), first->end(), [&](auto& s) { return text.starts_with(s); });
      const bool ends = std::any_of(last->begin(), last->end(), [&](auto& s) { return text.ends_with(s); });
      if (!begins || !ends) FAIL_CHECK("/" << pattern << "/ and \"" << text << "\"");
    }
  }
  CHECK(found > 100);
}

}  // namespace gazet::pattern
