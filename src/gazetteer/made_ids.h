// SPDX-License-Identifier: Apache-2.0
//
// The derived identifiers of a gazetteer's entities, each made when it is first asked for.

#ifndef GAZET_GAZETTEER_MADE_IDS_H_
#define GAZET_GAZETTEER_MADE_IDS_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gazet::gazetteer {

/// Serves any number of threads: one that is made already is read without a lock.
class MadeIds {
 public:
  MadeIds() = default;

  /// Room for entities [0, count). Not while other threads ask.
  void set_count(std::size_t count) { chunks_ = std::vector<std::atomic<Chunk*>>((count + kChunk - 1) / kChunk); }

  /// The identifier of an entity below the count; `make()` makes it. Stays where it is.
  template <typename Make>
  [[nodiscard]] std::string_view of(std::uint32_t number, Make&& make) {
    std::atomic<Chunk*>& place = chunks_[number / kChunk];
    const Chunk* chunk = place.load(std::memory_order_acquire);
    if (chunk != nullptr) {
      if (const std::string* id = (*chunk)[number % kChunk].load(std::memory_order_acquire)) return *id;
    }
    return add(place, number, make());
  }

 private:
  static constexpr std::size_t kChunk = 256;
  using Chunk = std::array<std::atomic<const std::string*>, kChunk>;

  std::string_view add(std::atomic<Chunk*>& place, std::uint32_t number, std::string made) {
    const std::scoped_lock lock(mutex_);
    if (place.load() == nullptr) {
      owned_.push_back(std::make_unique<Chunk>());
      place.store(owned_.back().get(), std::memory_order_release);
    }
    std::atomic<const std::string*>& id = (*place.load())[number % kChunk];
    if (id.load() == nullptr) id.store(&ids_.emplace_back(std::move(made)), std::memory_order_release);
    return *id.load();
  }

  std::vector<std::atomic<Chunk*>> chunks_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Chunk>> owned_;
  std::deque<std::string> ids_;
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_MADE_IDS_H_
