// SPDX-License-Identifier: Apache-2.0
//
// The rules are those of UAX #29, section 5.1 (https://unicode.org/reports/tr29/#Sentence_Boundaries), applied only
// where a terminator or a paragraph separator stands; the bytes in between are skipped 16 at a time.

#include "text/sentences.h"

#include <unicode/uchar.h>

#include <array>
#include <utility>

#include "text/lines.h"
#include "text/terminators.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

enum class SentenceClass : std::uint8_t {
  other,
  lower,
  upper,
  other_letter,
  numeric,
  full_stop,   ///< ATerm
  terminator,  ///< STerm
  close,
  continuer,
  space,
  paragraph_separator,
  ignored,  ///< Extend and Format: belong to what stands before them (SB5)
};

SentenceClass sentence_class_from_icu(char32_t code_point) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(code_point), UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER:
      return SentenceClass::lower;
    case U_SB_UPPER:
      return SentenceClass::upper;
    case U_SB_OLETTER:
      return SentenceClass::other_letter;
    case U_SB_NUMERIC:
      return SentenceClass::numeric;
    case U_SB_ATERM:
      return SentenceClass::full_stop;
    case U_SB_STERM:
      return SentenceClass::terminator;
    case U_SB_CLOSE:
      return SentenceClass::close;
    case U_SB_SCONTINUE:
      return SentenceClass::continuer;
    case U_SB_SP:
      return SentenceClass::space;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF:
      return SentenceClass::paragraph_separator;
    case U_SB_EXTEND:
    case U_SB_FORMAT:
      return SentenceClass::ignored;
    default:
      return SentenceClass::other;
  }
}

constexpr bool is_terminator(SentenceClass c) {
  return c == SentenceClass::full_stop || c == SentenceClass::terminator;
}

constexpr bool is_letter(SentenceClass c) {
  return c == SentenceClass::lower || c == SentenceClass::upper || c == SentenceClass::other_letter;
}

/// "U.S", "a.m": single letters parted by full stops.
bool is_initialism(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((word[i] == '.') != (i % 2 == 1)) return false;
  }
  return true;
}

/// ASCII letters in lower case, full stops left out; other bytes as they are.
std::string folded_word(std::string_view word) {
  std::string folded;
  for (const char byte : word) {
    if (byte == '.') continue;
    folded.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte);
  }
  return folded;
}

}  // namespace

class SentenceFinder::SentenceProperties {
 public:
  SentenceProperties() {
    for (char32_t c = 0; c < kTableSize; ++c) classes_[c] = sentence_class_from_icu(c);
  }

  [[nodiscard]] SentenceClass class_of(char32_t code_point) const {
    return code_point < kTableSize ? classes_[code_point] : sentence_class_from_icu(code_point);
  }

 private:
  static constexpr char32_t kTableSize = 0x2500;
  std::array<SentenceClass, kTableSize> classes_{};
};

/// One pass over one text.
class SentenceFinder::Run {
 public:
  Run(std::string_view text, const SentenceProperties& properties, const SentenceWords& words)
      : text_(text), properties_(properties), words_(words), soft_ends_(soft_line_ends(text)) {}

  std::vector<std::uint32_t> sentence_ends() {
    for (std::size_t offset = next_terminator(text_, 0); offset < text_.size();
         offset = next_terminator(text_, offset)) {
      offset = pass(offset);
    }
    if (!text_.empty() && (ends_.empty() || ends_.back() != text_.size())) add(text_.size());
    return std::move(ends_);
  }

 private:
  struct Character {
    SentenceClass sentence_class = SentenceClass::other;
    std::size_t end = 0;  ///< behind the character
  };

  /// The character at `offset`, at most the text's size (then: other, ending there).
  Character character_at(std::size_t offset) {
    if (offset >= text_.size()) return {SentenceClass::other, text_.size()};
    const Decoded decoded = decode(text_, offset);
    Character character{properties_.class_of(decoded.code_point), offset + decoded.size};
    if (character.sentence_class == SentenceClass::paragraph_separator && is_soft(offset)) {
      character.sentence_class = SentenceClass::space;
    }
    return character;
  }

  /// The same with the ignored characters behind it swallowed (SB5: not behind a paragraph separator).
  Character whole_character_at(std::size_t offset) {
    Character character = character_at(offset);
    if (character.sentence_class == SentenceClass::paragraph_separator) return character;
    while (character.end < text_.size()) {
      const Character next = character_at(character.end);
      if (next.sentence_class != SentenceClass::ignored) break;
      character.end = next.end;
    }
    return character;
  }

  [[nodiscard]] bool is_soft(std::size_t offset) {
    if (soft_ends_.empty()) return false;
    if (text_[offset] == '\r' && offset + 1 < text_.size() && text_[offset + 1] == '\n') ++offset;
    while (soft_ > 0 && soft_ends_[soft_ - 1] >= offset) --soft_;
    while (soft_ < soft_ends_.size() && soft_ends_[soft_] < offset) ++soft_;
    return soft_ < soft_ends_.size() && soft_ends_[soft_] == offset;
  }

