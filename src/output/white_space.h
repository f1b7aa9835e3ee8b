// SPDX-License-Identifier: Apache-2.0
//
// Taking off the white space around a sentence or a headline before it becomes a value of its own.

#ifndef GAZET_OUTPUT_WHITE_SPACE_H_
#define GAZET_OUTPUT_WHITE_SPACE_H_

#include <string_view>

namespace gazet::output {

/// Without ASCII white space at either end.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kWhiteSpace = " \t\n\v\f\r";
  const std::size_t begin = text.find_first_not_of(kWhiteSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhiteSpace) + 1 - begin);
}

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_WHITE_SPACE_H_
