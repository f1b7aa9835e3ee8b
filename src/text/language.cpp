// SPDX-License-Identifier: Apache-2.0

#include "text/language.h"

// CLD2's header uses FILE without including what declares it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <bit>

#include "text/ascii.h"
#include "text/language_tag.h"
#include "text/load.h"

namespace gazet::text {
namespace {

constexpr std::size_t kWordsRead = 200;

/// Of the words of a text in a language at least so many in a hundred are among its small words here, and so many
/// different ones, the first of them among these. Quoted titles and names of bands do not get so far: of 38,000 texts
/// in 30 other languages that were tried, 18 short ones passed for English; of 2,600 articles in English .99 did.
constexpr std::size_t kLeastPercent = 15;
constexpr int kLeastDifferent = 3;

/// Words of a script that several languages share, fewer of which tell nothing when all of them may be names.
constexpr std::size_t kFewestWords = 8;

struct SmallWords {
  std::string_view language;
  std::array<std::string_view, 16> words;  ///< the one that no other language has comes first
};

constexpr auto kSmallWords = std::to_array<SmallWords>({
    {"en",
     {"the", "and", "that", "with", "said", "of", "was", "for", "from", "were", "which", "has", "is", "to", "in",
      "on"}},
    {"ha",
     {"cewa", "da", "na", "ta", "ya", "ne", "su", "wani", "ba", "sun", "kuma", "wata", "zai", "shi", "ce", "domin"}},
});
constexpr std::size_t kEnglish = 0;
constexpr std::size_t kHausa = 1;

/// A word of at most eight bytes as a number; 0 for a longer one.
std::uint64_t packed(std::string_view word) {
  return word.size() > sizeof(std::uint64_t) ? 0 : load(word.data(), word.size());
}

/// A word of the text as packed() packs small letters. Bit 5 makes capitals small; setting it turns no other ASCII
/// character into a letter.
std::uint64_t packed_small(std::string_view text, const Token& word) {
  const std::size_t size = word.end - word.begin;
  if (size > sizeof(std::uint64_t)) return 0;
  return load_of(text, word.begin, size) | (0x2020202020202020U >> (64 - 8 * size));
}

/// True for text whose letters are those of the Latin script, which most languages share: code points up to U+023F, and
/// punctuation from U+2000 on, which begins with the byte E2.
bool is_latin(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0xC9 || value == 0xE2;
  });
}

/// The words that begin with a small letter of ASCII, or with a letter beyond it, parted by spaces.
std::string small_words_of(std::string_view text, std::span<const Token> words) {
  std::string small;
  for (const Token& word : words) {
    if (is_ascii_capital(text[word.begin])) continue;
    small.append(text.substr(word.begin, word.end - word.begin)).append(" ");
  }
  return small;
}

/// CLD2's answer for valid UTF-8, or nothing when it is not sure.
std::string language_by_letters(std::string_view text) {
  CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages;
  std::array<int, 3> percents;
  std::array<double, 3> scores;
  int bytes = 0;
  bool is_reliable = false;
  const CLD2::Language found =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &no_hints, 0, languages.data(),
                                     percents.data(), scores.data(), nullptr, &bytes, &is_reliable);
  // CLD2 calls languages and scripts that it is not made for by codes of its own, such as "un" and "xxx".
  const std::string_view code = CLD2::LanguageCode(found);
  if (!is_reliable || found == CLD2::UNKNOWN_LANGUAGE || code.starts_with("x")) return {};
  return language_tag(code);
}

}  // namespace

LanguageDetector::LanguageDetector() {
  for (std::size_t i = 0; i < kSmallWords.size(); ++i) {
    for (std::size_t number = 0; number < kSmallWords[i].words.size(); ++number) {
      const std::uint64_t bytes = packed(kSmallWords[i].words[number]);
      SmallWord& known = small_words_[slot_of(bytes)];
      known = {bytes, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(number)};
    }
  }
}

/// Where the word is, or would be.
std::size_t LanguageDetector::slot_of(std::uint64_t bytes) const {
  std::size_t slot = (bytes * 0x9E3779B97F4A7C15U) >> (64 - kTableBits);
  while (small_words_[slot].bytes != bytes && small_words_[slot].bytes != 0) slot = (slot + 1) % small_words_.size();
  return slot;
}

/// True when the small words of that language say so beyond doubt.
bool LanguageDetector::is_in(std::size_t language, std::string_view text, std::span<const Token> words) const {
  std::size_t count = 0;
  std::uint32_t different = 0;  // a bit each
  for (const Token& word : words) {
    const SmallWord& known = small_words_[slot_of(packed_small(text, word))];
    if (known.bytes == 0 || known.language != language) continue;
    ++count;
    different |= 1U << known.number;
  }
  return (different & 1U) != 0 && std::popcount(different) >= kLeastDifferent &&
         count * 100 >= words.size() * kLeastPercent;
}

std::string LanguageDetector::language(std::string_view text, std::span<const Token> words) const {
  words = words.first(std::min(words.size(), kWordsRead));
  if (words.empty()) return {};
  if (is_in(kEnglish, text, words)) return std::string(kSmallWords[kEnglish].language);
  const std::string_view read = text.substr(words.front().begin, words.back().end - words.front().begin);
  const bool may_be_names = is_latin(read);
  // Names come from anywhere: what is written small is believed first ("He visited Rio de Janeiro").
  std::string language = may_be_names ? language_by_letters(small_words_of(text, words)) : std::string();
  if (language.empty() && (!may_be_names || words.size() >= kFewestWords)) language = language_by_letters(read);
  if (language.empty() && is_in(kHausa, text, words)) language = kSmallWords[kHausa].language;
  return language;
}

}  // namespace gazet::text
