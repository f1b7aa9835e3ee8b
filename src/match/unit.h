// SPDX-License-Identifier: Apache-2.0
//
// The units that decisions are made of: the words of a sentence, as the tokenizer found them, and the signs between
// them, each with what tells most about it.

#ifndef GAZET_MATCH_UNIT_H_
#define GAZET_MATCH_UNIT_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "match/candidate.h"
#include "text/fold.h"

namespace gazet::match {

/// How a unit is written.
enum class Shape : std::uint8_t {
  sign,
  small,
  capitalised,
  one_capital,
  two_capitals,
  capitals,
  mixed_capital,  ///< McDonald
  mixed,          ///< iPhone
  digit,
  number,
  alphanumeric,
  initialism,  ///< U.S.
};

inline constexpr std::array<std::string_view, 12> kShapeNames = {"sign", "x",  "Xx", "X",  "XX", "XXX",
                                                                 "XxX",  "xX", "d",  "dd", "dx", "X.X"};

struct Unit {
  std::uint32_t begin = 0;  ///< bytes of the text
  std::uint32_t end = 0;
  std::uint64_t hash = 0;  ///< of the folded word, of a sign as it is
  Shape shape = Shape::sign;
  bool is_capital = false;  ///< begins with a capital letter

  [[nodiscard]] bool is_word() const { return shape != Shape::sign; }
  [[nodiscard]] bool is_all_capitals() const {
    return shape == Shape::one_capital || shape == Shape::two_capitals || shape == Shape::capitals ||
           shape == Shape::initialism;
  }
};

/// The sign as all its kin count: one hyphen for every dash, one apostrophe, one quotation mark, 's for ’s.
[[nodiscard]] std::string_view plain_sign(std::string_view sign);

/// Appends the units of the text between two offsets; `tokens` are the words there. The full stop of an initialism
/// ("U.S."), of an initial ("J.") and of a short capitalised word that does not end the stretch ("Gov.", "St.") belongs
/// to the word; every other character that is no white space is a sign of its own, the possessive 's one together.
void append_units(std::string_view text, std::span<const Token> tokens, std::uint32_t begin, std::uint32_t end,
                  const text::Folder& folder, std::vector<Unit>& units);

}  // namespace gazet::match

#endif  // GAZET_MATCH_UNIT_H_
