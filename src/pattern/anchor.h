// SPDX-License-Identifier: Apache-2.0
//
// The words that tell where a pattern is worth trying: the name table finds them in the text at the price of a name.

#ifndef GAZET_PATTERN_ANCHOR_H_
#define GAZET_PATTERN_ANCHOR_H_

#include <string>
#include <string_view>
#include <vector>

namespace gazet::pattern {

/// Whole words of which every match of `pattern` holds at least one, sorted, each once; empty when there are none or
/// the pattern is outside the subset of syntax.h. ASCII letters are in lower case, all else is as the pattern writes it
/// and left to the caller's folding. No word holds an apostrophe or a dot, so none can be cut or joined by folding.
/// Of several such sets, the one expected to be rarest in news: long words before short ones, "of" and its like last.
[[nodiscard]] std::vector<std::string> anchors(std::string_view pattern);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_ANCHOR_H_
