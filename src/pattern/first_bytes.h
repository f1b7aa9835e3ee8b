// SPDX-License-Identifier: Apache-2.0
//
// With which bytes the matches of a pattern, and the words in them, may begin: one look at a byte spares most places of
// a text the automaton.

#ifndef GAZET_PATTERN_FIRST_BYTES_H_
#define GAZET_PATTERN_FIRST_BYTES_H_

#include <bitset>
#include <cstddef>
#include <string_view>

namespace gazet::pattern {

/// By value, 0 to 255.
using ByteSet = std::bitset<256>;

struct FirstBytes {
  ByteSet of_match;              ///< of matches that are not empty
  ByteSet of_inside;             ///< of what stands behind a space within a match
  std::size_t least_spaces = 0;  ///< that every match has; none when it may end with one
};

/// All bytes of UTF-8 that may stand there, and perhaps more: all there are when the pattern is outside the subset of
/// syntax.h. With `any_case` a letter stands for its other case too.
[[nodiscard]] FirstBytes first_bytes(std::string_view pattern, bool any_case);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_FIRST_BYTES_H_
