// SPDX-License-Identifier: Apache-2.0
//
// Words and sentences by plain ICU, slow and obvious: what the fast paths of the text room are compared with, by unit
// tests and fuzzers.

#ifndef GAZET_TESTS_UNIT_SUPPORT_ICU_ORACLE_H_
#define GAZET_TESTS_UNIT_SUPPORT_ICU_ORACLE_H_

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/token.h"
#include "text/lines.h"
#include "text/utf8.h"
#include "text/words.h"

namespace gazet::oracle {

/// Every boundary that the iterator finds in the text, 0 included.
inline std::vector<std::uint32_t> boundaries(icu::BreakIterator& iterator, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  utext_openUTF8(&input, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(&input, status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  std::vector<std::uint32_t> found;
  for (std::int32_t at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) {
    found.push_back(static_cast<std::uint32_t>(at));
  }
  utext_close(&input);
  return found;
}

inline bool makes_a_word(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const std::int32_t word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return word_break == U_WB_ALETTER || word_break == U_WB_NUMERIC || word_break == U_WB_HEBREW_LETTER ||
         word_break == U_WB_KATAKANA || u_isalnum(c);
}

/// ICU's words, with "@" a border in every version of ICU, and possessives cut off.
inline std::vector<Token> words(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  std::replace(text.begin(), text.end(), '@', '%');
  std::vector<Token> found;
  const std::vector<std::uint32_t> borders = boundaries(*iterator, text);
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const std::string_view segment = std::string_view(text).substr(borders[i], borders[i + 1] - borders[i]);
    bool is_word = false;
    for (std::size_t at = 0; at < segment.size(); at += text::decode(segment, at).size) {
      is_word = is_word || makes_a_word(text::decode(segment, at).code_point);
    }
    const auto end = static_cast<std::uint32_t>(borders[i + 1] - text::possessive_size(segment));
    if (is_word) found.push_back({borders[i], end});
  }
  return found;
}

/// ICU's sentences over the text with each soft line end made a space.
inline std::vector<std::uint32_t> sentence_ends(std::string text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  for (const std::uint32_t line_feed : text::soft_line_ends(text)) {
    text[line_feed] = ' ';
    if (line_feed > 0 && text[line_feed - 1] == '\r') text[line_feed - 1] = ' ';
  }
  std::vector<std::uint32_t> ends = boundaries(*iterator, text);
  ends.erase(ends.begin());
  return ends;
}

/// Code points that between them take part in every rule of words and sentences; the first 16 are ASCII.
inline constexpr auto kTellingCodePoints = std::to_array<char32_t>(
    {U'a',   U'B',  U'1',   U'.',   U'\'',  U',',   U';',    U':',  U'_',    U'-',   U' ',   U'\n', U'@',   U'"',
     U's',   U'!',  U'?',   U')',   U'\r',  0x2019, 0xE9,    0x301, 0xB7,    0x2014, 0x200D, 0xA0,  0xAD,   0x2028,
     0x85,   0x5D0, 0x3A9,  0xE01,  0x4E00, 0x30A2, 0x1F600, 0xA9,  0x1F1E6, 0x640,  0x660,  0x66B, 0x200B, 0xFF1A,
     0xFE55, 0x387, 0x2024, 0x203F, 0x600,  0x3002, 0x201D,  0x589, 0x2026,  0x3B1,  0x6D4});

/// Random text of at most `longest` telling code points, now and then from all of the lower planes.
inline std::string random_text(std::mt19937& random, std::size_t longest, bool ascii) {
  const std::size_t choices = ascii ? 16 : kTellingCodePoints.size();
  std::string text;
  for (std::size_t n = random() % (longest + 1); n > 0; --n) {
    const bool any = !ascii && random() % 8 == 0;
    text::append(text, any ? static_cast<char32_t>(random() % 0x3100) : kTellingCodePoints[random() % choices]);
  }
  return text;
}

}  // namespace gazet::oracle

#endif  // GAZET_TESTS_UNIT_SUPPORT_ICU_ORACLE_H_
