// SPDX-License-Identifier: Apache-2.0

#include "pattern/opening.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"

namespace gazet::pattern {

using Strings = std::vector<std::string>;

std::optional<Strings> beginnings_of(std::string_view pattern, std::size_t bytes) {
  const auto syntax = parse(pattern);
  return syntax ? beginnings(syntax->root, bytes) : std::nullopt;
}

std::optional<Strings> endings_of(std::string_view pattern, std::size_t bytes) {
  const auto syntax = parse(pattern);
  return syntax ? endings(syntax->root, bytes) : std::nullopt;
}

TEST_CASE("Matches begin with what the pattern begins with", "[pattern]") {
  CHECK(beginnings_of("Share(?: this)?", 4) == Strings{"Shar"});
  CHECK(beginnings_of("No|Yes please", 4) == Strings{"No", "Yes "});
  CHECK(beginnings_of("^A\\s?b.*", 4) == Strings{"A b", "Ab"});
  CHECK(beginnings_of("[ab]{2,}", 4).value().size() == 4 + 8 + 16);
  CHECK(beginnings_of("©©a", 4) == Strings{"©©"});
  CHECK(beginnings_of("a—b", 4) == Strings{"a—"});
  CHECK(endings_of("a…b", 4) == Strings{"…b"});
}

TEST_CASE("Matches end with what the pattern ends with", "[pattern]") {
  CHECK(endings_of("(?:Sha|Ca)re", 4) == Strings{"Care", "hare"});
  CHECK(endings_of("\\w+ us:?$", 4) == Strings{" us", " us:"});
  CHECK(endings_of("a…", 4) == Strings{"a…"});
}

TEST_CASE("A pattern that begins or ends with anything has no list of openings", "[pattern]") {
  CHECK_FALSE(beginnings_of(".*a", 4));
  CHECK_FALSE(endings_of("a.*", 4));
  CHECK_FALSE(beginnings_of("a*", 4));
  CHECK_FALSE(beginnings_of("\\pLa", 4));
  CHECK_FALSE(beginnings_of("[\\x41]", 4));
  CHECK_FALSE(beginnings_of("[ -~]a", 4));
}

TEST_CASE("Many openings are shortened rather than listed", "[pattern]") {
  const auto strings = beginnings_of("[0-9]{4}", 4);
  REQUIRE(strings);
  CHECK(strings->size() == 100);
  CHECK(std::binary_search(strings->begin(), strings->end(), "07"));
}

TEST_CASE("Every match begins and ends with one of the openings", "[pattern]") {
  std::mt19937 random(4);
  const auto texts = all_texts("ab -", 5);
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string pattern = random_pattern(random, "ab -", 2);
    const Compiled result = Expression::compile(pattern);
    const auto first = beginnings_of(pattern, 3);
    const auto last = endings_of(pattern, 3);
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
