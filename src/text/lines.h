// SPDX-License-Identifier: Apache-2.0
//
// Line ends that do not end anything. In text wrapped at a column a line end is a space; in text with a line a
// paragraph it ends the sentence. Which it is shows in the paragraph itself: a wrapped line is one that the first word
// of the next line would have made longer than the longest line.

#ifndef GAZET_TEXT_LINES_H_
#define GAZET_TEXT_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace gazet::text {

/// Byte offsets of the LF of each soft line end, in order. Lines are joined within a paragraph (a stretch without blank
/// lines) whose longest line has at most 132 bytes, where the first word of the next line did not fit. Linear.
[[nodiscard]] std::vector<std::uint32_t> soft_line_ends(std::string_view text);

}  // namespace gazet::text

#endif  // GAZET_TEXT_LINES_H_
