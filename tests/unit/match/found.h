// SPDX-License-Identifier: Apache-2.0
//
// Matching as tests want to see it: a text and a dictionary in, the strings that were found out.

#ifndef GAZET_TESTS_UNIT_MATCH_FOUND_H_
#define GAZET_TESTS_UNIT_MATCH_FOUND_H_

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gazet/token.h"
#include "match/matcher.h"
#include "text/sentences.h"
#include "text/words.h"

namespace gazet::tests {

/// A text that owns its words and sentences.
class Text {
 public:
  explicit Text(std::string text)
      : text_(std::move(text)),
        sentence_ends_(text::SentenceFinder({{"gen", "st"}, {"the", "he"}}).sentence_ends(text_)) {
    text::Tokenizer().tokenize(text_, tokens_);
  }

  [[nodiscard]] match::TokenizedText view() const { return {text_, tokens_, sentence_ends_}; }
  [[nodiscard]] std::string_view at(const Span& span) const {
    return std::string_view(text_).substr(span.begin, span.size());
  }

 private:
  std::string text_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> sentence_ends_;
};

/// With a vocabulary that has met no word yet.
inline match::Candidates candidates_of(const match::Matcher& matcher, const match::TokenizedText& text) {
  match::Vocabulary vocabulary(matcher);
  return matcher.candidates(text, vocabulary);
}

/// The texts of all candidates, in order.
inline std::vector<std::string> found(const std::vector<std::shared_ptr<const Gazetteer>>& layers,
                                      const std::string& text, match::NameMatchOptions options = {}) {
  const match::Matcher matcher(layers, options);
  const Text tokenized(text);
  std::vector<std::string> texts;
  for (const match::Candidate& candidate : candidates_of(matcher, tokenized.view()).all) {
    texts.emplace_back(tokenized.at(candidate.span));
  }
  return texts;
}

}  // namespace gazet::tests

#endif  // GAZET_TESTS_UNIT_MATCH_FOUND_H_
