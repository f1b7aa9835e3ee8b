// SPDX-License-Identifier: Apache-2.0

#include "match/unit.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::match {
namespace {

/// The longest word that a full stop behind it may abbreviate: Sept. Prof. Calif.
constexpr std::size_t kLongestShortWord = 5;

Unit unit_of(std::uint32_t begin, std::uint32_t end, WordNumber number, const Vocabulary& vocabulary) {
  const Word& word = vocabulary[number];
  return {begin, end, word.hash, number, word.shape, word.is_capital};
}

/// Does the full stop behind this word belong to it?
bool takes_full_stop(const Unit& unit, bool ends_stretch) {
  if (unit.shape == Shape::initialism || unit.shape == Shape::one_capital) return true;
  return !ends_stretch && unit.is_capital && unit.end - unit.begin <= kLongestShortWord &&
         (unit.shape == Shape::capitalised || unit.shape == Shape::mixed_capital);
}

}  // namespace

void append_units(std::string_view text, const Stretch& stretch, Vocabulary& vocabulary, std::vector<Unit>& units) {
  const std::span<const Token> tokens = stretch.tokens;
  std::uint32_t offset = stretch.begin;
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
      const auto end = offset + static_cast<std::uint32_t>(size);
      if (!is_wide_space) units.push_back(unit_of(offset, end, vocabulary.sign(rest.substr(0, size)), vocabulary));
      offset = end;
    }
  };
  for (; next < tokens.size(); ++next) {
    signs_until(tokens[next].begin);
    units.push_back(unit_of(tokens[next].begin, tokens[next].end, stretch.words[next], vocabulary));
    offset = std::max(offset, tokens[next].end);
  }
  signs_until(stretch.end);
}

}  // namespace gazet::match
