// SPDX-License-Identifier: Apache-2.0
//
// What might be a mention: a run of words and the entities it may name. Candidates overlap as they like; which of them
// become mentions is decided in the room after this one.

#ifndef GAZET_MATCH_CANDIDATE_H_
#define GAZET_MATCH_CANDIDATE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazet/mention.h"
#include "gazet/span.h"
#include "gazet/token.h"

namespace gazet::match {

/// A text with its words and sentences: what all matching works on. Views; the owners outlive it.
struct TokenizedText {
  std::string_view text;
  std::span<const Token> tokens;
  std::span<const std::uint32_t> sentence_ends;  ///< ascending; the last is the text's size
};

/// One entity that a candidate may name.
struct Reading {
  std::uint32_t entity = 0;  ///< number within the gazetteer of that layer
  std::uint16_t layer = 0;
  SubtypeNumber subtype = 0;
  bool exact = false;            ///< the text writes the very bytes of the name
  bool common = false;           ///< the name is also an ordinary word: it needs support from the text
  bool capitals = false;         ///< the text writes in capitals what the name does not
  std::uint32_t population = 0;  ///< of a place, where its readings are weighed; 0 when unknown
};

/// A run of words and, in Candidates::readings, the entities it may name, the likeliest first.
struct Candidate {
  Span span;
  std::uint32_t first_token = 0;
  std::uint32_t token_end = 0;  ///< behind the last token
  std::uint32_t sentence = 0;
  Method method = Method::name;
  std::uint32_t readings_begin = 0;
  std::uint32_t readings_end = 0;
};

/// All candidates of a text, by begin, of one begin the longest first.
struct Candidates {
  std::vector<Candidate> all;
  std::vector<Reading> readings;
  std::vector<std::uint32_t> words;  ///< of each word of the text its number in the vocabulary

  [[nodiscard]] std::span<const Reading> readings_of(const Candidate& candidate) const {
    return std::span(readings).subspan(candidate.readings_begin, candidate.readings_end - candidate.readings_begin);
  }
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_CANDIDATE_H_
