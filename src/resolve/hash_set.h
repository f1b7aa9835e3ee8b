// SPDX-License-Identifier: Apache-2.0
//
// A set of hashes for one article: open addressing, no removal, no memory but one array.

#ifndef GAZET_RESOLVE_HASH_SET_H_
#define GAZET_RESOLVE_HASH_SET_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gazet::resolve {

/// Zero is no hash: it is never in the set.
class HashSet {
 public:
  /// Room for about `expected` hashes; it grows when more come.
  explicit HashSet(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 8)) {}

  /// True when the hash is new.
  bool insert(std::uint64_t hash) {
    if (hash == 0) return false;
    if (size_ * 2 >= slots_.size()) grow();
    const std::size_t place = place_of(hash);
    if (slots_[place] == hash) return false;
    slots_[place] = hash;
    ++size_;
    return true;
  }

  [[nodiscard]] bool contains(std::uint64_t hash) const { return hash != 0 && slots_[place_of(hash)] == hash; }

 private:
  /// Where the hash is, or an empty place where it belongs.
  [[nodiscard]] std::size_t place_of(std::uint64_t hash) const {
    std::size_t place = (hash ^ (hash >> 32U)) & (slots_.size() - 1);
    while (slots_[place] != 0 && slots_[place] != hash) place = (place + 1) & (slots_.size() - 1);
    return place;
  }

  void grow() {
    HashSet larger(slots_.size());
    for (const std::uint64_t hash : slots_) larger.insert(hash);
    *this = std::move(larger);
  }

  std::vector<std::uint64_t> slots_;
  std::size_t size_ = 0;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_HASH_SET_H_
