// SPDX-License-Identifier: Apache-2.0

#include "text/language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "text/ascii.h"
#include "text/load.h"
#include "text/utf8.h"

namespace gazet::text {
namespace {

constexpr std::size_t kWordsRead = 120;

/// Of the words of a text in a language at least so many in a hundred are among its small words here.
constexpr std::size_t kLeastPercent = 6;

/// And so many at all: one may stand in a name ("Rio de Janeiro") or be a word of English too ("met"). Of English,
/// which is the first and the likeliest, one will do.
constexpr std::size_t kLeastWords = 2;

/// Bytes of the longest small word below ("pentru", "được"): they fit into a number.
constexpr std::size_t kLongestSmallWord = sizeof(std::uint64_t);

struct LanguageOfScript {
  UScriptCode script;
  std::string_view language;
};

/// Scripts that as good as one language alone is written in, or the most usual one of several.
constexpr auto kLanguagesOfScripts = std::to_array<LanguageOfScript>({
    {USCRIPT_GREEK, "el"},      {USCRIPT_HEBREW, "he"},   {USCRIPT_ARMENIAN, "hy"}, {USCRIPT_GEORGIAN, "ka"},
    {USCRIPT_THAI, "th"},       {USCRIPT_LAO, "lo"},      {USCRIPT_KHMER, "km"},    {USCRIPT_MYANMAR, "my"},
    {USCRIPT_HANGUL, "ko"},     {USCRIPT_HIRAGANA, "ja"}, {USCRIPT_KATAKANA, "ja"}, {USCRIPT_HAN, "zh"},
    {USCRIPT_BENGALI, "bn"},    {USCRIPT_TAMIL, "ta"},    {USCRIPT_TELUGU, "te"},   {USCRIPT_MALAYALAM, "ml"},
    {USCRIPT_KANNADA, "kn"},    {USCRIPT_GUJARATI, "gu"}, {USCRIPT_SINHALA, "si"},  {USCRIPT_ETHIOPIC, "am"},
    {USCRIPT_DEVANAGARI, "hi"}, {USCRIPT_TIBETAN, "bo"},  {USCRIPT_GURMUKHI, "pa"},
});

/// Letters that only one language of a script uses, the rarer language first.
struct TellingLetter {
  UScriptCode script;
  char32_t letter;
  std::string_view language;
};

constexpr auto kTellingLetters = std::to_array<TellingLetter>({
    {USCRIPT_CYRILLIC, U'ї', "uk"},
    {USCRIPT_CYRILLIC, U'є', "uk"},
    {USCRIPT_CYRILLIC, U'ў', "be"},
    {USCRIPT_CYRILLIC, U'қ', "kk"},
    {USCRIPT_CYRILLIC, U'ө', "mn"},
    {USCRIPT_CYRILLIC, U'ј', "sr"},
    {USCRIPT_CYRILLIC, U'ы', "ru"},
    {USCRIPT_CYRILLIC, U'э', "ru"},
    {USCRIPT_CYRILLIC, U'ъ', "bg"},
    {USCRIPT_ARABIC, U'ے', "ur"},
    {USCRIPT_ARABIC, U'ٹ', "ur"},
    {USCRIPT_ARABIC, U'ښ', "ps"},
    {USCRIPT_ARABIC, U'گ', "fa"},
    {USCRIPT_ARABIC, U'چ', "fa"},
    {USCRIPT_ARABIC, U'ة', "ar"},
    {USCRIPT_ARABIC, U'ى', "ar"},
});

struct SmallWords {
  std::string_view language;
  std::array<std::string_view, 12> words;
};

constexpr auto kSmallWords = std::to_array<SmallWords>({
    {"en", {"the", "of", "and", "to", "in", "that", "for", "was", "with", "said", "on", "is"}},
    {"fr", {"le", "la", "les", "des", "et", "du", "dans", "une", "est", "pour", "qui", "au"}},
    {"es", {"el", "la", "los", "del", "que", "y", "las", "una", "por", "con", "para", "se"}},
    {"pt", {"o", "os", "do", "da", "que", "dos", "uma", "não", "em", "com", "para", "ao"}},
    {"it", {"il", "di", "che", "della", "per", "gli", "del", "una", "con", "nel", "è", "sono"}},
    {"de", {"der", "die", "und", "den", "das", "von", "mit", "ist", "nicht", "ein", "dem", "für"}},
    {"nl", {"de", "het", "een", "van", "en", "dat", "zijn", "voor", "niet", "met", "op", "aan"}},
    {"sv", {"och", "att", "det", "som", "en", "av", "är", "för", "på", "inte", "med", "till"}},
    {"da", {"og", "det", "at", "er", "af", "til", "ikke", "på", "der", "har", "med", "de"}},
    {"pl", {"w", "na", "się", "nie", "że", "jest", "do", "z", "oraz", "przez", "jak", "dla"}},
    {"ro", {"și", "în", "de", "la", "care", "pe", "din", "cu", "nu", "este", "pentru", "sunt"}},
    {"tr", {"ve", "bir", "bu", "için", "ile", "da", "de", "olarak", "çok", "daha", "olan", "ise"}},
    {"id", {"yang", "dan", "di", "untuk", "dengan", "pada", "itu", "dari", "ini", "tidak", "dalam", "akan"}},
    {"sw", {"na", "ya", "wa", "kwa", "ni", "katika", "za", "la", "hiyo", "cha", "alisema", "huo"}},
    {"ha", {"da", "na", "ta", "ya", "ne", "su", "wani", "cewa", "ba", "sun", "kuma", "wata"}},
    {"vi", {"của", "và", "các", "trong", "là", "cho", "không", "được", "với", "đã", "một", "những"}},
});

/// The script of most letters, kana before the Han that Japanese mixes with it, and how often each telling letter
/// stands.
struct LettersUsed {
  UScriptCode script = USCRIPT_COMMON;
  std::map<char32_t, std::size_t> counts;
};

LettersUsed letters_of(std::string_view text, std::span<const Token> words) {
  LettersUsed letters;
  std::map<UScriptCode, std::size_t> scripts;
  std::size_t ascii_letters = 0;
  for (const Token& word : words) {
    for (std::size_t at = word.begin; at < word.end;) {
      if (is_ascii(text[at])) {
        if (is_ascii_letter(text[at++])) ++ascii_letters;
        continue;
      }
      const Decoded decoded = decode(text, at);
      at += decoded.size;
      const auto c = static_cast<UChar32>(decoded.code_point);
      UErrorCode status = U_ZERO_ERROR;
      if (u_isalpha(c)) ++scripts[uscript_getScript(c, &status)];
      ++letters.counts[static_cast<char32_t>(u_tolower(c))];
    }
  }
  if (ascii_letters > 0) scripts[USCRIPT_LATIN] += ascii_letters;
  if (scripts.contains(USCRIPT_HAN)) scripts[USCRIPT_HIRAGANA] *= 4;
  const auto most = std::max_element(scripts.begin(), scripts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != scripts.end() && most->second > 0) letters.script = most->first;
  return letters;
}

std::string_view language_of_letters(const LettersUsed& letters) {
  for (const TellingLetter& telling : kTellingLetters) {
    if (telling.script == letters.script && letters.counts.contains(telling.letter)) return telling.language;
  }
  for (const LanguageOfScript& known : kLanguagesOfScripts) {
    if (known.script == letters.script) return known.language;
  }
  return {};
}

/// A word of at most eight bytes as a number; 0 for a longer one.
std::uint64_t packed(std::string_view word) {
  return word.size() > kLongestSmallWord ? 0 : load(word.data(), word.size());
}

std::string in_small_letters(std::string_view word) {
  std::string small;
  for (std::size_t at = 0; at < word.size();) {
    if (is_ascii(word[at])) {
      small += to_ascii_small(word[at++]);
      continue;
    }
    const Decoded decoded = decode(word, at);
    append(small, static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.code_point))));
    at += decoded.size;
  }
  return small;
}

