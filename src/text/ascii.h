// SPDX-License-Identifier: Apache-2.0
//
// What bytes are as ASCII, whatever the locale; bytes from 0x80 on are none of it.

#ifndef GAZET_TEXT_ASCII_H_
#define GAZET_TEXT_ASCII_H_

#include <string>
#include <string_view>

namespace gazet::text {

[[nodiscard]] constexpr bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}
[[nodiscard]] constexpr bool is_all_ascii(std::string_view bytes) {
  unsigned all = 0;
  for (const char byte : bytes) all |= static_cast<unsigned char>(byte);
  return all < 0x80;
}
/// Space, tab, line ends, vertical tab and form feed.
[[nodiscard]] constexpr bool is_ascii_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
[[nodiscard]] constexpr bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
[[nodiscard]] constexpr bool is_ascii_capital(char byte) {
  return byte >= 'A' && byte <= 'Z';
}
[[nodiscard]] constexpr bool is_ascii_small(char byte) {
  return byte >= 'a' && byte <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_letter(char byte) {
  return is_ascii_capital(byte) || is_ascii_small(byte);
}
[[nodiscard]] constexpr char to_ascii_small(char byte) {
  return is_ascii_capital(byte) ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// The same of a text.
[[nodiscard]] inline std::string in_ascii_small(std::string_view text) {
  std::string small(text);
  for (char& byte : small) byte = to_ascii_small(byte);
  return small;
}

}  // namespace gazet::text

#endif  // GAZET_TEXT_ASCII_H_
