// SPDX-License-Identifier: Apache-2.0

#include "match/plain_sentence.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/utf8.h"

namespace gazet::match {
namespace {

/// What stands for the code point in plain text: nothing special, one plain byte, or a space.
std::string_view plain_form(char32_t code_point) {
  switch (code_point) {
    case U' ':
    case U'\t':
    case U'\n':
    case U'\v':
    case U'\f':
    case U'\r':
    case U'\u00A0':
    case U'\u202F':
      return " ";
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
      return "'";
    default:
      break;
  }
  if (code_point >= U'\u2000' && code_point <= U'\u200A') return " ";
  if ((code_point >= U'\u2010' && code_point <= U'\u2015') || code_point == U'\u2212') return "-";
  return {};
}

/// ASCII that is neither white space nor a control character: most of all text.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x80;
}

}  // namespace

void PlainSentence::read(const TokenizedText& text, std::uint32_t sentence) {
  plain_.clear();
  stretches_.clear();
  words_.clear();
  const std::size_t begin = sentence == 0 ? 0 : text.sentence_ends[sentence - 1];
  const std::size_t end = text.sentence_ends[sentence];
  make_plain(text.text, {begin, end});
  find_words(text.tokens, {begin, end});
}

void PlainSentence::make_plain(std::string_view text, Span sentence) {
  stretches_.push_back({0, sentence.begin});
  std::size_t copied = sentence.begin;  // all before it is in plain_
  for (std::size_t offset = sentence.begin; offset < sentence.end;) {
    if (is_plain(text[offset])) {
      ++offset;
      continue;
    }
    const text::Decoded decoded = text::decode(text, offset);
    const std::string_view form = plain_form(decoded.code_point);
    offset += decoded.size;
    if (form.empty()) continue;
    plain_.append(text, copied, offset - decoded.size - copied);
    copied = offset;
    const bool is_second_space = form == " " && plain_.ends_with(' ');
    if (!is_second_space) plain_ += form;
    if (is_second_space || decoded.size > 1) begin_stretch(offset);
  }
  plain_.append(text, copied, sentence.end - copied);
}

/// What comes next stands at `offset` in the document.
void PlainSentence::begin_stretch(std::size_t offset) {
  if (stretches_.back().plain == plain_.size()) stretches_.pop_back();
  stretches_.push_back({plain_.size(), offset});
}

void PlainSentence::find_words(std::span<const Token> tokens, Span sentence) {
  auto token = std::partition_point(tokens.begin(), tokens.end(),
                                    [&](const Token& other) { return other.begin < sentence.begin; });
  first_token_ = static_cast<std::size_t>(token - tokens.begin());
  auto stretch = stretches_.begin();
  const auto plain_offset = [&](std::size_t offset) {
    while (std::next(stretch) != stretches_.end() && std::next(stretch)->original <= offset) ++stretch;
    return stretch->plain + (offset - stretch->original);
  };
  for (; token != tokens.end() && token->end <= sentence.end; ++token) {
    const std::size_t word_begin = plain_offset(token->begin);
    words_.push_back({word_begin, plain_offset(token->end)});
  }
}

std::size_t PlainSentence::begin_of(std::size_t token) const {
  const std::size_t word = token - first_token_;
  return word < words_.size() ? words_[word].begin : plain_.size();
}

// What follows a match in the plain text begins where the match ends in the document: only a second space is left out.
Span PlainSentence::original(Span plain) const {
  const auto original_offset = [&](std::size_t offset) {
    const auto after = std::partition_point(stretches_.begin(), stretches_.end(),
                                            [&](const Stretch& stretch) { return stretch.plain <= offset; });
    const Stretch& stretch = *std::prev(after);
    return stretch.original + (offset - stretch.plain);
  };
  return {original_offset(plain.begin), original_offset(plain.end)};
}

}  // namespace gazet::match
