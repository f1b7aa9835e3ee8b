// SPDX-License-Identifier: Apache-2.0
//
// Which language a text is in.

#ifndef GAZET_TEXT_LANGUAGE_H_
#define GAZET_TEXT_LANGUAGE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gazet/token.h"

namespace gazet::text {

/// Tells languages apart: plain English by its small words, which costs nearly nothing, everything else by CLD2
/// (https://github.com/CLD2Owners/cld2: naive Bayes over quadgrams of letters, 83 languages), and Hausa, which CLD2
/// does not know, by its small words. Immutable; one serves any number of threads.
class LanguageDetector {
 public:
  LanguageDetector();

  /// The language as a tag of language_tag(), or nothing when it cannot be told: CLD2 is not sure, or there are only a
  /// few words, all of which may be names. Looks at the first 200 words.
  [[nodiscard]] std::string language(std::string_view text, std::span<const Token> words) const;

 private:
  struct SmallWord {
    std::uint64_t bytes = 0;    ///< 0 for none
    std::uint8_t language = 0;  ///< that has it
    std::uint8_t number = 0;    ///< among the small words of that language
  };

  [[nodiscard]] std::size_t slot_of(std::uint64_t bytes) const;
  [[nodiscard]] bool is_in(std::size_t language, std::string_view text, std::span<const Token> words) const;

  static constexpr std::size_t kTableBits = 7;
  std::array<SmallWord, std::size_t{1} << kTableBits> small_words_{};  ///< by hash, else behind it; never full
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_LANGUAGE_H_
