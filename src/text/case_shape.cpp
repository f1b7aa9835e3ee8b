// SPDX-License-Identifier: Apache-2.0

#include "text/case_shape.h"

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <optional>

#include "text/utf8.h"

namespace gazet::text {
namespace {

enum class LetterCase : std::uint8_t { none, lower, upper };

LetterCase case_of(char32_t code_point) {
  if (code_point < 0x80) {
    if (code_point >= 'a' && code_point <= 'z') return LetterCase::lower;
    return code_point >= 'A' && code_point <= 'Z' ? LetterCase::upper : LetterCase::none;
  }
  const auto c = static_cast<UChar32>(code_point);
  if (u_isUUppercase(c) || u_istitle(c)) return LetterCase::upper;
  return u_isULowercase(c) ? LetterCase::lower : LetterCase::none;
}

/// A cased letter and the word it stands in.
struct Letter {
  LetterCase letter_case;
  bool begins_word;
  bool word_has_lower;  ///< some letter of the word is in lower case
  bool before_lower;    ///< the next character is a lower-case letter
};

/// The cased letters of a string one after the other, a word being what stands between spaces and dashes.
class Letters {
 public:
  explicit Letters(std::string_view utf8) : utf8_(utf8) {}

  std::optional<Letter> next() {
    while (offset_ < utf8_.size()) {
      if (offset_ >= word_end_) enter_word();
      const Decoded decoded = decode(utf8_, offset_);
      offset_ += decoded.size;
      const LetterCase letter_case = case_of(decoded.code_point);
      if (letter_case == LetterCase::none) continue;
      const bool before_lower = offset_ < word_end_ && case_of(decode(utf8_, offset_).code_point) == LetterCase::lower;
      const Letter letter{letter_case, at_word_begin_, word_has_lower_, before_lower};
      at_word_begin_ = false;
      return letter;
    }
    return std::nullopt;
  }

 private:
  static bool parts_words(char byte) {
    return byte == ' ' || byte == '-' || byte == '\n' || byte == '\r' || byte == '\t';
  }

  void enter_word() {
    word_end_ = offset_ + 1;
    while (word_end_ < utf8_.size() && !parts_words(utf8_[word_end_])) ++word_end_;
    at_word_begin_ = true;
    word_has_lower_ = false;
    for (std::size_t at = offset_; at < word_end_;) {
      const Decoded decoded = decode(utf8_, at);
      word_has_lower_ = word_has_lower_ || case_of(decoded.code_point) == LetterCase::lower;
      at += decoded.size;
    }
  }

  std::string_view utf8_;
  std::size_t offset_ = 0;
  std::size_t word_end_ = 0;
  bool at_word_begin_ = true;
  bool word_has_lower_ = false;
};

bool satisfies(const Letter& written, const Letter& name) {
  if (written.letter_case == name.letter_case) return true;
  if (name.letter_case == LetterCase::upper) return !name.begins_word && name.before_lower;
  return written.begins_word || !written.word_has_lower;
}

}  // namespace

bool is_all_capitals(std::string_view utf8) {
  Letters letters(utf8);
  std::optional<Letter> letter = letters.next();
  if (!letter) return false;
  for (; letter; letter = letters.next()) {
    if (letter->letter_case == LetterCase::lower) return false;
  }
  return true;
}

bool begins_with_capital(std::string_view utf8) {
  return !utf8.empty() && case_of(decode(utf8, 0).code_point) == LetterCase::upper;
}

// Where the letters are not one to one (ß and SS), the shorter string's letters decide.
bool has_capitals_of(std::string_view written, std::string_view name) {
  if (is_all_capitals(name)) return is_all_capitals(written);
  Letters written_letters(written);
  Letters name_letters(name);
  while (true) {
    const std::optional<Letter> a = written_letters.next();
    const std::optional<Letter> b = name_letters.next();
    if (!a || !b) return true;
    if (!satisfies(*a, *b)) return false;
  }
}

bool has_same_case(std::string_view written, std::string_view name) {
  Letters written_letters(written);
  Letters name_letters(name);
  while (true) {
    const std::optional<Letter> a = written_letters.next();
    const std::optional<Letter> b = name_letters.next();
    if (!a || !b) return !a && !b;
    if (a->letter_case != b->letter_case) return false;
  }
}

std::string in_capitals(std::string_view utf8) {
  std::string capitals;
  capitals.reserve(utf8.size());
  for (std::size_t offset = 0; offset < utf8.size();) {
    const Decoded decoded = decode(utf8, offset);
    const std::size_t before = capitals.size();
    append(capitals, static_cast<char32_t>(u_toupper(static_cast<UChar32>(decoded.code_point))));
    if (capitals.size() - before != decoded.size)
      capitals.replace(before, std::string::npos, utf8, offset, decoded.size);
    offset += decoded.size;
  }
  return capitals;
}

}  // namespace gazet::text
