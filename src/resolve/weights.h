// SPDX-License-Identifier: Apache-2.0
//
// The weights of a gazetteer made ready for scoring: marks in plain arrays, words looked up in the mapped table.

#ifndef GAZET_RESOLVE_WEIGHTS_H_
#define GAZET_RESOLVE_WEIGHTS_H_

#include <array>
#include <cstdint>
#include <vector>

#include "gazetteer/weights.h"
#include "resolve/evidence.h"

namespace gazet::resolve {

/// What evidence adds up to, for each class.
struct Sums {
  std::array<std::int32_t, kNameClasses> of{};

  void add(const gazetteer::WeightVector& weights) {
    for (std::size_t i = 0; i < kNameClasses; ++i) of[i] += weights[i];
  }
  Sums& operator+=(const Sums& other) {
    for (std::size_t i = 0; i < kNameClasses; ++i) of[i] += other.of[i];
    return *this;
  }
  Sums& operator-=(const Sums& other) {
    for (std::size_t i = 0; i < kNameClasses; ++i) of[i] -= other.of[i];
    return *this;
  }
  [[nodiscard]] std::size_t best() const {
    return static_cast<std::size_t>(std::max_element(of.begin(), of.end()) - of.begin());
  }
};

/// The hash of a kind of evidence, as its key has it.
[[nodiscard]] std::uint64_t hash_of(EvidenceKind kind);

/// The key of evidence about words: their hashes, border_hash() beyond the sentence.
[[nodiscard]] std::uint64_t border_hash();

/// Immutable; one serves any number of threads. The table outlives it.
class Weights {
 public:
  explicit Weights(const gazetteer::WeightTable& table);

  /// Null when it weighs nothing.
  [[nodiscard]] const gazetteer::WeightVector* find(std::uint64_t key) const { return table_.find(key); }

  [[nodiscard]] const gazetteer::WeightVector& mark(EvidenceKind kind, std::size_t number) const {
    return marks_[begins_[static_cast<std::size_t>(kind)] + number];
  }

  /// The chance, in thousandths, that a decision of that class and margin is right, as calibrated on annotated
  /// articles.
  [[nodiscard]] int thousandths(NameClass name_class, std::int32_t margin) const;

 private:
  gazetteer::WeightTable table_;
  std::array<std::size_t, kEvidenceKinds> begins_{};
  std::vector<gazetteer::WeightVector> marks_;
  std::vector<gazetteer::WeightVector> calibration_;
};

/// A score's step of margins: margin / kMarginStep, at most kMarginSteps.
inline constexpr std::int32_t kMarginStep = 64;
inline constexpr std::size_t kMarginSteps = 64;

/// A Sink that adds up.
class SumSink {
 public:
  SumSink(const Weights& weights, const Lattice& lattice) : weights_(weights), lattice_(lattice) {}

  void word(EvidenceKind kind, std::uint32_t unit) { look_up(gazetteer::evidence_key(hash_of(kind), hash(unit))); }
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    look_up(gazetteer::evidence_key(hash_of(kind), hash(first), hash(second)));
  }
  void affix(EvidenceKind kind, std::uint32_t unit, int size) {
    look_up(gazetteer::evidence_key(hash_of(kind), text::hash_folded(affix_of(lattice_, unit, size, buffer_))));
  }
  void mark(EvidenceKind kind, std::size_t number) { sums_.add(weights_.mark(kind, number)); }

  /// The sums since the last call.
  Sums take() {
    const Sums taken = sums_;
    sums_ = {};
    return taken;
  }

 private:
  [[nodiscard]] std::uint64_t hash(std::uint32_t unit) const {
    return unit == kNone ? border_hash() : lattice_.units[unit].hash;
  }
  void look_up(std::uint64_t key) {
    if (const gazetteer::WeightVector* weights = weights_.find(key)) sums_.add(*weights);
  }

  const Weights& weights_;
  const Lattice& lattice_;
  Sums sums_;
  std::string buffer_;
};

/// The sums of every span of the article, by the spans' order.
[[nodiscard]] std::vector<Sums> sums_of(const Weights& weights, const Lattice& lattice);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_WEIGHTS_H_
