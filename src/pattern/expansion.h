// SPDX-License-Identifier: Apache-2.0
//
// A pattern that stands for a handful of strings is not worth an automaton: the compiler stores the strings as names.

#ifndef GAZET_PATTERN_EXPANSION_H_
#define GAZET_PATTERN_EXPANSION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::pattern {

/// A pattern that stands for more strings stays a pattern.
inline constexpr std::size_t kMaxExpansion = 64;

/// Every string that `pattern` matches as a whole, in byte order, each once; nothing when they are more than
/// kMaxExpansion or the pattern is outside the subset of syntax.h. `\s` stands for a plain space, the only white space
/// that matched text holds. Never yields an empty list or an empty string.
[[nodiscard]] std::optional<std::vector<std::string>> expansion(std::string_view pattern);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_EXPANSION_H_
