// SPDX-License-Identifier: Apache-2.0

#include "pattern/expansion.h"

#include <algorithm>
#include <string>
#include <vector>

#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"

namespace gazet::pattern {

using Strings = std::vector<std::string>;

TEST_CASE("A pattern of few strings is expanded", "[pattern]") {
  CHECK(expansion("Shabaa?b") == Strings{"Shabaab", "Shabab"});
  CHECK(expansion("Mali") == Strings{"Mali"});
  CHECK(expansion("U\\.S\\.(?:A\\.)?") == Strings{"U.S.", "U.S.A."});
  CHECK(expansion("(?:Boko|Bokko) Haram(?:s){0,1}?") ==
        Strings{"Bokko Haram", "Bokko Harams", "Boko Haram", "Boko Harams"});
  CHECK(expansion("[Gg]h?adh?af[iy]").value().size() == 16);
  CHECK(expansion("a\\sb") == Strings{"a b"});
  CHECK(expansion("a{02}") == Strings{"a{02}"});
  CHECK(expansion("N(?P<vowel>[äo])") == Strings{"No", "Nä"});
  CHECK(expansion("(?:ha){2,3}") == Strings{"haha", "hahaha"});
}

TEST_CASE("An expansion holds every spelling of al-Qaeda that the pattern allows", "[pattern]") {
  const auto strings = expansion("al[- ]?qa[e']?ida");
  REQUIRE(strings);
  CHECK(strings->size() == 9);
  CHECK(std::count(strings->begin(), strings->end(), "al-qaida") == 1);
  CHECK(std::count(strings->begin(), strings->end(), "alqa'ida") == 1);
}

TEST_CASE("A pattern is not expanded when it stands for too many strings, or is outside the subset", "[pattern]") {
  const auto pattern =
      GENERATE(as<std::string>(), "Ministry of [A-Z]\\w+", "[a-z][a-z]", "a+", "a*b", "M\\d\\d", "(?i)un", "\\bUN\\b",
               "^UN", "[^a]", ".", "x?", "", "a||b", "(?:ab){65}{2}", "[[:alpha:]]", "\\Qa\\E", "a(", "[a", "\\",
               "(?:a|b|c|d){4}", "a{2,1}", "[z-a]", "*a", "\\x41");
  CAPTURE(pattern);
  CHECK_FALSE(expansion(pattern));
}

TEST_CASE("Sixty-four strings are expanded and sixty-five are not", "[pattern]") {
  CHECK(expansion("[ab]{6}").value().size() == 64);
  CHECK_FALSE(expansion("[ab]{6}|c"));
  CHECK_FALSE(expansion("(?:[ab]{6}|c)"));
}

TEST_CASE("A nest of repetitions is refused without being built", "[pattern]") {
  CHECK_FALSE(expansion("(?:(?:(?:(?:(?:ab){60}){60}){60}){60}){60}"));
  CHECK_FALSE(expansion(std::string(200'000, '(')));
}

TEST_CASE("An expansion is exactly what RE2 matches", "[pattern]") {
  std::mt19937 random(1);
  const auto texts = all_texts("ab -", 5);
  int expanded = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string pattern = random_pattern(random, "ab -", 2);
    const auto strings = expansion(pattern);
    if (!strings) continue;
    ++expanded;
    const Compiled result = Expression::compile(pattern);
    REQUIRE(result.fault.empty());
    for (const auto& string : *strings) {
      if (!result.expression->matches_whole(string)) FAIL_CHECK("/" << pattern << "/ does not match " << string);
    }
    for (const auto& text : texts) {
      const bool listed = std::binary_search(strings->begin(), strings->end(), text);
      if (listed != result.expression->matches_whole(text)) FAIL_CHECK("/" << pattern << "/ and \"" << text << "\"");
    }
  }
  CHECK(expanded > 100);
}

}  // namespace gazet::pattern
