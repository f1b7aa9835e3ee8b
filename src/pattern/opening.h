// SPDX-License-Identifier: Apache-2.0
//
// With which bytes the matches of a pattern begin and end: a cheap test that spares most texts the automaton.

#ifndef GAZET_PATTERN_OPENING_H_
#define GAZET_PATTERN_OPENING_H_

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace gazet::pattern {

/// Strings of at most `bytes` bytes (four to eight), one of which every match begins with; nothing when a match may
/// begin with anything (or with too many things) or the pattern is outside the subset of syntax.h. None of them is
/// empty. `\s` counts as a plain space. Letters are in the case that the pattern writes, whatever it says of case.
[[nodiscard]] std::optional<std::set<std::string>> beginnings(std::string_view pattern, std::size_t bytes);

/// The same for the ends of matches.
[[nodiscard]] std::optional<std::set<std::string>> endings(std::string_view pattern, std::size_t bytes);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_OPENING_H_
