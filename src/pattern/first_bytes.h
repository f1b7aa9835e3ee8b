// SPDX-License-Identifier: Apache-2.0
//
// With which bytes the matches of a pattern may begin: one look at a byte spares most places of a text the automaton.

#ifndef GAZET_PATTERN_FIRST_BYTES_H_
#define GAZET_PATTERN_FIRST_BYTES_H_

#include <bitset>
#include <string_view>

namespace gazet::pattern {

/// By value, 0 to 255.
using ByteSet = std::bitset<256>;

/// All bytes of UTF-8 that a match which is not empty may begin with, and perhaps more: all there are when the pattern
/// is outside the subset of syntax.h. With `any_case` a letter stands for its other case too.
[[nodiscard]] ByteSet first_bytes(std::string_view pattern, bool any_case);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_FIRST_BYTES_H_
