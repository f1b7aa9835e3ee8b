// SPDX-License-Identifier: Apache-2.0
//
// What is known of hashes within one article: open addressing, no removal.

#ifndef GAZET_RESOLVE_HASH_MAP_H_
#define GAZET_RESOLVE_HASH_MAP_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gazet::resolve {

/// Values by 64 bits that are hashes already. Keeps its memory when it is cleared.
template <typename Value>
class HashMap {
 public:
  HashMap() : slots_(kLeastSlots) {}

  /// The number of a hash: from 0 on, in the order in which they come. A new one's value is as Value() makes it.
  std::uint32_t number(std::uint64_t hash) {
    const std::size_t place = place_of(hash);
    if (slots_[place] != 0) return slots_[place] - 1;
    entries_.push_back({hash, Value()});
    slots_[place] = static_cast<std::uint32_t>(entries_.size());
    if (entries_.size() * 2 > slots_.size()) grow();
    return static_cast<std::uint32_t>(entries_.size() - 1);
  }

  /// By number. Stays where it is until a new hash comes.
  [[nodiscard]] Value& at(std::uint32_t number) { return entries_[number].value; }

  Value& operator[](std::uint64_t hash) { return at(number(hash)); }

  /// Null when the hash is unknown.
  [[nodiscard]] const Value* find(std::uint64_t hash) const {
    const std::uint32_t number = slots_[place_of(hash)];
    return number != 0 ? &entries_[number - 1].value : nullptr;
  }
  [[nodiscard]] Value* find(std::uint64_t hash) { return const_cast<Value*>(std::as_const(*this).find(hash)); }

  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  void clear() {
    // After a long article short ones shall not clear what they do not use.
    const bool is_wide = slots_.size() > kLeastSlots && entries_.size() * 8 < slots_.size();
    slots_.assign(is_wide ? slots_.size() / 2 : slots_.size(), 0);
    entries_.clear();
  }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    Value value{};
  };

  static constexpr std::size_t kLeastSlots = 16;

  /// Where the hash is, or an empty place where it belongs.
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    std::size_t place = (hash ^ (hash >> 32U)) & (slots_.size() - 1);
    while (slots_[place] != 0 && entries_[slots_[place] - 1].hash != hash) place = (place + 1) & (slots_.size() - 1);
    return place;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      slots_[place_of(entries_[i].hash)] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< a power of two; at most half are in use
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_HASH_MAP_H_
