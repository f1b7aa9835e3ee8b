// SPDX-License-Identifier: Apache-2.0
//
// The units that decisions are made of: the words of a sentence, as the tokenizer found them, and the signs between
// them, each with what tells most about it.

#ifndef GAZET_MATCH_UNIT_H_
#define GAZET_MATCH_UNIT_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "match/candidate.h"
#include "match/vocabulary.h"
#include "match/word.h"

namespace gazet::match {

struct Unit {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint64_t hash = 0;  ///< of the folded word, of a sign as it is
  WordNumber word = 0;     ///< the full stop that belongs to a unit not counted
  Shape shape = Shape::sign;
  bool is_capital = false;  ///< begins with a capital letter

  [[nodiscard]] bool is_word() const { return shape != Shape::sign; }
  [[nodiscard]] bool is_all_capitals() const { return is_one_of(shape, kAllCapitals); }
};

/// A stretch of a text: two offsets, the words there and their numbers.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::span<const Token> tokens;
  std::span<const WordNumber> words;
};

/// Appends the units of a stretch of the text. The full stop of an initialism ("U.S."), of an initial ("J.") and of a
/// short capitalised word that does not end the stretch ("Gov.", "St.") belongs to the word; every other character that
/// is no white space is a sign of its own, the possessive 's one together.
void append_units(std::string_view text, const Stretch& stretch, Vocabulary& vocabulary, std::vector<Unit>& units);

}  // namespace gazet::match

#endif  // GAZET_MATCH_UNIT_H_
