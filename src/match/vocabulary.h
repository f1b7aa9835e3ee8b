// SPDX-License-Identifier: Apache-2.0
//
// The words that a thread has met, and what is known of each. News repeats its words, so each is looked up once. The
// tables of a gazetteer are bigger than a cache of the processor; what is kept here fits. tests/bench/README.md
// ("Words met before") has the figures.

#ifndef GAZET_MATCH_VOCABULARY_H_
#define GAZET_MATCH_VOCABULARY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazet/token.h"
#include "gazetteer/name_table.h"
#include "match/candidate.h"
#include "match/word.h"
#include "pattern/match_memo.h"

namespace gazet::match {

class Matcher;

/// Of a word as it is written, or of a sign, within one Vocabulary; from 0 on.
using WordNumber = std::uint32_t;

/// The words of one text.
struct NumberedWords {
  std::vector<WordNumber> numbers;    ///< of each word
  std::vector<std::uint32_t> starts;  ///< the words that names of any layer begin with, ascending
};

/// Grows with the words that it is asked for, from article to article. One a thread.
class Vocabulary {
 public:
  /// So many words are many: the memory for them is asked for at once, though used as they come, since to move what
  /// is there costs more than all else about a new word.
  static constexpr std::size_t kManyWords = std::size_t{1} << 16U;

  /// The matcher outlives it.
  explicit Vocabulary(const Matcher& matcher);

  /// The numbers of a text's words (valid UTF-8, none of them empty).
  [[nodiscard]] NumberedWords numbers(std::string_view text, std::span<const Token> words);

  /// The number of a sign between words.
  [[nodiscard]] WordNumber sign(std::string_view written);

  [[nodiscard]] const Word& operator[](WordNumber number) const { return entries_[number].word; }

  /// The names of a layer that begin with the word: the slot of the first of their words, empty when there are none.
  [[nodiscard]] gazetteer::Slot names(WordNumber number, std::size_t layer) const {
    return layer == 0 ? entries_[number].names : more_names_[number * more_layers_ + layer - 1];
  }

  /// True when names of any layer do.
  [[nodiscard]] bool begins_names(WordNumber number) const {
    bool any = !entries_[number].names.empty();
    for (std::size_t i = 0; i < more_layers_; ++i) any = any || !more_names_[number * more_layers_ + i].empty();
    return any;
  }

  /// NameTable::find() of a layer's names, for runs of words that are looked up again and again.
  [[nodiscard]] gazetteer::Slot find(const gazetteer::NameTable& names, std::size_t layer, std::uint64_t hash) {
    const std::uint64_t key = hash + layer;
    Found& found = found_[key & (kFound - 1)];
    if (found.key != key) found = {key, names.find(hash)};
    return found.slot;
  }

  /// What a run of words was found to be where nothing around it matters: ranges of readings() and anchors().
  struct Meaning {
    std::uint32_t readings_begin = 0;
    std::uint32_t readings_end = 0;
    std::uint32_t anchors_begin = 0;
    std::uint32_t anchors_end = 0;
  };

  /// The meaning that was remembered for these words in a layer, or null.
  [[nodiscard]] const Meaning* meaning(std::span<const WordNumber> run, std::size_t layer) const;

  /// Remembers it; readings as candidates have them, anchors as numbers of patterns.
  void remember(std::span<const WordNumber> run, std::size_t layer, std::span<const Reading> readings,
                std::span<const std::uint32_t> anchors);

  [[nodiscard]] std::span<const Reading> readings_of(const Meaning& meaning) const {
    return std::span(readings_).subspan(meaning.readings_begin, meaning.readings_end - meaning.readings_begin);
  }
  [[nodiscard]] std::span<const std::uint32_t> anchors_of(const Meaning& meaning) const {
    return std::span(anchors_).subspan(meaning.anchors_begin, meaning.anchors_end - meaning.anchors_begin);
  }

  /// What patterns found.
  [[nodiscard]] pattern::MatchMemo& match_memo() { return match_memo_; }

  /// True when it holds so much that to begin with a new one is better.
  [[nodiscard]] bool is_large() const;

 private:
  static constexpr WordNumber kNoNumber = std::numeric_limits<WordNumber>::max();
  static constexpr std::uint32_t kSign = std::uint32_t{1} << 31U;

  /// The bytes of a word or sign, so that comparing them is comparing numbers.
  struct Key {
    std::uint64_t first = 0;  ///< 8 bytes, zeros behind a shorter word
    std::uint64_t last = 0;   ///< 8 bytes, of a very long word the hash of all; 0 for up to 8
    std::uint32_t size = 0;   ///< in bytes, for a sign with kSign

    friend bool operator==(const Key&, const Key&) = default;
  };

  /// All of a word that matching asks for, in one line of the cache.
  struct alignas(64) Entry {
    Word word;
    Key key;
    std::uint32_t meaning = 0;  ///< of the word alone in the first layer: from 1 on, 0 for none
    gazetteer::Slot names;      ///< of the first layer
  };
  static_assert(sizeof(Entry) == 64);

  /// Half of a key's hash and the number of its word.
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t number = 0;  ///< from 1 on; 0: an empty slot
  };

  struct Found {
    std::uint64_t key = 0;  ///< of a run of words and a layer
    gazetteer::Slot slot;
  };
  static constexpr std::size_t kFound = 8192;

  struct MeaningSlot {
    std::uint64_t key = 0;
    std::uint32_t number = 0;  ///< of the meaning, from 1 on; 0: an empty slot
  };

  [[nodiscard]] static Key key_of(std::string_view text, std::size_t begin, std::size_t size);
  [[nodiscard]] static std::uint64_t hash_of(const Key& key);
  [[nodiscard]] WordNumber number_of(std::string_view written, const Key& key, std::uint64_t hash);
  [[nodiscard]] bool is_entry(std::uint32_t number, const Key& key, std::string_view written) const;
  void add(std::string_view written, const Key& key);
  void grow();

  [[nodiscard]] std::uint32_t meaning_number(std::span<const WordNumber> run, std::size_t layer) const;
  [[nodiscard]] static std::uint64_t meaning_key(std::span<const WordNumber> run, std::size_t layer);
  [[nodiscard]] std::size_t meaning_place(std::uint64_t key) const;

  const Matcher& matcher_;
  std::size_t more_layers_;  ///< than the first
  std::vector<Slot> slots_;  ///< open addressing, a power of two; at most half are full
  std::vector<Entry> entries_;
  std::vector<gazetteer::Slot> more_names_;                 ///< of the other layers, by word, then by layer
  std::unordered_map<WordNumber, std::string> long_words_;  ///< those that a Key does not hold
  std::array<WordNumber, 128> ascii_signs_;                 ///< kNoNumber where it has not come yet
  std::vector<Found> found_;                                ///< where each hash has one place
  std::vector<MeaningSlot> meaning_slots_;
  std::vector<Meaning> meanings_;
  std::vector<Reading> readings_;
  std::vector<std::uint32_t> anchors_;
  pattern::MatchMemo match_memo_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_VOCABULARY_H_
