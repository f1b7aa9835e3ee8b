// SPDX-License-Identifier: Apache-2.0

#include "match/surface.h"

#include "text/ascii.h"
#include "text/case_shape.h"
#include "text/words.h"

namespace gazet::match {
namespace {

/// The longest word that a full stop may abbreviate inside a name: Corp. Sept. Gen. St.
constexpr std::size_t kLongestAbbreviation = 4;

constexpr bool is_ascii_word(char byte) {
  const char lower = static_cast<char>(byte | 0x20);
  return (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9') || byte == '\'' || byte == '_';
}

/// Of a word in any script: beyond ASCII all that is no dash or space counts.
constexpr bool is_word_byte(char byte) {
  return is_ascii_word(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

/// Size of the dash, hyphen or wide space at `offset`, 0 when there is none: U+2010..U+2015, U+2212, U+00A0,
/// U+2000..U+200A, U+202F, U+3000.
std::size_t parting_size(std::string_view s, std::size_t offset) {
  const std::string_view rest = s.substr(offset);
  if (text::is_ascii_space(rest.front()) || rest.front() == '-') return 1;
  if (rest.starts_with("\u00A0")) return 2;
  if (rest.size() < 3) return 0;
  const bool general = rest.starts_with("\xE2\x80") && static_cast<unsigned char>(rest[2]) <= 0x95 &&
                       (static_cast<unsigned char>(rest[2]) <= 0x8A || static_cast<unsigned char>(rest[2]) >= 0x90);
  const bool other = rest.starts_with("\u2212") || rest.starts_with("\u202F") || rest.starts_with("\u3000");
  return general || other ? 3 : 0;
}

/// Is the full stop at `offset` one that a name does not care for? Inside or behind a short capitalised word, not
/// behind a number or a long word, where it would end a sentence.
bool is_abbreviating(std::string_view s, std::size_t offset) {
  std::size_t begin = offset;
  while (begin > 0 && is_ascii_word(s[begin - 1])) --begin;
  const std::size_t size = offset - begin;
  if (size == 0 || size > kLongestAbbreviation) return false;
  return (s[begin] >= 'A' && s[begin] <= 'Z') || (begin > 0 && s[begin - 1] == '.') ||
         (offset + 1 < s.size() && is_ascii_word(s[offset + 1]));
}

/// The folded letters of `s` with what parts the words made equal: one space for spaces and dashes, none beside other
/// signs.
void make_plain(std::string_view s, const text::Folder& folder, std::string& plain) {
  plain.clear();
  bool space_due = false;
  for (std::size_t offset = 0; offset < s.size();) {
    if (const std::size_t size = parting_size(s, offset)) {
      space_due = !plain.empty();
      offset += size;
      continue;
    }
    if (s[offset] == '.' && is_abbreviating(s, offset)) {
      ++offset;
      continue;
    }
    std::size_t end = offset + 1;
    const bool is_word = is_word_byte(s[offset]);
    if (is_word) {
      while (end < s.size() && parting_size(s, end) == 0 && is_word_byte(s[end])) {
        ++end;
      }
    }
    if (space_due && is_word && is_word_byte(plain.back())) {
      plain.push_back(' ');
    }
    space_due = false;
    folder.fold(s.substr(offset, end - offset), plain);
    offset = end;
  }
}

bool ends_in_initialism(std::string_view s) {
  return s.size() >= 3 && s[s.size() - 2] == '.' && is_ascii_word(s.back());
}

bool fits(std::string_view written, std::string_view surface, CaseDemand demand) {
  switch (demand) {
    case CaseDemand::any:
      return true;
    case CaseDemand::exact:
      return text::has_same_case(written, surface);
    case CaseDemand::capitals:
      break;
  }
  return text::has_capitals_of(written, surface);
}

}  // namespace

/// The words with the possessive or the last full stop that belongs to the name.
Span SurfaceComparer::full_span(Span words, std::string_view surface) const {
  const std::string_view rest = text_.substr(words.end);
  if (text::possessive_size(surface) > 0) {
    for (const std::string_view possessive : {"'s", "\u2019s", "'S", "\u2019S"}) {
      if (rest.starts_with(possessive)) return {words.begin, words.end + possessive.size()};
    }
  }
  const std::string_view written = text_.substr(words.begin, words.size());
  const bool takes_stop = rest.starts_with('.') && (surface.ends_with('.') || ends_in_initialism(written));
  return {words.begin, words.end + (takes_stop ? 1U : 0U)};
}

std::optional<Writing> SurfaceComparer::writing(Span words, std::string_view surface, CaseDemand demand) {
  const Span span = full_span(words, surface);
  const std::string_view written = text_.substr(span.begin, span.size());
  if (written == surface) return Writing{span, true, false};
  make_plain(written, folder_, plain_text_);
  make_plain(surface, folder_, plain_surface_);
  if (plain_text_ != plain_surface_ || !fits(written, surface, demand)) return std::nullopt;
  return Writing{span, false, text::is_all_capitals(written) && !text::is_all_capitals(surface)};
}

}  // namespace gazet::match
