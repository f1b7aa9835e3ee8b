// SPDX-License-Identifier: Apache-2.0

#include "flags/value_readers.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>

#include "flags/suggestion.h"

namespace gazet::flags {
namespace {

/// The number that the whole text is, or nothing.
template <class T>
std::optional<T> number(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// 1, 1024, 1024² or 1024³ for the letters behind a size, 0 when they are no unit.
std::size_t unit_size(std::string_view unit) {
  if (unit.empty() || unit == "B" || unit == "b") return 1;
  const std::string_view rest = unit.substr(1);
  if (!rest.empty() && rest != "B" && rest != "b" && rest != "iB") return 0;
  switch (unit.front()) {
    case 'k':
    case 'K':
      return std::size_t{1} << 10;
    case 'm':
    case 'M':
      return std::size_t{1} << 20;
    case 'g':
    case 'G':
      return std::size_t{1} << 30;
    default:
      return 0;
  }
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  return all;
}

}  // namespace

bool read_switch(const std::string& text) {
  for (const char* word : {"true", "yes", "on", "1"}) {
    if (text == word) return true;
  }
  for (const char* word : {"false", "no", "off", "0"}) {
    if (text == word) return false;
  }
  throw BadValue("unknown value '" + text + "' (allowed: true, false)");
}

std::string read_text(const std::string& text) {
  return text;
}

std::string read_name(const std::string& text) {
  if (text.empty()) throw BadValue("the value is empty (expected a name)");
  return text;
}

std::size_t read_count(const std::string& text) {
  const auto count = number<std::size_t>(text);
  if (!count) throw BadValue("invalid value '" + text + "' (expected a whole number)");
  return *count;
}

std::size_t read_size(const std::string& text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto count = number<std::size_t>(std::string_view(text).substr(0, digits));
  const std::size_t unit = unit_size(std::string_view(text).substr(digits));
  const bool fits = count && unit != 0 && *count <= std::numeric_limits<std::size_t>::max() / unit;
  if (!fits || *count == 0)
    throw BadValue("invalid value '" + text + "' (expected a size such as 8MB, 512k or 100000)");
  return *count * unit;
}

double read_score(const std::string& text) {
  const auto score = number<double>(text);
  // Written so that "nan" is refused too.
  if (!score || !(*score >= 0 && *score <= 1)) {
    throw BadValue("invalid value '" + text + "' (expected a number from 0 to 1)");
  }
  return *score;
}

std::vector<std::string> read_names(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    names.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  const bool has_empty = std::any_of(names.begin(), names.end(), [](const std::string& name) { return name.empty(); });
  if (has_empty) throw BadValue("invalid value '" + text + "' (expected names separated by commas)");
  return names;
}

std::size_t index_among(const std::vector<std::string_view>& allowed, std::string_view word) {
  const auto found = std::find(allowed.begin(), allowed.end(), word);
  if (found == allowed.end()) {
    const std::string meant = did_you_mean(word, allowed);
    throw BadValue("unknown value '" + std::string(word) + "' (" + (meant.empty() ? "" : meant + " ") +
                   "allowed: " + joined(allowed) + ")");
  }
  return static_cast<std::size_t>(found - allowed.begin());
}

std::vector<bool> read_some(const std::vector<std::string_view>& allowed, const std::string& text) {
  std::vector<bool> chosen(allowed.size());
  for (const std::string& name : read_names(text)) chosen[index_among(allowed, name)] = true;
  return chosen;
}

std::vector<Word> words_named(const std::vector<std::string_view>& names) {
  std::vector<Word> words;
  words.reserve(names.size());
  for (const std::string_view name : names) words.push_back({name, {}});
  return words;
}

}  // namespace gazet::flags
