// SPDX-License-Identifier: Apache-2.0
//
// What somebody meant who mistyped a word of a closed list.

#ifndef GAZET_FLAGS_SUGGESTION_H_
#define GAZET_FLAGS_SUGGESTION_H_

#include <string>
#include <string_view>
#include <vector>

namespace gazet::flags {

/// The candidate that is most like the word: the fewest letters left out, put in, replaced or swapped with a neighbour,
/// at most a third of its own; else the only one that begins with the word. Empty when none is like it.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// `did you mean 'lookup'?`, empty when none is like it.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_SUGGESTION_H_
