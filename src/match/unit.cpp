// SPDX-License-Identifier: Apache-2.0

#include "match/unit.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/case_shape.h"
#include "text/utf8.h"

namespace gazet::match {
namespace {

/// The longest word that a full stop behind it may abbreviate: Sept. Prof. Calif.
constexpr std::size_t kLongestShortWord = 5;

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

Unit word_unit(std::string_view text, Token token, const text::Folder& folder) {
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  const Letters count = letters_of(word);
  return {token.begin, token.end, folder.hash(word), shape_of(count), count.begins_capital};
}

/// Does the full stop behind this word belong to it?
bool takes_full_stop(const Unit& unit, bool ends_stretch) {
  if (unit.shape == Shape::initialism || unit.shape == Shape::one_capital) return true;
  return !ends_stretch && unit.is_capital && unit.end - unit.begin <= kLongestShortWord &&
         (unit.shape == Shape::capitalised || unit.shape == Shape::mixed_capital);
}

/// Size of the possessive that stands at the offset, 0 for none.
std::size_t possessive_at(std::string_view rest) {
  const std::size_t apostrophe = rest.starts_with('\'') ? 1 : rest.starts_with("\u2019") ? 3 : 0;
  if (apostrophe == 0 || rest.size() <= apostrophe || (rest[apostrophe] | 0x20) != 's') return 0;
  return apostrophe + 1;
}

}  // namespace

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

void append_units(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, std::uint32_t end,
                  const text::Folder& folder, std::vector<Unit>& units) {
  std::uint32_t offset = begin;
  std::size_t next = 0;
  const auto signs_until = [&](std::uint32_t stop) {
    while (offset < stop) {
      if (text::is_ascii_space(text[offset])) {
        ++offset;
        continue;
      }
      if (text[offset] == '.' && next > 0 && tokens[next - 1].end == offset &&
          takes_full_stop(units.back(), next == tokens.size())) {
        units.back().end = ++offset;
        continue;
      }
      const std::string_view rest = text.substr(offset, stop - offset);
      std::size_t size = next > 0 && tokens[next - 1].end == offset ? possessive_at(rest) : 0;
      if (size == 0) size = std::min<std::size_t>(text::decode(text, offset).size, stop - offset);
      const bool is_wide_space = rest.starts_with("\u00A0") || rest.starts_with("\u2009") || rest.starts_with("\u202F");
      if (!is_wide_space) {
        units.push_back({offset, offset + static_cast<std::uint32_t>(size),
                         text::hash_folded(plain_sign(rest.substr(0, size))), Shape::sign, false});
      }
      offset += static_cast<std::uint32_t>(size);
    }
  };
  for (; next < tokens.size(); ++next) {
    signs_until(tokens[next].begin);
    units.push_back(word_unit(text, tokens[next], folder));
    offset = std::max(offset, tokens[next].end);
  }
  signs_until(end);
}

}  // namespace gazet::match
