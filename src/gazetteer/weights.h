// SPDX-License-Identifier: Apache-2.0
//
// The weights of evidence as a .gaz file holds them: a hash table from an evidence's key to five small integers, one a
// reading (place, group, organisation, person, other name). What evidence there is, is the business of the room that
// decides; here it is a kind and up to two words.

#ifndef GAZET_GAZETTEER_WEIGHTS_H_
#define GAZET_GAZETTEER_WEIGHTS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "text/fnv.h"

namespace gazet::gazetteer {

/// What a candidate may be read as, besides nothing.
inline constexpr std::size_t kWeightClasses = 5;
inline constexpr std::array<std::string_view, kWeightClasses> kWeightClassNames = {"place", "group", "organisation",
                                                                                   "person", "other"};

/// The most that a row may weigh for a class, and the least below zero: three of them add up in 16 bits.
inline constexpr std::int16_t kMostWeight = 10'000;

using WeightVector = std::array<std::int16_t, kWeightClasses>;

/// One slot of the section; a check of 0 is an empty one.
struct WeightSlot {
  std::uint32_t check = 0;  ///< lower half of the key
  WeightVector weights{};
  std::uint16_t reserved = 0;
};
static_assert(sizeof(WeightSlot) == 16 && std::is_trivially_copyable_v<WeightSlot>);

/// One row of a weights file. The evidence is written `kind=word` or `kind=word word`, its words folded.
struct WeightRow {
  std::string evidence;
  WeightVector weights{};
};

/// So that the kinds of evidence are constants.
[[nodiscard]] constexpr std::uint64_t kind_hash(std::string_view name) {
  return text::fnv1a(name);
}

/// The key of a piece of evidence, by the hashes of its kind and of its words (text::hash_folded; 0 for none).
[[nodiscard]] constexpr std::uint64_t evidence_key(std::uint64_t kind, std::uint64_t first, std::uint64_t second = 0) {
  std::uint64_t key = (kind ^ first) * 0x9E3779B97F4A7C15U;
  key ^= key >> 29U;
  key = (key ^ second) * 0xBF58476D1CE4E5B9U;
  return key ^ (key >> 32U);
}

/// The same for evidence as a row writes it.
[[nodiscard]] std::uint64_t evidence_key(std::string_view evidence);

/// Read-only view of the section; whatever it holds, no call reads outside it or fails to return.
class WeightTable {
 public:
  WeightTable() = default;
  explicit WeightTable(std::span<const WeightSlot> slots) : slots_(slots) {}

  /// False for a gazetteer without weights.
  [[nodiscard]] bool any() const { return !slots_.empty(); }

  [[nodiscard]] std::span<const WeightSlot> slots() const { return slots_; }

  /// Asks for the memory that find() will read.
  void prefetch(std::uint64_t key) const {
    if (any()) __builtin_prefetch(&slots_[home(key)]);
  }

  /// The weights of that key, or null when it has none.
  [[nodiscard]] const WeightVector* find(std::uint64_t key) const {
    const auto check = static_cast<std::uint32_t>(key);
    std::size_t place = home(key);
    const std::size_t most_tries = std::min(slots_.size(), kMostTries);
    for (std::size_t tries = 0; tries < most_tries; ++tries) {
      const WeightSlot& slot = slots_[place];
      if (slot.check == check) return &slot.weights;
      if (slot.check == 0) return nullptr;
      place = place + 1 == slots_.size() ? 0 : place + 1;
    }
    return nullptr;
  }

 private:
  /// Half of the slots are empty, so that runs of full ones are far shorter; a forged table may have no empty one.
  static constexpr std::size_t kMostTries = 4096;

  [[nodiscard]] std::size_t home(std::uint64_t key) const {
    return static_cast<std::size_t>(((key >> 32U) * std::uint64_t{slots_.size()}) >> 32U);
  }

  std::span<const WeightSlot> slots_;
};

/// The slots of a section for these rows; of rows with the same evidence the last counts. The same rows always give the
/// same slots; no rows give none.
[[nodiscard]] std::vector<WeightSlot> weight_slots(const std::vector<WeightRow>& rows);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_WEIGHTS_H_
