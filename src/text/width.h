// SPDX-License-Identifier: Apache-2.0
//
// How many columns of a terminal text takes: two for East Asian wide characters, none for what stands on the character
// before. What terminals themselves disagree about (emoji of several code points) is counted a code point at a time.

#ifndef GAZET_TEXT_WIDTH_H_
#define GAZET_TEXT_WIDTH_H_

#include <cstddef>
#include <string_view>

namespace gazet::text {

/// Columns of valid UTF-8 without control characters.
[[nodiscard]] std::size_t columns_of(std::string_view utf8);

/// The longest beginning of the text that takes at most so many columns.
[[nodiscard]] std::string_view first_columns(std::string_view utf8, std::size_t columns);

}  // namespace gazet::text

#endif  // GAZET_TEXT_WIDTH_H_
