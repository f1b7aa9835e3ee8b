// SPDX-License-Identifier: Apache-2.0

#include "text/utf8.h"

#include <random>
#include <string>

#include "support/catch.h"

namespace gazet::text {
namespace {

TEST_CASE("UTF-8 is counted in code points and UTF-16 units", "[text]") {
  const std::string text = "Gao é – 😀";
  CHECK(count_code_points(text) == 9);
  CHECK(count_utf16_units(text) == 10);
  CHECK(advanced({10, 5, 5}, text) == TextPosition{10 + text.size(), 14, 15});
}

TEST_CASE("The valid prefix ends before what Unicode forbids", "[text]") {
  const auto [bytes, size] = GENERATE(table<std::string, std::size_t>({
      {"abc", 3},
      {"abc\xFF", 3},
      {"é\xC3", 2},
      {"\xC0\x80", 0},          // overlong
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xED\xA0\x80", 0},      // surrogate
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xF4\x8F\xBF\xBF", 4},
      {"12345678\x80", 8},
      {"1234567890é😀", 16},
  }));
  CHECK(valid_prefix(bytes) == size);
  CHECK(is_valid(bytes) == (size == bytes.size()));
}

TEST_CASE("Every code point is decoded from both sides as it was appended", "[text]") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string utf8;
    append(utf8, c);
    const Decoded front = decode(utf8, 0);
    const Decoded back = decode_before(utf8, utf8.size());
    const bool same = front.code_point == c && front.size == utf8.size() && back.code_point == c && is_valid(utf8);
    if (!same) FAIL("code point " << static_cast<unsigned>(c));
  }
}

TEST_CASE("Random bytes never have a valid prefix that goes on validly", "[text]") {
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes;
    for (std::size_t n = random() % 24; n > 0; --n)
      bytes.push_back(static_cast<char>(random() % 3 == 0 ? random() : 'a'));
    const std::size_t size = valid_prefix(bytes);
    CHECK(valid_prefix(std::string_view(bytes).substr(0, size)) == size);
    if (size < bytes.size()) CHECK(valid_prefix(std::string_view(bytes).substr(size)) == 0);
  }
}

}  // namespace
}  // namespace gazet::text
