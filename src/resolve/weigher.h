// SPDX-License-Identifier: Apache-2.0
//
// Adding up the evidence of an article's spans.

#ifndef GAZET_RESOLVE_WEIGHER_H_
#define GAZET_RESOLVE_WEIGHER_H_

#include <cstdint>
#include <vector>

#include "resolve/evidence.h"
#include "resolve/lattice.h"
#include "resolve/weights.h"
#include "resolve/word_weights.h"

namespace gazet::resolve {

/// A Sink that adds up, for one article. What it is given outlives it. What pairs of words weigh is added when
/// add_pairs() is called: looked up together, they wait for memory together.
class SumSink {
 public:
  struct Pair {
    std::uint64_t key = 0;
    Sums* sums = nullptr;
  };

  /// `pairs` is an empty buffer.
  SumSink(const Weights& weights, WordWeights& word_weights, const Lattice& lattice, std::vector<Pair>& pairs)
      : weights_(weights), word_weights_(word_weights), words_(lattice), pairs_(pairs) {}

  /// What is fed from here on adds to `sums`, which stay where they are until add_pairs().
  void add_to(Sums& sums) { sums_ = &sums; }

  void word(EvidenceKind kind, std::uint32_t unit) { sums_->add(word_weights_.of(words_, unit, kind)); }
  void affix(EvidenceKind /*kind*/, std::uint32_t /*unit*/) {}  // weighed with its word
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    pairs_.push_back({gazetteer::evidence_key(hash_of(kind), words_.hash(first), words_.hash(second)), sums_});
  }
  void mark(EvidenceKind kind, std::size_t number) { sums_->add(weights_.mark(kind, number)); }

  void add_pairs();

 private:
  const Weights& weights_;
  WordWeights& word_weights_;
  EvidenceWords words_;
  std::vector<Pair>& pairs_;
  Sums* sums_ = nullptr;
};

/// Weighs articles, one after the other, whose words are all numbered by one Vocabulary. Holds buffers and what words
/// weigh: one a thread. The weights outlive it.
class Weigher {
 public:
  explicit Weigher(const Weights& weights) : weights_(weights), word_weights_(weights) {}

  /// The sums of every span of the article, by the spans' order.
  [[nodiscard]] std::vector<Sums> sums_of(const Lattice& lattice);

  [[nodiscard]] const Weights& weights() const { return weights_; }

 private:
  class Run;

  /// What depends on one end of a span alone is added up once an end; by the places between a cluster's units.
  struct Places {
    std::vector<char> is_begin;
    std::vector<char> is_end;
    std::vector<char> is_member;
    std::vector<Sums> begins;
    std::vector<Sums> ends;
    std::vector<Sums> long_begins;
    std::vector<Sums> long_ends;
    std::vector<Sums> members;  ///< of all units before
    std::vector<Sums> inners;
  };

  const Weights& weights_;
  WordWeights word_weights_;
  Places places_;
  std::vector<SumSink::Pair> pairs_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_WEIGHER_H_