  /// Looks at the character at `offset`, adds an end when it makes one, and returns where to go on.
  std::size_t pass(std::size_t offset) {
    const Character character = whole_character_at(offset);
    if (character.sentence_class == SentenceClass::paragraph_separator) {
      const std::size_t end = behind_separator(offset);
      add(end);
      return end;
    }
    return is_terminator(character.sentence_class) ? pass_terminator(offset, character) : character.end;
  }

  /// SB3: CR LF is one.
  [[nodiscard]] std::size_t behind_separator(std::size_t offset) {
    const bool pair = text_.substr(offset, 2) == "\r\n";
    return pair ? offset + 2 : character_at(offset).end;
  }

  std::size_t pass_terminator(std::size_t offset, const Character& terminator) {
    const bool full_stop = terminator.sentence_class == SentenceClass::full_stop;
    Character next = whole_character_at(terminator.end);
    if (full_stop && next.sentence_class == SentenceClass::numeric) return terminator.end;  // SB6
    if (full_stop && next.sentence_class == SentenceClass::upper && letter_before(offset))
      return terminator.end;  // SB7

    std::size_t at = terminator.end;  // SB9, SB10: Close* Sp*
    for (; at < text_.size() && next.sentence_class == SentenceClass::close; next = whole_character_at(at))
      at = next.end;
    for (; at < text_.size() && next.sentence_class == SentenceClass::space; next = whole_character_at(at))
      at = next.end;
    if (at >= text_.size()) return at;

    if (full_stop && lower_case_follows(at)) return at;                                                    // SB8
    if (next.sentence_class == SentenceClass::continuer || is_terminator(next.sentence_class)) return at;  // SB8a
    if (next.sentence_class == SentenceClass::paragraph_separator) {
      at = behind_separator(at);
    } else if (full_stop && is_abbreviation(offset, at)) {
      return at;
    }
    add(at);
    return at;
  }

  /// SB7: a cased letter stands right before the full stop.
  [[nodiscard]] bool letter_before(std::size_t offset) {
    while (offset > 0) {
      const Decoded before = decode_before(text_, offset);
      const SentenceClass c = properties_.class_of(before.code_point);
      if (c != SentenceClass::ignored) return c == SentenceClass::upper || c == SentenceClass::lower;
      offset -= before.size;
    }
    return false;
  }

  /// SB8: ( ¬(OLetter | Upper | Lower | ParaSep | SATerm) )* Lower. Linear in all, since it stops at the next
  /// terminator.
  [[nodiscard]] bool lower_case_follows(std::size_t at) {
    while (at < text_.size()) {
      const Character c = whole_character_at(at);
      if (is_letter(c.sentence_class)) return c.sentence_class == SentenceClass::lower;
      if (is_terminator(c.sentence_class) || c.sentence_class == SentenceClass::paragraph_separator) return false;
      at = c.end;
    }
    return false;
  }

  /// Is the full stop at `offset`, with the next sentence's text at `next`, one of an abbreviation?
  [[nodiscard]] bool is_abbreviation(std::size_t offset, std::size_t next) const {
    if (words_.abbreviations.empty()) return false;
    const std::string_view word = word_before(offset);
    if (word.empty()) return false;
    if (word.size() == 1) return word.front() >= 'A' && word.front() <= 'Z';
    if (is_initialism(word)) return !words_.starts.contains(folded_word(word_at(next)));
    return words_.abbreviations.contains(folded_word(word));
  }

  /// The letters and full stops that end at `offset`, at most 12 bytes of them.
  [[nodiscard]] std::string_view word_before(std::size_t offset) const {
    constexpr std::size_t kLongest = 12;
    std::size_t begin = offset;
    while (begin > 0 && offset - begin <= kLongest && !ends_word(text_[begin - 1])) --begin;
    return offset - begin > kLongest ? std::string_view() : text_.substr(begin, offset - begin);
  }

  [[nodiscard]] std::string_view word_at(std::size_t offset) const {
    std::size_t end = offset;
    while (end < text_.size() && !ends_word(text_[end]) && text_[end] != '.') ++end;
    return text_.substr(offset, end - offset);
  }

  static bool ends_word(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    const unsigned char lower = value | 0x20U;
    return byte != '.' && value < 0x80 && (lower < 'a' || lower > 'z');
  }

  void add(std::size_t end) { ends_.push_back(static_cast<std::uint32_t>(end)); }

  std::string_view text_;
  const SentenceProperties& properties_;
  const SentenceWords& words_;
  std::vector<std::uint32_t> soft_ends_;
  std::size_t soft_ = 0;  ///< where is_soft looked last
  std::vector<std::uint32_t> ends_;
};

SentenceFinder::SentenceFinder(SentenceWords words)
    : properties_(std::make_unique<const SentenceProperties>()), words_(std::move(words)) {}
SentenceFinder::SentenceFinder(SentenceFinder&&) noexcept = default;
SentenceFinder& SentenceFinder::operator=(SentenceFinder&&) noexcept = default;
SentenceFinder::~SentenceFinder() = default;

std::vector<std::uint32_t> SentenceFinder::sentence_ends(std::string_view text) const {
  return Run(text, *properties_, words_).sentence_ends();
}

}  // namespace gazet::text
