// SPDX-License-Identifier: Apache-2.0

#include "read/format_guess.h"

#include <algorithm>
#include <span>

#include "text/utf8.h"

namespace gazet::read {
namespace {

bool may_begin(const Format& format, std::string_view begin, bool in_first_line) {
  return format.may_begin != nullptr && format.shows_in_first_line == in_first_line && format.may_begin(begin);
}

}  // namespace

const Format* FormatGuess::look(const text::Bytes& begin, bool is_all) {
  std::string_view bytes = begin.view();
  if (bytes.size() < text::kUtf8Mark.size() && !is_all) return nullptr;
  const auto may_be = [&](const Format& format) { return may_begin(format, bytes, false); };
  if (std::ranges::any_of(formats(), may_be)) {
    if (bytes.size() < kShown && !is_all) return nullptr;
    for (const Format& format : formats()) {
      if (may_be(format) && format.shows(bytes.substr(0, kShown))) return &format;
    }
  }
  return of_first_line(bytes, is_all);
}

/// A format that shows in its first line, however long that is; else plain text.
const Format* FormatGuess::of_first_line(std::string_view bytes, bool is_all) {
  const std::size_t first = bytes.starts_with(text::kUtf8Mark) ? text::kUtf8Mark.size() : 0;
  const std::size_t newline = bytes.find('\n', searched_);
  searched_ = bytes.size();
  const std::string_view line = bytes.substr(0, newline).substr(first);
  const bool is_whole = newline != std::string_view::npos || is_all;
  for (const Format& format : formats()) {
    if (!may_begin(format, line, true)) continue;
    if (!is_whole) return nullptr;
    if (format.shows(line)) return &format;
  }
  return formats().data();
}

}  // namespace gazet::read
