// SPDX-License-Identifier: Apache-2.0

#include "output/record_fields.h"

#include <charconv>

#include "text/utf8.h"

namespace gazet::output {
namespace {

std::size_t end_of_value(std::string_view json) {
  if (json[0] == '"') return end_of_string(json);
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    switch (json[at]) {
      case '"':
        at += end_of_string(json.substr(at)) - 1;
        break;
      case '{':
      case '[':
        ++depth;
        break;
      case '}':
      case ']':
        if (depth == 0) return at;
        --depth;
        break;
      case ',':
        if (depth == 0) return at;
        break;
      default:
        break;
    }
  }
  return json.size();
}

char32_t hexadecimal(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

constexpr bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

constexpr bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// The code point of \uXXXX, or of a pair of them, at the beginning; returns the bytes it takes.
std::size_t append_numbered(std::string_view json, std::string& to) {
  const char32_t unit = hexadecimal(json.substr(2, 4));
  if (is_high(unit) && json.size() >= 12 && json.substr(6, 2) == "\\u") {
    const char32_t low = hexadecimal(json.substr(8, 4));
    if (is_low(low)) {
      text::append(to, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
      return 12;
    }
  }
  text::append(to, is_high(unit) || is_low(unit) ? U'\uFFFD' : unit);
  return 6;
}

char named_escape(char name) {
  switch (name) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return name;
  }
}

}  // namespace

std::size_t end_of_string(std::string_view json) {
  for (std::size_t quote = json.find('"', 1);; quote = json.find('"', quote + 1)) {
    // Escaped when an odd number of backslashes stands before it.
    std::size_t before = quote;
    while (json[before - 1] == '\\') --before;
    if ((quote - before) % 2 == 0) return quote + 1;
  }
}

std::optional<RecordField> RecordFields::next() {
  if (rest_.size() < 2) return std::nullopt;
  if (rest_[0] == ',') rest_.remove_prefix(1);
  const std::size_t key_end = end_of_string(rest_);
  const std::string_view key = rest_.substr(1, key_end - 2);
  rest_.remove_prefix(key_end + 1);
  const std::string_view value = rest_.substr(0, end_of_value(rest_));
  rest_.remove_prefix(value.size());
  return RecordField{key, value};
}

void append_unescaped(std::string_view json, std::string& to) {
  while (true) {
    const std::size_t escape = json.find('\\');
    to += json.substr(0, escape);
    if (escape == std::string_view::npos) return;
    json.remove_prefix(escape);
    if (json[1] == 'u') {
      json.remove_prefix(append_numbered(json, to));
    } else {
      to += named_escape(json[1]);
      json.remove_prefix(2);
    }
  }
}

void append_plain(std::string_view value, std::string& to) {
  if (value == "null") return;
  if (value.starts_with('"')) {
    append_unescaped(value.substr(1, value.size() - 2), to);
  } else {
    to += value;
  }
}

}  // namespace gazet::output
