// SPDX-License-Identifier: Apache-2.0
//
// What a word, or a sign between words, tells by itself.

#ifndef GAZET_MATCH_WORD_H_
#define GAZET_MATCH_WORD_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace gazet::match {

/// How a word is written.
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

/// A set of shapes, a bit each.
template <typename... Shapes>
[[nodiscard]] constexpr std::uint32_t shape_set(Shapes... shapes) {
  return ((std::uint32_t{1} << static_cast<unsigned>(shapes)) | ...);
}

/// Shapes of words whose letters are all capitals.
inline constexpr std::uint32_t kAllCapitals =
    shape_set(Shape::one_capital, Shape::two_capitals, Shape::capitals, Shape::initialism);

[[nodiscard]] constexpr bool is_one_of(Shape shape, std::uint32_t shapes) {
  return (shapes >> static_cast<unsigned>(shape) & 1U) != 0;
}

/// A word as it is written, in some text or other.
struct Word {
  std::uint64_t hash = 0;  ///< of the folded word, of a sign as it is
  std::uint64_t cues = 0;  ///< the cues that the word is, a bit for each subtype's number
  Shape shape = Shape::sign;
  bool is_capital = false;  ///< begins with a capital letter
};

/// The shape of a word (valid UTF-8, not empty) and whether it begins with a capital letter; the rest is left alone.
[[nodiscard]] Word shaped(std::string_view word);

/// The plain form that all signs of its kind are compared as: "-" for every dash, one apostrophe, one quotation mark,
/// 's for ’s.
[[nodiscard]] std::string_view plain_sign(std::string_view sign);

/// Size of the possessive that a text begins with, 0 for none.
[[nodiscard]] std::size_t possessive_at(std::string_view rest);

}  // namespace gazet::match

#endif  // GAZET_MATCH_WORD_H_
