// SPDX-License-Identifier: Apache-2.0
//
// Which language a text is in: told by its script and, where several languages share one, by telling letters or by the
// commonest small words. Enough to know whether the weights fit; no model of languages.

#ifndef GAZET_TEXT_LANGUAGE_H_
#define GAZET_TEXT_LANGUAGE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gazet/token.h"

namespace gazet::text {

/// Immutable; one serves any number of threads.
class LanguageDetector {
 public:
  LanguageDetector();

  /// ISO 639-1 code of the language, or empty when nothing tells it. Looks at the first 120 words; a text wholly in
  /// capitals is as good as any. The view lives for ever.
  [[nodiscard]] std::string_view language(std::string_view text, std::span<const Token> words) const;

 private:
  [[nodiscard]] std::string_view language_of_small_words(std::string_view text, std::span<const Token> words) const;

  /// A small word and the languages that have it.
  struct SmallWord {
    std::uint64_t bytes = 0;      ///< 0 for none
    std::uint32_t languages = 0;  ///< a bit each
  };

  static constexpr std::size_t kTableBits = 9;

  [[nodiscard]] std::size_t slot_of(std::uint64_t bytes) const;

  std::array<SmallWord, std::size_t{1} << kTableBits> small_words_{};  ///< by hash, else behind it; never full
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_LANGUAGE_H_
