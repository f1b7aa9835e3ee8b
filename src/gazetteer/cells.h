// SPDX-License-Identifier: Apache-2.0
//
// The cells of a tab-separated line: cutting them, and quoting them in messages.

#ifndef GAZET_GAZETTEER_CELLS_H_
#define GAZET_GAZETTEER_CELLS_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gazet::gazetteer {

/// Calls `use` with each part of `text` between separators; n separators make n + 1 parts.
template <typename Use>
void for_each_part(std::string_view text, char separator, Use use) {
  std::size_t begin = 0;
  for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
    use(text.substr(begin, end - begin));
    begin = end + 1;
  }
  use(text.substr(begin));
}

/// Without the spaces at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The valid UTF-8 in single quotes for a message, cut after some 60 bytes.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// "a, b, c"; words without letters are left out.
[[nodiscard]] std::string joined(std::span<const std::string_view> words);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_CELLS_H_
