// SPDX-License-Identifier: Apache-2.0
//
// A sentence as patterns see it: plain apostrophes and hyphens, single spaces, the way back to the text kept.

#ifndef GAZET_MATCH_PLAIN_SENTENCE_H_
#define GAZET_MATCH_PLAIN_SENTENCE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/span.h"
#include "gazet/token.h"
#include "match/candidate.h"

namespace gazet::match {

/// One sentence, then another. Holds buffers.
class PlainSentence {
 public:
  void read(const TokenizedText& text, std::uint32_t sentence);

  [[nodiscard]] const std::string& text() const { return plain_; }

  /// The words, by begin, as spans of text().
  [[nodiscard]] std::span<const Span> words() const { return words_; }

  /// Where in text() a word of the sentence begins, by its number in the document.
  [[nodiscard]] std::size_t begin_of(std::size_t token) const;

  /// What a span of text() is in the document; both ends stand at a word's edge or at a character of the text.
  [[nodiscard]] Span original(Span plain) const;

 private:
  /// From that byte of plain_ on to the next stretch, offsets in the document run along.
  struct Stretch {
    std::size_t plain = 0;
    std::size_t original = 0;
  };

  void make_plain(std::string_view text, Span sentence);
  void begin_stretch(std::size_t offset);
  void find_words(std::span<const Token> tokens, Span sentence);

  std::string plain_;
  std::vector<Stretch> stretches_;  ///< the first begins with plain_
  std::vector<Span> words_;
  std::size_t first_token_ = 0;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_PLAIN_SENTENCE_H_
