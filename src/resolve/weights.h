// SPDX-License-Identifier: Apache-2.0
//
// The weights of a gazetteer made ready for scoring: marks in plain arrays, words looked up in the mapped table.

#ifndef GAZET_RESOLVE_WEIGHTS_H_
#define GAZET_RESOLVE_WEIGHTS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "gazetteer/weights.h"
#include "resolve/evidence.h"

namespace gazet::resolve {

/// A WeightVector as wide as a register: what is behind the classes is 0.
inline constexpr std::size_t kLanes = 8;
struct alignas(16) WideWeights {
  std::array<std::int16_t, kLanes> of{};

  WideWeights() = default;
  explicit WideWeights(const gazetteer::WeightVector& weights) { std::ranges::copy(weights, of.begin()); }
};

/// What evidence adds up to, for each class; what is behind the classes is 0.
struct alignas(16) Sums {
  std::array<std::int32_t, kLanes> of{};

  void add(const WideWeights& weights) {
    for (std::size_t i = 0; i < kLanes; ++i) of[i] += weights.of[i];
  }
  Sums& operator+=(const Sums& other) {
    for (std::size_t i = 0; i < kLanes; ++i) of[i] += other.of[i];
    return *this;
  }
  Sums& operator-=(const Sums& other) {
    for (std::size_t i = 0; i < kLanes; ++i) of[i] -= other.of[i];
    return *this;
  }
  [[nodiscard]] std::size_t best() const {
    return static_cast<std::size_t>(std::max_element(of.begin(), of.begin() + kNameClasses) - of.begin());
  }
};

inline constexpr auto kEvidenceKindHashes = [] {
  std::array<std::uint64_t, kEvidenceKinds> hashes{};
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) hashes[i] = gazetteer::kind_hash(kEvidenceKindNames[i]);
  return hashes;
}();

/// The hash of a kind of evidence, as its key has it.
[[nodiscard]] constexpr std::uint64_t hash_of(EvidenceKind kind) {
  return kEvidenceKindHashes[static_cast<std::size_t>(kind)];
}

/// Immutable; one serves any number of threads. The table outlives it.
class Weights {
 public:
  explicit Weights(const gazetteer::WeightTable& table);

  /// Null when it weighs nothing, which mostly one look at a small filter tells.
  [[nodiscard]] const gazetteer::WeightVector* find(std::uint64_t key) const {
    return filter_.may_hold(key) ? table_.find(key) : nullptr;
  }

  /// False for most keys that weigh nothing.
  [[nodiscard]] bool may_weigh(std::uint64_t key) const { return filter_.may_hold(key); }

  /// Asks for the memory that find() will read.
  void prefetch(std::uint64_t key) const { table_.prefetch(key); }

  [[nodiscard]] const WideWeights& mark(EvidenceKind kind, std::size_t number) const {
    return marks_[begins_[static_cast<std::size_t>(kind)] + number];
  }

  /// The chance that a decision of that class and margin is right, as calibrated on annotated articles.
  [[nodiscard]] float score(NameClass name_class, std::int32_t margin) const {
    constexpr float kThousandth = 0.001F;
    return static_cast<float>(thousandths(name_class, margin)) * kThousandth;
  }

 private:
  /// A bit for each key of the table and many more for none: small enough to stay in the cache.
  class Filter {
   public:
    explicit Filter(const gazetteer::WeightTable& table);

    [[nodiscard]] bool may_hold(std::uint64_t key) const {
      const std::size_t bit = key & mask_;
      return (bits_[bit / 64] >> (bit % 64) & 1U) != 0;
    }

   private:
    std::uint64_t mask_;
    std::vector<std::uint64_t> bits_;
  };

  [[nodiscard]] int thousandths(NameClass name_class, std::int32_t margin) const;

  gazetteer::WeightTable table_;
  Filter filter_;
  std::array<std::size_t, kEvidenceKinds> begins_{};
  std::vector<WideWeights> marks_;
  std::vector<gazetteer::WeightVector> calibration_;
};

/// A score's step of margins: margin / kMarginStep, at most kMarginSteps.
inline constexpr std::int32_t kMarginStep = 64;
inline constexpr std::size_t kMarginSteps = 64;

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_WEIGHTS_H_
