// SPDX-License-Identifier: Apache-2.0
//
// With which bytes the matches of a pattern begin and end: a cheap test that spares most texts the automaton.

#ifndef GAZET_PATTERN_OPENING_H_
#define GAZET_PATTERN_OPENING_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pattern/syntax.h"

namespace gazet::pattern {

/// Strings of at most `bytes` bytes (four to six), one of which every match begins with, sorted; nothing when a match
/// may begin with anything or with too many things. None of them is empty. `\s` counts as a plain space. Letters are in
/// the case that the pattern writes, whatever it says of case.
[[nodiscard]] std::optional<std::vector<std::string>> beginnings(const Node& pattern, std::size_t bytes);

/// The same for the ends of matches.
[[nodiscard]] std::optional<std::vector<std::string>> endings(const Node& pattern, std::size_t bytes);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_OPENING_H_
