// SPDX-License-Identifier: Apache-2.0
//
// Where the words of a text are: UAX #29 word boundaries as ICU finds them, with "@" always a border (ICU joined it to
// words in version 72 and 73 only) and the possessive ('s, ’s) cut off. Pure ASCII stretches go through bit masks,
// Latin and its like through a property table, everything else through ICU itself. tests/bench/README.md has the
// figures, and tests/unit/text/words_test.cpp compares all three with plain ICU.

#ifndef GAZET_TEXT_WORDS_H_
#define GAZET_TEXT_WORDS_H_

#include <memory>
#include <string_view>
#include <vector>

#include "gazet/token.h"

namespace gazet::text {

/// Immutable; one serves any number of threads.
class Tokenizer {
 public:
  Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;
  ~Tokenizer();

  /// Appends the words of valid UTF-8 below 4 GB, in order. A word holds at least one letter or digit.
  void tokenize(std::string_view text, std::vector<Token>& tokens) const;

 private:
  class WordProperties;
  class Run;
  std::unique_ptr<const WordProperties> properties_;
};

/// Size of the possessive at the end of a word: 2 for 's and 'S, 4 for ’s, else 0. A word that is nothing but the
/// possessive has none.
[[nodiscard]] constexpr std::size_t possessive_size(std::string_view word) {
  if (word.size() < 3 || (word.back() | 0x20) != 's') return 0;
  const std::string_view before = word.substr(0, word.size() - 1);
  if (before.back() == '\'') return 2;
  return before.size() > 3 && before.ends_with("\u2019") ? 4 : 0;
}

}  // namespace gazet::text

#endif  // GAZET_TEXT_WORDS_H_
