// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 as bytes: counting, validity, walking. Everything inside gazet is valid UTF-8, made so by text/encoding.h;
// the functions that walk rely on that and say so.

#ifndef GAZET_TEXT_UTF8_H_
#define GAZET_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "gazet/span.h"

namespace gazet::text {

/// What some programs put before a text in UTF-8; no part of it.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// True for the bytes 10xxxxxx, which continue a code point.
[[nodiscard]] constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Code points in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

/// UTF-16 code units that valid UTF-8 would take.
[[nodiscard]] std::size_t count_utf16_units(std::string_view utf8);

/// The position that many bytes further on, `passed` being what lies between.
[[nodiscard]] TextPosition advanced(const TextPosition& from, std::string_view passed);

/// Length of the longest valid prefix (Unicode 15, table 3-7: no surrogates, no overlong forms).
[[nodiscard]] std::size_t valid_prefix(std::string_view bytes);

[[nodiscard]] inline bool is_valid(std::string_view bytes) {
  return valid_prefix(bytes) == bytes.size();
}

/// A code point and the bytes it takes.
struct Decoded {
  char32_t code_point = 0;
  std::size_t size = 0;
};

/// The code point at `offset`, which begins one, of valid UTF-8.
[[nodiscard]] constexpr Decoded decode(std::string_view utf8, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[offset + i])); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {((first & 0x1FU) << 6) | (byte(1) & 0x3FU), 2};
  if (first < 0xF0) return {((first & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
  return {((first & 0x07U) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) | (byte(3) & 0x3FU), 4};
}

/// The code point that ends before `offset` (> 0) of valid UTF-8.
[[nodiscard]] constexpr Decoded decode_before(std::string_view utf8, std::size_t offset) {
  std::size_t begin = offset - 1;
  while (is_continuation(utf8[begin])) --begin;
  return decode(utf8, begin);
}

/// Appends a code point (a scalar value).
void append(std::string& to, char32_t code_point);

}  // namespace gazet::text

#endif  // GAZET_TEXT_UTF8_H_
