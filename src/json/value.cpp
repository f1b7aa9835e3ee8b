// SPDX-License-Identifier: Apache-2.0

#include "json/value.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "json/string.h"

namespace gazet::json {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
}

/// Size of the string at the beginning with its quotes; 0 when it is not closed.
std::size_t string_size(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '"') return i + 1;
    if (text[i] == '\\') ++i;
  }
  return 0;
}

/// Size of the object or array at the beginning; 0 when it is not closed.
std::size_t nested_size(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      const std::size_t size = string_size(text.substr(i));
      if (size == 0) return 0;
      i += size - 1;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return i + 1;
    }
  }
  return 0;
}

/// Size of the value at the beginning; 0 when there is none.
std::size_t value_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '"') return string_size(text);
  if (text.front() == '{' || text.front() == '[') return nested_size(text);
  const std::size_t size = std::min(text.find_first_of(",]} \t\r\n"), text.size());
  return is_literal(text.substr(0, size)) ? size : 0;
}

/// Takes off a character with the spaces around it; false when another stands there.
bool skip(std::string_view& text, char c) {
  skip_spaces(text);
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  skip_spaces(text);
  return true;
}

}  // namespace

std::optional<Value> Value::parse(std::string_view text) {
  skip_spaces(text);
  const std::size_t size = value_size(text);
  if (size == 0 || text.find_first_not_of(kSpaces, size) != std::string_view::npos) return std::nullopt;
  return Value(text.substr(0, size));
}

std::optional<Value> Value::next_element(std::string_view& rest) {
  skip_spaces(rest);
  const std::size_t size = value_size(rest);
  if (size == 0) return std::nullopt;
  const Value value(rest.substr(0, size));
  rest.remove_prefix(size);
  static_cast<void>(skip(rest, ','));
  return value;
}

Value Value::operator[](std::string_view key) const {
  if (!is_object()) return {};
  std::string_view rest = raw_.substr(1);
  skip_spaces(rest);
  while (rest.starts_with('"')) {
    const std::size_t size = string_size(rest);
    if (size == 0) return {};
    const bool found = rest.substr(1, size - 2) == key;
    rest.remove_prefix(size);
    if (!skip(rest, ':')) return {};
    const std::optional<Value> value = next_element(rest);
    if (!value) return {};
    if (found) return *value;
  }
  return {};
}

std::optional<std::string> Value::string() const {
  if (!raw_.starts_with('"')) return std::nullopt;
  const std::string_view inside = raw_.substr(1, raw_.size() - 2);
  if (!has_valid_escapes(inside)) return std::nullopt;
  return decoded(inside);
}

std::optional<double> Value::number() const {
  double value = 0;
  const auto [end, error] = std::from_chars(raw_.data(), raw_.data() + raw_.size(), value);
  if (raw_.empty() || error != std::errc{} || end != raw_.data() + raw_.size()) return std::nullopt;
  return value;
}

}  // namespace gazet::json
