// SPDX-License-Identifier: Apache-2.0

#include "output/colours.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace gazet::output {
namespace {

// jq's own colours of version 1.7.
constexpr std::string_view kKey = "\x1B[34;1m";
constexpr std::string_view kString = "\x1B[0;32m";
constexpr std::string_view kNumber = "\x1B[0;39m";
constexpr std::string_view kNull = "\x1B[1;30m";
constexpr std::string_view kBracket = "\x1B[1;39m";

void append_in(std::string_view colour, std::string_view text, std::string& to) {
  to += colour;
  to += text;
  to += kPlain;
}

/// Behind the closing quote of the JSON string that begins the text.
std::size_t end_of_string(std::string_view json) {
  for (std::size_t quote = json.find('"', 1);; quote = json.find('"', quote + 1)) {
    // Escaped when an odd number of backslashes stands before it.
    std::size_t before = quote;
    while (json[before - 1] == '\\') --before;
    if ((quote - before) % 2 == 0) return quote + 1;
  }
}

/// Controls (C0, DEL, C1), and the marks of Unicode's bidirectional algorithm, by which text shows in another order
/// than it has (UAX #9, 2.1 to 2.6).
constexpr bool is_steering(char32_t code_point) {
  const bool is_control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
  const bool is_mark = code_point == 0x061C || code_point == 0x200E || code_point == 0x200F;
  return is_control || is_mark || (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

/// Bytes of the sequence `ESC [ digits and semicolons m` that begins the text; 0: there is none.
std::size_t colour_size(std::string_view text) {
  if (!text.starts_with("\x1B[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

}  // namespace

std::string_view colour_of_type(std::string_view type) {
  if (type == "place") return "\x1B[1;34m";
  if (type == "group") return "\x1B[1;33m";
  if (type == "organisation") return "\x1B[1;32m";
  return "\x1B[1;35m";
}

void append_coloured(std::string_view json, std::string& to) {
  while (!json.empty()) {
    std::size_t size = 1;
    if (json[0] == '"') {
      size = end_of_string(json);
      const bool is_key = size < json.size() && json[size] == ':';
      append_in(is_key ? kKey : kString, json.substr(0, size), to);
    } else if (std::string_view("{}[],:").find(json[0]) != std::string_view::npos) {
      append_in(kBracket, json.substr(0, size), to);
    } else {
      size = std::min(json.find_first_of(",]}"), json.size());
      append_in(json[0] == 'n' ? kNull : kNumber, json.substr(0, size), to);
    }
    json.remove_prefix(size);
  }
}

void append_harmless(std::string_view utf8, std::string& to, Colours colours) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (const std::size_t size = colours == Colours::pass ? colour_size(utf8.substr(at)) : 0; size > 0) {
      to += utf8.substr(at, size);
      at += size;
      continue;
    }
    const auto [code_point, size] = text::decode(utf8, at);
    const bool is_line_end = code_point == '\r' && utf8.substr(at + 1).starts_with('\n');
    if (!is_steering(code_point) || code_point == '\n' || code_point == '\t') {
      to += utf8.substr(at, size);
    } else if (!is_line_end) {
      text::append(to, U'\uFFFD');
    }
    at += size;
  }
}

}  // namespace gazet::output
