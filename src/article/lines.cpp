// SPDX-License-Identifier: Apache-2.0

#include "article/lines.h"

#include <algorithm>

namespace gazet::article {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

constexpr bool is_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  std::size_t end = span.end;
  while (begin < end) {
    const bool no_break = text.substr(begin, end - begin).starts_with(kNoBreakSpace);
    if (!no_break && !is_white(text[begin])) break;
    begin += no_break ? 2 : 1;
  }
  while (begin < end) {
    const bool no_break = text.substr(begin, end - begin).ends_with(kNoBreakSpace);
    if (!no_break && !is_white(text[end - 1])) break;
    end -= no_break ? 2 : 1;
  }
  return begin == end ? Span{span.begin, span.begin} : Span{begin, end};
}

std::optional<Span> LineReader::next() {
  if (offset_ >= text_.size()) return std::nullopt;
  const std::size_t begin = offset_;
  const std::size_t end = std::min(text_.find('\n', begin), text_.size());
  offset_ = end + 1;
  return trimmed(text_, {begin, end});
}

}  // namespace gazet::article
