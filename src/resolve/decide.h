// SPDX-License-Identifier: Apache-2.0
//
// An article's spans weighed and chosen, twice: the second look knows what the first decided elsewhere.

#ifndef GAZET_RESOLVE_DECIDE_H_
#define GAZET_RESOLVE_DECIDE_H_

#include <vector>

#include "resolve/best_path.h"
#include "resolve/lattice.h"
#include "resolve/memory.h"
#include "resolve/weigher.h"

namespace gazet::resolve {

/// What was decided about an article, and all it was decided from.
struct Decided {
  Lattice lattice;
  std::vector<Sums> sums;  ///< by span, what the first look decided included
  std::vector<Decision> first_look;
  std::vector<Decision> decisions;  ///< in text order
};

/// Decides articles, one after the other, whose words are all numbered by one Vocabulary. Holds buffers: one a thread.
class Decider {
 public:
  /// The weights outlive it.
  explicit Decider(const Weights& weights) : weigher_(weights) {}

  [[nodiscard]] Decided decide(Lattice lattice);

 private:
  void look_again(Decided& decided);

  Weigher weigher_;
  BestPath path_;
  Memory memory_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_DECIDE_H_
