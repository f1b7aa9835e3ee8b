// SPDX-License-Identifier: Apache-2.0

#include "match/word.h"

#include <cstddef>

#include "text/ascii.h"
#include "text/case_shape.h"
#include "text/utf8.h"

namespace gazet::match {
namespace {

struct Letters {
  std::size_t capitals = 0;
  std::size_t small = 0;
  std::size_t digits = 0;
  std::size_t stops = 0;
  bool begins_capital = false;
};

Letters letters_of(std::string_view word) {
  Letters count;
  std::size_t offset = 0;
  while (offset < word.size()) {
    const char byte = word[offset];
    std::size_t size = 1;
    bool capital = byte >= 'A' && byte <= 'Z';
    bool small = byte >= 'a' && byte <= 'z';
    if (static_cast<unsigned char>(byte) >= 0x80) {
      size = text::decode(word, offset).size;
      capital = text::begins_with_capital(word.substr(offset, size));
      small = !capital;
    }
    if (offset == 0) count.begins_capital = capital;
    count.capitals += capital ? 1U : 0U;
    count.small += small ? 1U : 0U;
    count.digits += text::is_ascii_digit(byte) ? 1U : 0U;
    count.stops += byte == '.' ? 1U : 0U;
    offset += size;
  }
  return count;
}

Shape shape_of(const Letters& count) {
  if (count.digits > 0) {
    if (count.capitals + count.small > 0) return Shape::alphanumeric;
    return count.digits == 1 ? Shape::digit : Shape::number;
  }
  if (count.capitals == 0) return Shape::small;
  if (count.small == 0) {
    if (count.stops > 0) return Shape::initialism;
    if (count.capitals == 1) return Shape::one_capital;
    return count.capitals == 2 ? Shape::two_capitals : Shape::capitals;
  }
  if (!count.begins_capital) return Shape::mixed;
  return count.capitals == 1 ? Shape::capitalised : Shape::mixed_capital;
}

}  // namespace

Word shaped(std::string_view word) {
  const Letters count = letters_of(word);
  Word shaped;
  shaped.shape = shape_of(count);
  shaped.is_capital = count.begins_capital;
  return shaped;
}

std::size_t possessive_at(std::string_view rest) {
  const std::size_t apostrophe = rest.starts_with('\'') ? 1 : rest.starts_with("\u2019") ? 3 : 0;
  if (apostrophe == 0 || rest.size() <= apostrophe || (rest[apostrophe] | 0x20) != 's') return 0;
  return apostrophe + 1;
}

std::string_view plain_sign(std::string_view sign) {
  if (sign.size() == 1) return sign == "`" ? "'" : sign;
  if (possessive_at(sign) == sign.size()) return "'s";
  for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"}) {
    if (sign == dash) return "-";
  }
  if (sign == "\u2018" || sign == "\u2019") return "'";
  if (sign == "\u201C" || sign == "\u201D" || sign == "\u201E" || sign == "\u00AB" || sign == "\u00BB") return "\"";
  return sign;
}

}  // namespace gazet::match
