// SPDX-License-Identifier: Apache-2.0
//
// Where the sentences of a text end: UAX #29 sentence boundaries as ICU finds them, with two differences that news
// needs. A soft line end (text/lines.h) counts as a space, and a full stop that belongs to an abbreviation ("Gen.
// Dallaire", "J. Smith", "the U.S. President") ends nothing.

#ifndef GAZET_TEXT_SENTENCES_H_
#define GAZET_TEXT_SENTENCES_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace gazet::text {

/// The words that the second difference rests on, in lower case and without full stops.
struct SentenceWords {
  std::unordered_set<std::string> abbreviations;  ///< gen, st, sept, inc …: followed by a full stop, no sentence end
  std::unordered_set<std::string> starts;         ///< the, he, but …: after "U.S." or "p.m." they begin a sentence
};

/// Immutable; one serves any number of threads.
class SentenceFinder {
 public:
  /// Without words: the rules of UAX #29 alone.
  explicit SentenceFinder(SentenceWords words = {});
  SentenceFinder(SentenceFinder&&) noexcept;
  SentenceFinder& operator=(SentenceFinder&&) noexcept;
  ~SentenceFinder();

  /// Byte offset behind each sentence of valid UTF-8, white space after it included; the last is the text's size.
  /// Nothing for an empty text.
  [[nodiscard]] std::vector<std::uint32_t> sentence_ends(std::string_view text) const;

 private:
  class SentenceProperties;
  class Run;
  std::unique_ptr<const SentenceProperties> properties_;
  SentenceWords words_;
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_SENTENCES_H_
