// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

namespace gazet::gazetteer {
namespace {

bool is_small(char32_t c) {
  return c >= U'a' && c <= U'z';
}
bool is_capital(char32_t c) {
  return c >= U'A' && c <= U'Z';
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

template <typename Use>
void for_each_code_point(std::string_view name, Use use) {
  for (std::size_t offset = 0; offset < name.size();) {
    const text::Decoded decoded = text::decode(name, offset);
    use(decoded.code_point);
    offset += decoded.size;
  }
}

template <typename Predicate>
bool any_code_point(std::string_view name, Predicate predicate) {
  bool any = false;
  for_each_code_point(name, [&](char32_t c) { any = any || predicate(c); });
  return any;
}

/// `&amp;`, `&#39;`, `&#x27;` and the like.
bool has_character_reference(std::string_view name) {
  for (std::size_t begin = name.find('&'); begin != std::string_view::npos; begin = name.find('&', begin + 1)) {
    std::size_t end = begin + 1;
    while (end < name.size() && (name[end] == '#' || is_small(static_cast<unsigned char>(name[end]) | 0x20U) ||
                                 is_digit(static_cast<unsigned char>(name[end])))) {
      ++end;
    }
    if (end > begin + 2 && end < name.size() && name[end] == ';') return true;
  }
  return false;
}

bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xFEFF;
}

bool is_odd_space(char32_t c) {
  return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/// UTF-8 that was taken for Windows-1252 shows as these letters before a sign or symbol.
bool looks_decoded_twice(std::string_view name) {
  if (name.find("â€") != std::string_view::npos) return true;
  char32_t last = 0;
  return any_code_point(name, [&](char32_t c) {
    const bool twice = (last == 0xC3 || last == 0xC2) && c >= 0x80 && c <= 0xBF;
    last = c;
    return twice;
  });
}

enum class Script : std::uint8_t { none, other, latin, greek, cyrillic };

bool is_combining(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

/// Tells apart the scripts whose letters look alike; every other letter is `other`.
Script script_of(char32_t c) {
  if (is_small(c) || is_capital(c)) return Script::latin;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Script::none;
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if ((c >= 0x370 && c < 0x400) || (c >= 0x1F00 && c < 0x2000)) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  return (c >= 0x2000 && c < 0x2C00) || is_combining(c) ? Script::none : Script::other;
}

bool mixes_scripts(std::string_view name) {
  Script last = Script::none;
  return any_code_point(name, [&](char32_t c) {
    const Script script = script_of(c);
    const bool mixed = last >= Script::latin && script >= Script::latin && last != script;
    last = script;
    return mixed;
  });
}

bool is_unbalanced(std::string_view name, char open, char close) {
  std::ptrdiff_t depth = 0;
  for (const char c : name) {
    if (c == close && open != close) --depth;
    if (c == open) ++depth;
    if (depth < 0) return true;
  }
  return open == close ? depth % 2 != 0 : depth != 0;
}

bool is_unbalanced(std::string_view name) {
  return is_unbalanced(name, '(', ')') || is_unbalanced(name, '[', ']') || is_unbalanced(name, '"', '"');
}

/// True for "Corp.", "U.S." and the like, false for "Bamako.".
bool ends_as_abbreviation(std::string_view name) {
  constexpr std::size_t kLongestAbbreviation = 5;
  const std::string_view word = name.substr(name.find_last_of(" -") + 1);
  return word.size() <= kLongestAbbreviation + 1 || word.find('.') + 1 < word.size();
}

bool is_dash_or_dots(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2026;
}

bool begins_in_punctuation(std::string_view name) {
  return is_dash_or_dots(text::decode(name, 0).code_point) ||
         std::string_view(",;:!?)]}-/\\&*+=|~%^_").find(name.front()) != std::string_view::npos;
}

bool ends_in_punctuation(std::string_view name) {
  if (name.ends_with('.')) return !ends_as_abbreviation(name);
  return is_dash_or_dots(text::decode_before(name, name.size()).code_point) ||
         std::string_view(",;:?([{-/\\&=|~^_@#").find(name.back()) != std::string_view::npos;
}

struct Check {
  bool (*is_suspicious)(std::string_view);
  std::string_view message;
};

constexpr auto kChecks = std::to_array<Check>({
    {[](std::string_view name) { return name.find("  ") != std::string_view::npos; }, "two spaces together"},
    {[](std::string_view name) { return any_code_point(name, is_odd_space); }, "white space other than a plain space"},
    {[](std::string_view name) { return any_code_point(name, is_invisible); }, "an invisible character"},
    {[](std::string_view name) { return name.find("\xEF\xBF\xBD") != std::string_view::npos; },
     "the replacement character U+FFFD"},
    {has_character_reference, "an HTML character reference"},
    {[](std::string_view name) { return name.find_first_of("<>") != std::string_view::npos; }, "an angle bracket"},
    {[](std::string_view name) { return name.find('_') != std::string_view::npos; }, "an underscore"},
    {looks_decoded_twice, "letters that look like UTF-8 decoded as Windows-1252"},
    {mixes_scripts, "letters of two scripts in one word"},
    {[](std::string_view name) { return is_unbalanced(name); }, "a bracket or quotation mark without its partner"},
    {begins_in_punctuation, "punctuation at its beginning"},
    {ends_in_punctuation, "punctuation at its end"},
});

}  // namespace

std::vector<std::string> suspicious_characters(std::string_view name) {
  std::vector<std::string> found;
  for (const Check& check : kChecks) {
    if (check.is_suspicious(name)) found.emplace_back(check.message);
  }
  return found;
}

Capitals capitals_of(std::string_view name) {
  Capitals capitals;
  bool in_word = false;
  for_each_code_point(name, [&](char32_t c) {
    const bool apostrophe = c == U'\'' || c == U'.' || c == 0x2019;
    const bool is_letter = script_of(c) != Script::none || is_combining(c);
    if (!in_word && (is_letter || is_digit(c)) && !apostrophe)
      capitals.words += is_capital(c) ? 'A' : is_small(c) ? 'a' : '?';
    if (!apostrophe) in_word = is_letter || is_digit(c);
    capitals.has_lower = capitals.has_lower || is_small(c);
  });
  return capitals;
}

bool are_alike(const Capitals& a, const Capitals& b) {
  return a.has_lower == b.has_lower &&
         std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                    [](char one, char other) { return one == other || one == '?' || other == '?'; });
}

}  // namespace gazet::gazetteer
