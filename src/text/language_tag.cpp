// SPDX-License-Identifier: Apache-2.0

#include "text/language_tag.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

#include "text/ascii.h"

namespace gazet::text {
namespace {

struct Bibliographic {
  std::string_view code;
  std::string_view language;
};

/// Languages that ISO 639-2 gives a second, bibliographic code. ICU knows the first, terminological one.
/// https://www.loc.gov/standards/iso639-2/php/code_list.php
constexpr auto kBibliographic = std::to_array<Bibliographic>(
    {{"alb", "sq"}, {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cze", "cs"}, {"dut", "nl"},
     {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"}, {"gre", "el"}, {"ice", "is"}, {"mac", "mk"}, {"mao", "mi"},
     {"may", "ms"}, {"per", "fa"}, {"rum", "ro"}, {"slo", "sk"}, {"tib", "bo"}, {"wel", "cy"}});

/// Codes for "no language", "several" and "undetermined".
constexpr auto kNoLanguage = std::to_array<std::string_view>({"mis", "mul", "und", "zxx"});

/// Tags that were replaced by others (IANA's registry of subtags).
constexpr auto kReplaced =
    std::to_array<Bibliographic>({{"in", "id"}, {"iw", "he"}, {"ji", "yi"}, {"jw", "jv"}, {"mo", "ro"}});

template <std::size_t Size>
std::string_view replacement(const std::array<Bibliographic, Size>& table, std::string_view code) {
  const auto found = std::ranges::find(table, code, &Bibliographic::code);
  return found == table.end() ? std::string_view() : found->language;
}

bool is_letters(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return is_ascii_letter(byte); });
}

/// The English names of all languages that ICU knows, in small letters.
std::map<std::string, std::string, std::less<>> languages_by_name() {
  std::map<std::string, std::string, std::less<>> languages;
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    std::array<UChar, 128> name{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size =
        uloc_getDisplayLanguage(*code, "en", name.data(), static_cast<std::int32_t>(name.size()), &status);
    // Names beyond ASCII ("Volapük") are left out: nobody writes them for a language of news.
    const bool is_ascii_name =
        U_SUCCESS(status) && std::all_of(name.begin(), name.begin() + size, [](UChar c) { return c < 0x80; });
    if (!is_ascii_name) continue;
    std::string small;
    for (std::int32_t i = 0; i < size; ++i)
      small += to_ascii_small(static_cast<char>(name[static_cast<std::size_t>(i)]));
    languages.try_emplace(std::move(small), *code);
  }
  return languages;
}

/// The shortest code for a language subtag, or for an English name; empty when it is neither.
std::string language_of(std::string_view small) {
  if (std::ranges::find(kNoLanguage, small) != kNoLanguage.end()) return {};
  if (small.size() == 2 && is_letters(small)) {
    const std::string_view now = replacement(kReplaced, small);
    return std::string(now.empty() ? small : now);
  }
  if (small.size() == 3 && is_letters(small)) {
    if (const std::string_view other = replacement(kBibliographic, small); !other.empty()) return std::string(other);
    std::array<char, ULOC_LANG_CAPACITY> code{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(std::string(small).c_str(), code.data(), static_cast<std::int32_t>(code.size()), &status);
    return U_SUCCESS(status) ? std::string(code.data()) : std::string();
  }
  static const auto kByName = languages_by_name();
  const auto named = kByName.find(small);
  return named == kByName.end() ? std::string() : named->second;
}

/// A subtag behind the language in its usual case (RFC 5646, 2.1.1): `Latn`, `US`, all else small.
std::string in_usual_case(std::string_view small) {
  std::string subtag(small);
  if (small.size() == 4 && is_letters(small)) subtag[0] = static_cast<char>(subtag[0] & 0x5F);
  if (small.size() == 2 && is_letters(small)) {
    for (char& byte : subtag) byte = static_cast<char>(byte & 0x5F);
  }
  return subtag;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

}  // namespace

std::string language_tag(std::string_view written) {
  written = trimmed(written);
  written = written.substr(0, written.find_first_of(".@,;"));
  std::string small = in_ascii_small(written);
  std::ranges::replace(small, '_', '-');
  std::string_view rest = small;
  std::string tag = language_of(rest.substr(0, rest.find('-')));
  // A private tag, or one letter of a registration, is no language that anybody knows.
  if (tag.empty()) return {};
  for (std::size_t at = rest.find('-'); at != std::string_view::npos; at = rest.find('-')) {
    rest.remove_prefix(at + 1);
    const std::string_view subtag = rest.substr(0, rest.find('-'));
    const bool is_one = !subtag.empty() && subtag.size() <= 8 && std::ranges::all_of(subtag, [](char byte) {
      return is_ascii_letter(byte) || is_ascii_digit(byte);
    });
    if (!is_one) break;
    tag.append("-").append(in_usual_case(subtag));
  }
  return tag;
}

std::string_view primary_language(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace gazet::text
