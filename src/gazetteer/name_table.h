// SPDX-License-Identifier: Apache-2.0
//
// The table that tells whether a run of words is a name. A word passes up to three tests, each slower than the one
// before and reached by fewer words: its first two bytes, its hash in a small filter, its hash in the table. From there
// on, the hash of the words so far says whether a name ends here and whether one goes on.

#ifndef GAZET_GAZETTEER_NAME_TABLE_H_
#define GAZET_GAZETTEER_NAME_TABLE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gazetteer/format.h"

namespace gazet::gazetteer {

/// The hash of a run of words, the hash of all but the last of which is `prefix` (0 for none).
[[nodiscard]] constexpr std::uint64_t extended(std::uint64_t prefix, std::uint64_t word) {
  std::uint64_t hash = ((prefix << 5U) | (prefix >> 59U)) ^ word;
  hash *= 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 32U);
}

/// Bit number of a word's first two bytes; the second counts as 0 in a word of one byte.
[[nodiscard]] constexpr std::size_t first_bytes_bit(std::string_view word) {
  const auto byte = [&](std::size_t i) {
    return i < word.size() ? static_cast<std::size_t>(static_cast<unsigned char>(word[i])) : 0;
  };
  return byte(0) | (byte(1) << 8U);
}
inline constexpr std::size_t kFirstBytesWords = 65536 / 64;

/// What the first-word filter is asked with: the hash of the folded word, another one when the text writes it with a
/// small ASCII letter, which names seldom begin with and most words do.
[[nodiscard]] constexpr std::uint64_t first_word_key(std::uint64_t word_hash, bool begins_small) {
  return begins_small ? ~word_hash : word_hash;
}

[[nodiscard]] constexpr bool begins_small(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

/// The two bits of one 64-bit word of the first-word filter that stand for a hash.
[[nodiscard]] constexpr std::uint64_t filter_bits(std::uint64_t hash) {
  return (std::uint64_t{1} << (hash & 63U)) | (std::uint64_t{1} << ((hash >> 6U) & 63U));
}

/// Where among `size` places a hash belongs, by its upper half.
[[nodiscard]] constexpr std::size_t home(std::uint64_t hash, std::size_t size) {
  return static_cast<std::size_t>(((hash >> 32U) * std::uint64_t{size}) >> 32U);
}

/// A slot is found after so many tries or not at all, and a key has no more records: a forged table, one without an
/// empty slot or an end of records, must not cost more than that.
inline constexpr std::size_t kMostTries = 4096;
inline constexpr std::size_t kMostOfKey = std::size_t{1} << 18U;

/// Read-only; whatever the sections hold, no call reads outside them or fails to return.
class NameTable {
 public:
  NameTable() = default;
  NameTable(std::span<const Slot> slots, std::span<const NameRecord> records,
            std::span<const std::uint64_t> first_words, std::span<const std::uint64_t> first_bytes)
      : slots_(slots), records_(records), first_words_(first_words), first_bytes_(first_bytes) {}

  /// False when no name begins with a word that is written with these first bytes.
  [[nodiscard]] bool may_begin_with(std::string_view word) const {
    const std::size_t bit = first_bytes_bit(word);
    return ((first_bytes_[bit / 64] >> (bit % 64)) & 1U) != 0;
  }

  /// False when no name begins with the word of that first_word_key().
  [[nodiscard]] bool may_begin_with(std::uint64_t key) const {
    const std::uint64_t bits = filter_bits(key);
    return (first_words_[home(key, first_words_.size())] & bits) == bits;
  }

  /// The slot of a run of words by its hash, or an empty one.
  [[nodiscard]] Slot find(std::uint64_t hash) const {
    std::size_t place = home(hash, slots_.size());
    const std::size_t most_tries = std::min(slots_.size(), kMostTries);
    for (std::size_t tries = 0; tries < most_tries; ++tries) {
      const Slot slot = slots_[place];
      if (slot.empty() || slot.has_hash(hash)) return slot;
      place = place + 1 == slots_.size() ? 0 : place + 1;
    }
    return {};
  }

  /// The records of a slot that ends: all names with its key, the likeliest first.
  [[nodiscard]] std::span<const NameRecord> records_of(Slot slot) const {
    if (!slot.ends() || slot.record() >= records_.size()) return {};
    const auto records = records_.subspan(slot.record(), std::min(records_.size() - slot.record(), kMostOfKey));
    std::size_t count = 0;
    while (count < records.size() && !records[count].is(kLastOfKey)) ++count;
    return records.first(std::min(count + 1, records.size()));
  }

  [[nodiscard]] std::span<const NameRecord> records() const { return records_; }
  [[nodiscard]] std::size_t slot_count() const { return slots_.size(); }

 private:
  std::span<const Slot> slots_;
  std::span<const NameRecord> records_;
  std::span<const std::uint64_t> first_words_;  ///< never empty in an opened image
  std::span<const std::uint64_t> first_bytes_;  ///< always kFirstBytesWords in an opened image
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_NAME_TABLE_H_
