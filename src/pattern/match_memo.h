// SPDX-License-Identifier: Apache-2.0
//
// What expressions found in front of words that come again and again: news says "Supreme Court" and "African Union" all
// the time, and an automaton whose states have left the cache takes a microsecond to say the same once more.

#ifndef GAZET_PATTERN_MATCH_MEMO_H_
#define GAZET_PATTERN_MATCH_MEMO_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gazet::pattern {

/// A key is 64 bits of hash, taken for what it stands for. Of fixed size: what is new takes the place of what is old.
/// One a thread.
class MatchMemo {
 public:
  MatchMemo() : slots_(kSlots) {}

  /// The size of the match that was remembered for the key, 0 for none; nothing when the key is unknown.
  [[nodiscard]] std::optional<std::size_t> find(std::uint64_t key) const {
    const Slot& slot = slots_[place_of(key)];
    if (slot.key != key || key == 0) return std::nullopt;
    return slot.size;
  }

  void remember(std::uint64_t key, std::size_t size) { slots_[place_of(key)] = {key, size}; }

 private:
  static constexpr std::size_t kSlots = std::size_t{1} << 14U;

  struct Slot {
    std::uint64_t key = 0;
    std::size_t size = 0;
  };

  [[nodiscard]] static std::size_t place_of(std::uint64_t key) { return (key ^ (key >> 32U)) & (kSlots - 1); }

  std::vector<Slot> slots_;
};

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_MATCH_MEMO_H_