/// Of a word of the text in small letters. Other ASCII than letters stays no letter with that bit set.
std::uint64_t packed_small(std::string_view text, const Token& word) {
  const std::size_t size = word.end - word.begin;
  const std::uint64_t bytes = load_of(text, word.begin, size);
  if ((bytes & 0x8080808080808080U) != 0) return packed(in_small_letters(text.substr(word.begin, size)));
  return bytes | (0x2020202020202020U >> (64 - 8 * size));
}

}  // namespace

LanguageDetector::LanguageDetector() {
  for (std::size_t i = 0; i < kSmallWords.size(); ++i) {
    for (const std::string_view word : kSmallWords[i].words) {
      const std::uint64_t bytes = packed(word);
      SmallWord& known = small_words_[slot_of(bytes)];
      known.bytes = bytes;
      known.languages |= std::uint32_t{1} << i;
    }
  }
}

/// Where the word is, or would be.
std::size_t LanguageDetector::slot_of(std::uint64_t bytes) const {
  std::size_t slot = (bytes * 0x9E3779B97F4A7C15U) >> (64 - kTableBits);
  while (small_words_[slot].bytes != bytes && small_words_[slot].bytes != 0) slot = (slot + 1) % small_words_.size();
  return slot;
}

std::string_view LanguageDetector::language(std::string_view text, std::span<const Token> words) const {
  words = words.first(std::min(words.size(), kWordsRead));
  if (words.empty()) return {};
  const std::string_view read = text.substr(words.front().begin, words.back().end - words.front().begin);
  const LettersUsed letters = is_all_ascii(read) ? LettersUsed{USCRIPT_LATIN, {}} : letters_of(text, words);
  if (letters.script == USCRIPT_LATIN) return language_of_small_words(text, words);
  return language_of_letters(letters);
}

std::string_view LanguageDetector::language_of_small_words(std::string_view text, std::span<const Token> words) const {
  std::array<std::uint32_t, kWordsRead> found{};  // languages of each word, a bit each
  std::size_t english = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_long = words[i].end - words[i].begin > kLongestSmallWord;
    found[i] = is_long ? 0 : small_words_[slot_of(packed_small(text, words[i]))].languages;
    english += found[i] & 1U;
    others += (found[i] >> 1U) != 0 ? 1 : 0;
  }
  // Most articles are English beyond doubt: no other language can have more words.
  if (english >= others && english > 0 && english * 100 >= words.size() * kLeastPercent) return kSmallWords[0].language;
  std::array<std::size_t, kSmallWords.size()> counts{};
  for (std::uint32_t languages : found) {
    for (; languages != 0; languages &= languages - 1) ++counts[static_cast<std::size_t>(std::countr_zero(languages))];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  const std::size_t least = most == counts.begin() ? 1 : kLeastWords;
  if (*most * 100 < words.size() * kLeastPercent || *most < least) return {};
  return kSmallWords[static_cast<std::size_t>(most - counts.begin())].language;
}

}  // namespace gazet::text
