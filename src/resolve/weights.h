// SPDX-License-Identifier: Apache-2.0
//
// The weights of a gazetteer made ready for scoring: marks in plain arrays, words looked up in the mapped table.

#ifndef GAZET_RESOLVE_WEIGHTS_H_
#define GAZET_RESOLVE_WEIGHTS_H_

#include <array>
#include <cstdint>
#include <string>
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

/// Immutable; one serves any number of threads. The table outlives it.
class Weights {
 public:
  explicit Weights(const gazetteer::WeightTable& table);

  void prefetch(std::uint64_t key) const { table_.prefetch(key); }

  /// Null when it weighs nothing.
  [[nodiscard]] const gazetteer::WeightVector* find(std::uint64_t key) const { return table_.find(key); }

  [[nodiscard]] const gazetteer::WeightVector& mark(EvidenceKind kind, std::size_t number) const {
    return marks_[begins_[static_cast<std::size_t>(kind)] + number];
  }

  /// The chance that a decision of that class and margin is right, as calibrated on annotated articles.
  [[nodiscard]] float score(NameClass name_class, std::int32_t margin) const {
    constexpr float kThousandth = 0.001F;
    return static_cast<float>(thousandths(name_class, margin)) * kThousandth;
  }

 private:
  [[nodiscard]] int thousandths(NameClass name_class, std::int32_t margin) const;

  gazetteer::WeightTable table_;
  std::array<std::size_t, kEvidenceKinds> begins_{};
  std::vector<gazetteer::WeightVector> marks_;
  std::vector<gazetteer::WeightVector> calibration_;
};

/// A score's step of margins: margin / kMarginStep, at most kMarginSteps.
inline constexpr std::int32_t kMarginStep = 64;
inline constexpr std::size_t kMarginSteps = 64;

/// A Sink that adds up. The table is far bigger than a cache: words are looked up a good while after the memory for
/// them was asked for.
class SumSink {
 public:
  SumSink(const Weights& weights, const Lattice& lattice) : weights_(weights), words_(lattice) {}

  /// What is fed from here on adds to `sums`, which stay where they are until settle().
  void add_to(Sums& sums) { sums_ = &sums; }

  void word(EvidenceKind kind, std::uint32_t unit) {
    add_key(gazetteer::evidence_key(hash_of(kind), words_.hash(unit)));
  }
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    add_key(gazetteer::evidence_key(hash_of(kind), words_.hash(first), words_.hash(second)));
  }
  void affix(EvidenceKind kind, std::uint32_t unit, int size) {
    add_key(gazetteer::evidence_key(hash_of(kind), text::hash_folded(words_.affix(unit, size))));
  }
  void mark(EvidenceKind kind, std::size_t number) { sums_->add(weights_.mark(kind, number)); }

  /// Looks the words up: the sums are whole.
  void settle() {
    for (std::size_t i = 0; i < word_count_; ++i) {
      if (const gazetteer::WeightVector* weights = weights_.find(fed_[i].key)) fed_[i].sums->add(*weights);
    }
    word_count_ = 0;
  }

 private:
  struct Fed {
    std::uint64_t key;
    Sums* sums;
  };

  void add_key(std::uint64_t key) {
    weights_.prefetch(key);
    if (word_count_ == fed_.size()) settle();
    fed_[word_count_++] = {key, sums_};
  }

  const Weights& weights_;
  EvidenceWords words_;
  Sums* sums_ = nullptr;
  std::array<Fed, 256> fed_;
  std::size_t word_count_ = 0;
};

/// The sums of every span of the article, by the spans' order.
[[nodiscard]] std::vector<Sums> sums_of(const Weights& weights, const Lattice& lattice);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_WEIGHTS_H_
