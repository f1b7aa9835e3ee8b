// SPDX-License-Identifier: Apache-2.0

#include "pattern/first_bytes.h"

#include <random>
#include <string>
#include <string_view>

#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"

namespace gazet::pattern {

namespace {

/// The ASCII bytes of the set, "+" when there are others.
std::string shown(const ByteSet& bytes) {
  std::string text;
  for (std::size_t byte = 0; byte < 0x80; ++byte) {
    if (bytes.test(byte)) text += static_cast<char>(byte);
  }
  return bytes.count() == text.size() ? text : text + "+";
}

}  // namespace

TEST_CASE("First bytes are those that a match may begin with", "[pattern]") {
  const auto [pattern, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"Ministry of [A-Z]\\w+", "M"},
      {"(?:Royal )?[B-D]x", "BCDR"},
      {"(?:a*|b{0}c?)\\bd", "acd"},
      {"Élan|[Ā-ſ]", "+"},
      {"(?i:ok|5)", "5Oo+"},
      {"\\sa", "\t\n\v\f\r "},
  }));
  CAPTURE(pattern);
  CHECK(shown(first_bytes(pattern, false)) == expected);
}

TEST_CASE("First bytes are all bytes where a pattern may begin with anything", "[pattern]") {
  CHECK(first_bytes("[^h]x", false).all());
  CHECK(first_bytes("a??+", false).all());
  CHECK(first_bytes("\\w+", false).all());
  CHECK(first_bytes("(?i)été", false).all());
  CHECK(first_bytes("été", true).all());
}

TEST_CASE("First bytes leave out none that a match begins with", "[pattern]") {
  std::mt19937 random(11);
  const auto texts = all_texts("aB '", 4);
  for (int i = 0; i < 200; ++i) {
    const std::string pattern = random_pattern(random, "aB ", 2);
    const bool any_case = i % 2 == 0;
    const Compiled result =
        Expression::compile(pattern, {.letter_case = any_case ? LetterCase::any : LetterCase::as_written});
    if (!result.expression) continue;
    const ByteSet bytes = first_bytes(pattern, any_case);
    for (const std::string& text : texts) {
      if (!result.expression->matches_whole(text)) continue;
      CAPTURE(pattern, text, any_case);
      CHECK(bytes.test(static_cast<unsigned char>(text.front())));
    }
  }
}

}  // namespace gazet::pattern
