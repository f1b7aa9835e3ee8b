// SPDX-License-Identifier: Apache-2.0

#include "markup/html/reference.h"

#include <algorithm>
#include <array>
#include <vector>

#include "markup/html/reference_names.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::markup::html {
namespace {

constexpr bool is_alphanumeric(char byte) {
  return text::is_ascii_digit(byte) || text::is_ascii_letter(byte);
}

/// -1 when it is none.
constexpr int hexadecimal_value(char byte) {
  if (text::is_ascii_digit(byte)) return byte - '0';
  const char lower = static_cast<char>(byte | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

struct Name {
  std::string_view name;
  std::string_view text;
  bool is_old;  ///< counts without a semicolon
};

std::vector<Name> read_names() {
  std::vector<Name> names;
  for (std::string_view rest = reference_names(); !rest.empty();) {
    const std::string_view entry = rest.substr(0, rest.find('\0'));
    const std::size_t size = entry.find_first_of("=!");
    names.push_back({entry.substr(0, size), entry.substr(size + 1), entry[size] == '!'});
    rest.remove_prefix(entry.size() + 1);
  }
  std::ranges::sort(names, {}, &Name::name);
  return names;
}

/// Null when there is none.
const Name* find_name(std::string_view name) {
  static const std::vector<Name> kNames = read_names();
  const auto found = std::ranges::lower_bound(kNames, name, {}, &Name::name);
  return found == kNames.end() || found->name != name ? nullptr : &*found;
}

/// What the C1 controls mean where a number names one; 0: that control itself.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char32_t meant_by(char32_t number) {
  constexpr char32_t kReplacement = 0xFFFD;
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return kReplacement;
  if (number < 0x80 || number > 0x9F || kWindows1252[number - 0x80] == 0) return number;
  return kWindows1252[number - 0x80];
}

std::size_t read_number(std::string_view source, std::string& to) {
  const bool is_hexadecimal = source.size() > 2 && (source[2] | 0x20) == 'x';
  const std::size_t begin = is_hexadecimal ? 3 : 2;
  const int base = is_hexadecimal ? 16 : 10;
  constexpr char32_t kTooBig = 0x110000;
  char32_t number = 0;
  std::size_t end = begin;
  for (; end < source.size(); ++end) {
    const int digit = hexadecimal_value(source[end]);
    if (digit < 0 || digit >= base) break;
    number = std::min<char32_t>(kTooBig, number * static_cast<char32_t>(base) + static_cast<char32_t>(digit));
  }
  if (end == begin) return 0;
  text::append(to, meant_by(number));
  return end < source.size() && source[end] == ';' ? end + 1 : end;
}

std::size_t read_name(std::string_view source, Within within, std::string& to) {
  constexpr std::size_t kLongestName = 32;
  std::size_t end = 1;
  while (end < source.size() && end <= kLongestName && is_alphanumeric(source[end])) ++end;
  if (end < source.size() && source[end] == ';') {
    if (const Name* const name = find_name(source.substr(1, end - 1))) {
      to.append(name->text);
      return end + 1;
    }
  }
  constexpr std::size_t kLongestOldName = 6;
  for (std::size_t size = std::min(end - 1, kLongestOldName); size >= 2; --size) {
    const Name* const name = find_name(source.substr(1, size));
    if (name == nullptr || !name->is_old) continue;
    const std::size_t next = size + 1;
    if (within == Within::attribute && next < source.size() && (source[next] == '=' || is_alphanumeric(source[next]))) {
      return 0;
    }
    to.append(name->text);
    return next;
  }
  return 0;
}

}  // namespace

std::size_t read_reference(std::string_view source, Within within, std::string& to) {
  if (source.size() < 2) return 0;
  return source[1] == '#' ? read_number(source, to) : read_name(source, within, to);
}

std::string without_references(std::string_view source, Within within) {
  std::string text;
  while (!source.empty()) {
    const std::size_t plain = std::min(source.find('&'), source.size());
    text.append(source.substr(0, plain));
    source.remove_prefix(plain);
    if (source.empty()) break;
    std::size_t size = read_reference(source, within, text);
    if (size == 0) {
      text += '&';
      size = 1;
    }
    source.remove_prefix(size);
  }
  return text;
}

}  // namespace gazet::markup::html
