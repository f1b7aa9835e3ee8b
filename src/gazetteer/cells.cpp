// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/cells.h"

#include "text/utf8.h"

namespace gazet::gazetteer {

std::string in_quotes(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.size() <= kLongest) return "'" + std::string(text) + "'";
  std::size_t end = kLongest;
  while (text::is_continuation(text[end])) --end;
  return "'" + std::string(text.substr(0, end)) + "…'";
}

std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) {
    if (word.empty()) continue;
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

}  // namespace gazet::gazetteer
