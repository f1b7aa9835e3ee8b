// SPDX-License-Identifier: Apache-2.0

#include "read/cut.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::read {
namespace {

bool is_word_byte(char c) {
  return text::is_ascii_digit(c) || text::is_ascii_letter(c) || c == '_' || c == '\'' || c == '.' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// True when between the line end at `offset` and the one before it there is only white space.
bool ends_blank_line(std::string_view text, std::size_t offset) {
  while (offset > 0 && text::is_ascii_space(text[offset - 1])) {
    if (text[--offset] == '\n') return true;
  }
  return false;
}

/// 0: there is none. So for the others.
std::size_t paragraph_cut(std::string_view text, std::size_t least) {
  std::size_t newline = text.rfind('\n');
  while (newline != std::string_view::npos && newline >= least) {
    if (ends_blank_line(text, newline)) return newline + 1;
    newline = newline == 0 ? std::string_view::npos : text.rfind('\n', newline - 1);
  }
  return 0;
}

std::size_t code_point_cut(std::string_view text, std::size_t max) {
  std::size_t cut = max;
  while (cut > 0 && text::is_continuation(text[cut])) --cut;
  return cut > 0 ? cut : text::decode(text, 0).size;
}

/// A sentence is looked for among the last ones only: finding them is dear.
std::size_t sentence_cut(std::string_view text, std::size_t least, const text::SentenceFinder& sentences) {
  constexpr std::size_t kLook = 16384;
  const std::size_t from = std::max(least, text.size() > kLook ? text.size() - kLook : 0);
  const std::size_t begin = from == 0 ? 0 : code_point_cut(text, from);
  const auto ends = sentences.sentence_ends(text.substr(begin));
  return ends.size() < 2 ? 0 : begin + ends[ends.size() - 2];
}

/// Behind white space, else behind a sign that no word holds.
std::size_t word_cut(std::string_view text, std::size_t least) {
  for (const auto ends_word :
       {+[](char c) { return text::is_ascii_space(c); }, +[](char c) { return !is_word_byte(c); }}) {
    for (std::size_t cut = text.size(); cut > least; --cut) {
      if (ends_word(text[cut - 1])) return cut;
    }
  }
  return 0;
}

}  // namespace

std::size_t find_cut(std::string_view text, std::size_t max, const text::SentenceFinder& sentences) {
  const std::size_t end = code_point_cut(text, max);
  const std::string_view window = text.substr(0, end);
  const std::size_t least = end / 2;
  std::size_t cut = paragraph_cut(window, least);
  if (cut == 0) cut = sentence_cut(window, least, sentences);
  if (cut == 0) cut = word_cut(window, least);
  if (cut == 0) cut = end;
  const bool parts_line_end = cut > 1 && text[cut - 1] == '\r' && text[cut] == '\n';
  return parts_line_end ? cut - 1 : cut;
}

}  // namespace gazet::read
