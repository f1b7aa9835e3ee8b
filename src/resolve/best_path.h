// SPDX-License-Identifier: Apache-2.0
//
// The best set of names that do not overlap: weighted interval scheduling over a cluster of spans, one pass forward and
// one back (Viterbi 1967, in the semi-Markov form of Sarawagi and Cohen 2004). Reading nothing weighs 0.

#ifndef GAZET_RESOLVE_BEST_PATH_H_
#define GAZET_RESOLVE_BEST_PATH_H_

#include <cstdint>
#include <span>
#include <vector>

#include "resolve/lattice.h"
#include "resolve/weights.h"

namespace gazet::resolve {

/// A span that was chosen.
struct Decision {
  std::uint32_t span = 0;  ///< of the lattice
  NameClass name_class = NameClass::place;
  std::int32_t sum = 0;
  std::int32_t margin = 0;  ///< what the cluster weighs with it, less what it weighs at best without it; never negative
};

/// Decides clusters. Holds buffers: one a thread.
class BestPath {
 public:
  /// Appends what is chosen in the cluster, in text order. `sums` are those of the whole lattice.
  void decide(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums,
              std::vector<Decision>& decisions);

  /// What margin() needs, without deciding.
  void prepare(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums);

  /// After prepare: what the cluster weighs at best with this span read as that class, less the best without.
  [[nodiscard]] std::int32_t margin(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums,
                                    std::uint32_t span, NameClass name_class) const;

 private:
  struct Step {
    std::uint32_t span = kNone;
    std::uint32_t from = 0;
  };

  /// A span's likeliest class and what it weighs.
  struct Best {
    std::int32_t sum = 0;
    NameClass name_class = NameClass::place;
  };

  static void decide_alone(std::uint32_t span, const Sums& sums, std::vector<Decision>& decisions);
  void run_forward(const Lattice& lattice, const Cluster& cluster);
  void run_back(const Lattice& lattice, const Cluster& cluster);

  std::vector<Best> best_;  ///< by span of the cluster
  std::vector<std::int64_t> forward_;
  std::vector<std::int64_t> back_;
  std::vector<Step> steps_;
  std::uint32_t longest_ = 0;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_BEST_PATH_H_
