// SPDX-License-Identifier: Apache-2.0

#include "match/plain_sentence.h"

#include <algorithm>
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

}  // namespace

PlainSentence::PlainSentence(const TokenizedText& text, std::uint32_t sentence) {
  const std::size_t begin = sentence == 0 ? 0 : text.sentence_ends[sentence - 1];
  const std::size_t end = text.sentence_ends[sentence];
  auto token =
      std::partition_point(text.tokens.begin(), text.tokens.end(), [&](const Token& t) { return t.begin < begin; });
  first_token_ = static_cast<std::size_t>(token - text.tokens.begin());
  for (std::size_t offset = begin; offset < end;) {
    if (token != text.tokens.end() && token->begin == offset) words_.push_back({plain_.size(), 0});
    const text::Decoded decoded = text::decode(text.text, offset);
    const std::string_view form = plain_form(decoded.code_point);
    append(form.empty() ? text.text.substr(offset, decoded.size) : form, offset);
    offset += decoded.size;
    if (token != text.tokens.end() && token->end == offset) {
      words_.back().end = plain_.size();
      ++token;
    }
  }
  offsets_.push_back(static_cast<std::uint32_t>(end));
}

void PlainSentence::append(std::string_view bytes, std::size_t offset) {
  if (bytes == " " && !plain_.empty() && plain_.back() == ' ') return;
  plain_ += bytes;
  offsets_.insert(offsets_.end(), bytes.size(), static_cast<std::uint32_t>(offset));
}

std::size_t PlainSentence::begin_of(std::size_t token) const {
  const std::size_t word = token - first_token_;
  return word < words_.size() ? words_[word].begin : plain_.size();
}

// What follows a match in the plain text begins where the match ends in the document: only a second space is left out.
Span PlainSentence::original(Span plain) const {
  return {offsets_[plain.begin], offsets_[plain.end]};
}

}  // namespace gazet::match
