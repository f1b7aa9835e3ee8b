// SPDX-License-Identifier: Apache-2.0
//
// A sentence as patterns see it: plain apostrophes and hyphens, single spaces, the way back to the text kept.

#ifndef GAZET_MATCH_PLAIN_SENTENCE_H_
#define GAZET_MATCH_PLAIN_SENTENCE_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gazet/span.h"
#include "match/candidate.h"

namespace gazet::match {

class PlainSentence {
 public:
  PlainSentence(const TokenizedText& text, std::uint32_t sentence);

  [[nodiscard]] const std::string& text() const { return plain_; }

  /// The words, by begin, as spans of text().
  [[nodiscard]] std::span<const Span> words() const { return words_; }

  /// Where in text() a word of the sentence begins, by its number in the document.
  [[nodiscard]] std::size_t begin_of(std::size_t token) const;

  /// What a span of text() is in the document; both ends stand at a word's edge or at a character of the text.
  [[nodiscard]] Span original(Span plain) const;

 private:
  void append(std::string_view bytes, std::size_t offset);

  std::string plain_;
  std::vector<std::uint32_t> offsets_;  ///< for each byte of plain_, and the end: where it stands in the document
  std::vector<Span> words_;
  std::size_t first_token_ = 0;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_PLAIN_SENTENCE_H_
