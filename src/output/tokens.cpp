// SPDX-License-Identifier: Apache-2.0

#include "output/tokens.h"

#include <algorithm>

#include "text/utf8.h"

namespace gazet::output {
namespace {

/// Controls too: who reads lines of columns takes many of them for space.
constexpr bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Cuts spans at the edges of mentions and says which mention they are in. Spans come in order.
class Cutter {
 public:
  Cutter(const std::vector<const Mention*>& mentions, std::vector<MentionToken>& tokens)
      : mention_(mentions.begin()), end_(mentions.end()), tokens_(tokens) {}

  void add(Span span) {
    while (!span.empty()) {
      while (mention_ != end_ && (*mention_)->span.end <= span.begin) ++mention_;
      const bool is_inside = mention_ != end_ && (*mention_)->span.begin <= span.begin;
      std::size_t edge = span.end;
      if (mention_ != end_) edge = std::min(edge, is_inside ? (*mention_)->span.end : (*mention_)->span.begin);
      put({span.begin, edge}, is_inside ? *mention_ : nullptr);
      span.begin = edge;
    }
  }

 private:
  void put(Span span, const Mention* mention) {
    const bool is_first = mention != nullptr && (tokens_.empty() || tokens_.back().mention != mention);
    if (mention != nullptr && !is_first) tokens_.back().is_last = false;
    tokens_.push_back({.span = span, .mention = mention, .is_first = is_first, .is_last = mention != nullptr});
  }

  std::vector<const Mention*>::const_iterator mention_;
  std::vector<const Mention*>::const_iterator end_;
  std::vector<MentionToken>& tokens_;
};

/// What stands between two words: each character that is no space.
void add_marks(std::string_view text, Span between, Cutter& cutter) {
  for (std::size_t at = between.begin; at < between.end;) {
    const auto [code_point, size] = text::decode(text, at);
    if (!is_space(code_point)) cutter.add({at, at + size});
    at += size;
  }
}

}  // namespace

std::vector<MentionToken> tokens_of(std::string_view text, const text::Tokenizer& tokenizer,
                                    const std::vector<const Mention*>& mentions) {
  std::vector<Token> words;
  tokenizer.tokenize(text, words);
  std::vector<MentionToken> tokens;
  tokens.reserve(words.size() + words.size() / 4);
  Cutter cutter(mentions, tokens);
  std::size_t behind = 0;
  for (const Token& word : words) {
    add_marks(text, {behind, word.begin}, cutter);
    cutter.add(word.span());
    behind = word.end;
  }
  add_marks(text, {behind, text.size()}, cutter);
  return tokens;
}

}  // namespace gazet::output
