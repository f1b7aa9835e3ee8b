// SPDX-License-Identifier: Apache-2.0

#include "text/width.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace gazet::text {
namespace {

std::size_t columns_of(char32_t code_point) {
  if (code_point < 0x300) return code_point == 0xAD ? 0 : 1;  // Latin, where only the soft hyphen is not seen
  const auto character = static_cast<UChar32>(code_point);
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

}  // namespace

std::size_t columns_of(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [code_point, size] = decode(utf8, at);
    columns += columns_of(code_point);
    at += size;
  }
  return columns;
}

std::string_view first_columns(std::string_view utf8, std::size_t columns) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    const auto [code_point, size] = decode(utf8, at);
    const std::size_t own = columns_of(code_point);
    if (own > columns) break;
    columns -= own;
    at += size;
  }
  return utf8.substr(0, at);
}

}  // namespace gazet::text
