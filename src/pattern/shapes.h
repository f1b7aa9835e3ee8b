// SPDX-License-Identifier: Apache-2.0
//
// A pattern as a short list of what its matches look like: the common ground of expansion and anchors.

#ifndef GAZET_PATTERN_SHAPES_H_
#define GAZET_PATTERN_SHAPES_H_

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "pattern/syntax.h"

namespace gazet::pattern {

/// Stands in a shape for any stretch of text, also an empty one. No byte of UTF-8.
inline constexpr char kGap = '\xFF';

/// Characters that never belong to a word, nor join two (UAX #29), whatever stands beside them.
[[nodiscard]] bool separates_words(char32_t c);

/// What is kept of shapes that are too many.
enum class Kept : std::uint8_t {
  common,      ///< what all begin and end with, and a word that all hold
  last_words,  ///< the last words of each, as many as halve their number
};

struct ShapeLimits {
  std::size_t class_size = 0;  ///< a class of more characters becomes a gap, or a space when all of it separates words
  std::size_t count = 0;       ///< where shapes would be more, parts of them become gaps
  std::size_t bytes = 1024;    ///< a longer shape is cut there, and what is cut off becomes a gap
  Kept kept = Kept::common;
};

/// Shapes that cover every match: each match equals one of them, where a gap may be anything. Without any gap they are
/// exactly the strings that the tree stands for (assertions are gaps).
[[nodiscard]] std::set<std::string> shapes(const Node& node, const ShapeLimits& limits);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_SHAPES_H_
