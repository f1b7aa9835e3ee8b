// SPDX-License-Identifier: Apache-2.0

#include "json/string.h"

#include <algorithm>
#include <limits>

#include "text/ascii.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace gazet::json {
namespace {

constexpr std::size_t kUnicodeEscape = 6;  // \uXXXX
constexpr char32_t kReplacement = 0xFFFD;

int hex_value(char c) {
  if (text::is_ascii_digit(c)) return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// True when a whole \uXXXX begins there.
bool is_unicode_escape(std::string_view raw) {
  return raw.size() >= kUnicodeEscape && raw.starts_with("\\u") &&
         std::ranges::all_of(raw.substr(2, 4), [](char c) { return hex_value(c) >= 0; });
}

/// Of a \uXXXX.
char32_t unit_at(std::string_view raw) {
  char32_t unit = 0;
  for (const char c : raw.substr(2, 4)) unit = unit << 4U | static_cast<char32_t>(hex_value(c));
  return unit;
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// Of an escape of two characters.
char32_t short_escape(char c) {
  switch (c) {
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
      return static_cast<unsigned char>(c);
  }
}

/// Takes off the digits at the beginning; false when there are none.
bool skip_digits(std::string_view& rest) {
  const auto end = std::ranges::find_if_not(rest, text::is_ascii_digit);
  const auto count = static_cast<std::size_t>(end - rest.begin());
  rest.remove_prefix(count);
  return count > 0;
}

bool is_number(std::string_view rest) {
  if (rest.starts_with('-')) rest.remove_prefix(1);
  if (rest.size() > 1 && rest[0] == '0' && text::is_ascii_digit(rest[1])) return false;
  if (!skip_digits(rest)) return false;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    if (!skip_digits(rest)) return false;
  }
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    if (!skip_digits(rest)) return false;
  }
  return rest.empty();
}

}  // namespace

bool has_valid_escapes(std::string_view raw) {
  while (true) {
    const std::size_t backslash = raw.find('\\');
    if (backslash == std::string_view::npos) return true;
    raw.remove_prefix(backslash);
    if (raw.size() < 2) return false;
    if (raw[1] != 'u' && std::string_view("\"\\/bfnrt").find(raw[1]) == std::string_view::npos) return false;
    if (raw[1] == 'u' && !is_unicode_escape(raw)) return false;
    raw.remove_prefix(2);
  }
}

bool is_literal(std::string_view token) {
  return token == "null" || token == "true" || token == "false" || is_number(token);
}

void StringDecoder::decode(std::size_t about, std::string& to, text::OffsetRuns* runs) {
  const std::size_t before = to.size();
  while (!raw_.empty() && to.size() - before < about) {
    if (raw_.front() == '\\') {
      escape(to, runs);
      continue;
    }
    const std::size_t wanted = about - (to.size() - before);
    const std::string_view ahead = raw_.substr(0, wanted < raw_.size() ? wanted + 3 : raw_.size());
    std::size_t size = std::min(ahead.find('\\'), ahead.size());
    // A code point is not parted; one that is broken has at most three bytes to go back over.
    for (int i = 0; i < 3 && size > 1 && size < raw_.size() && text::is_continuation(raw_[size]); ++i) --size;
    literal(size, to, runs);
  }
}

void StringDecoder::literal(std::size_t size, std::string& to, text::OffsetRuns* runs) {
  const std::string_view stretch = raw_.substr(0, size);
  raw_.remove_prefix(size);
  if (!is_valid_utf8_) {
    text::append_repaired(stretch, to, runs);
    return;
  }
  to.append(stretch);
  if (runs != nullptr) runs->add(size, 1, 1);
}

void StringDecoder::escape(std::string& to, text::OffsetRuns* runs) {
  std::size_t size = 2;
  char32_t code_point = short_escape(raw_[1]);
  if (raw_[1] == 'u') {
    size = kUnicodeEscape;
    code_point = unit_at(raw_);
    const std::string_view next = raw_.substr(size);
    if (is_high(code_point) && is_unicode_escape(next) && is_low(unit_at(next))) {
      code_point = 0x10000 + ((code_point - 0xD800) << 10U) + (unit_at(next) - 0xDC00);
      size += kUnicodeEscape;
    } else if (is_high(code_point) || is_low(code_point)) {
      code_point = kReplacement;
    }
  }
  const std::size_t before = to.size();
  text::append(to, code_point);
  if (runs != nullptr) runs->add(1, to.size() - before, size);
  raw_.remove_prefix(size);
}

std::string decoded(std::string_view raw) {
  std::string result;
  StringDecoder(raw, true).decode(std::numeric_limits<std::size_t>::max(), result, nullptr);
  return result;
}

std::string minified(std::string_view json) {
  std::string result;
  bool is_in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (!is_in_string && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    if (c == '"') is_in_string = !is_in_string;
    result.push_back(c);
    if (is_in_string && c == '\\') result.push_back(json[++i]);
  }
  return result;
}

}  // namespace gazet::json
