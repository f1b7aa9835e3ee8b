// SPDX-License-Identifier: Apache-2.0

#include "output/kept_fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/utf8.h"

namespace gazet::output {
namespace {

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

/// Appends what a JSON string (between its quotes) stands for.
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

}  // namespace

std::vector<std::string> kept_keys(std::vector<std::string> names, std::span<const std::string_view> own_keys) {
  std::vector<std::string> keys;
  const auto is_used = [&](const std::string& key) {
    return std::ranges::find(own_keys, key) != own_keys.end() || std::ranges::find(keys, key) != keys.end();
  };
  for (std::string& key : names) {
    while (is_used(key)) key.insert(0, "input_");
    keys.push_back(std::move(key));
  }
  return keys;
}

std::vector<KeptField> kept_fields(const Document& document, std::span<const std::string_view> own_keys) {
  std::vector<KeptField> fields;
  if (document.kept.empty()) return fields;
  std::vector<std::string> names;
  for (const auto& [name, value] : document.kept) names.push_back(name);
  std::vector<std::string> keys = kept_keys(std::move(names), own_keys);
  for (std::size_t i = 0; i < keys.size(); ++i) fields.push_back({std::move(keys[i]), document.kept[i].second});
  return fields;
}

void append_plain(std::string_view json, std::string& to) {
  if (json == "null") return;
  if (json.starts_with('"')) {
    append_unescaped(json.substr(1, json.size() - 2), to);
  } else {
    to += json;
  }
}

}  // namespace gazet::output
