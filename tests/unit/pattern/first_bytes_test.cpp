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
      {"[^ -~]", "\1\2\3\4\5\6\7\b\t\n\v\f\r\16\17\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\177+"},
  }));
  CAPTURE(pattern);
  CHECK(shown(first_bytes(pattern, false).of_match) == expected);
}

TEST_CASE("First bytes are all bytes where a pattern may begin with anything", "[pattern]") {
  CHECK(first_bytes("[^\\pL]x", false).of_match.all());
  CHECK(first_bytes("a??+", false).of_match.all());
  CHECK(first_bytes("\\pL+", false).of_match.all());
  CHECK(first_bytes("(?i)été", false).of_match.all());
  CHECK(first_bytes("été", true).of_match.all());
}

TEST_CASE("First bytes inside a match are those that may stand behind a space", "[pattern]") {
  const auto [pattern, expected] = GENERATE(table<std::string_view, std::string_view>({
      {"Ministry", ""},
      {"Ministry of (?:the )?[A-C]\\w+", "ABCot"},
      {"[A-C]\\w+(?: (?:and )?[D-F]\\w+){0,3}", "DEFa"},
      {"(?:[AB] ){2}x?(?:y|-z)", "-ABxy"},
      {"(?:[AB] ?)*", "AB"},
      {"a\\s?b", "b"},
      {"a[ -]b*\\bc", "bc"},
      {"(?i)a (?:b|5)", "5Bb+"},
  }));
  CAPTURE(pattern);
  CHECK(shown(first_bytes(pattern, false).of_inside) == expected);
  CHECK(first_bytes("a .", false).of_inside.all());
  CHECK(first_bytes("a[^x]b", false).of_inside.test('b'));
  CHECK(first_bytes("a[^x\\s]b", false).of_inside.none());
}

TEST_CASE("A pattern tells how many spaces its matches have at least", "[pattern]") {
  const auto [pattern, expected] = GENERATE(table<std::string_view, std::size_t>({
      {"Ministry", 0},
      {"Ministry of (?:the )?Mines", 2},
      {"[A-C]\\w+(?: [D-F]\\w+){1,3} (?:Front|Peace Party)", 2},
      {"(?:A B){9}", 3},
      {"a[ -]b", 0},
      {"a b| ", 0},
      {"a .", 0},
      {"a \\w", 1},
      {"a b ", 0},
  }));
  CAPTURE(pattern);
  CHECK(first_bytes(pattern, false).least_spaces == expected);
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
    const FirstBytes bytes = first_bytes(pattern, any_case);
    for (const std::string& text : texts) {
      if (!result.expression->matches_whole(text)) continue;
      CAPTURE(pattern, text, any_case);
      CHECK(bytes.of_match.test(static_cast<unsigned char>(text.front())));
      CHECK(bytes.least_spaces <= static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')));
      for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at - 1] == ' ') CHECK(bytes.of_inside.test(static_cast<unsigned char>(text[at])));
      }
    }
  }
}

}  // namespace gazet::pattern
