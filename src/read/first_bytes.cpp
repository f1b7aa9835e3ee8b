// SPDX-License-Identifier: Apache-2.0

#include "read/first_bytes.h"

#include <algorithm>

#include "text/ascii.h"

namespace gazet::read {

std::string first_ascii(std::string_view bytes, std::size_t most) {
  std::string ascii;
  for (const char byte : bytes.substr(0, most)) {
    if (byte != 0 && text::is_ascii(byte)) ascii += text::to_ascii_small(byte);
  }
  return ascii;
}

std::string_view root_of(std::string_view markup) {
  for (;;) {
    markup.remove_prefix(std::min(markup.find_first_not_of(kBlank), markup.size()));
    const std::string_view end = markup.starts_with("<!--") ? "-->" : markup.starts_with("<?") ? "?>" : "";
    if (end.empty()) return markup;
    const std::size_t at = markup.find(end);
    if (at == std::string_view::npos) return {};
    markup.remove_prefix(at + end.size());
  }
}

bool may_begin_markup(std::string_view begin) {
  constexpr std::size_t kShown = 64;
  const std::string ascii = first_ascii(begin, kShown);
  const std::size_t first = ascii.find_first_not_of(kBlank);
  return first == std::string::npos ? !ascii.empty() : ascii[first] == '<';
}

bool is_header_line(std::string_view line) {
  const std::size_t colon = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-");
  return colon != std::string_view::npos && colon > 1 && line[colon] == ':';
}

}  // namespace gazet::read
