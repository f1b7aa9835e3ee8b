// SPDX-License-Identifier: Apache-2.0
//
// Writes out what was weighed: the same functions that fed the sums feed names and weights here.

#ifndef GAZET_RESOLVE_EXPLAINER_H_
#define GAZET_RESOLVE_EXPLAINER_H_

#include <cstddef>
#include <span>
#include <vector>

#include "gazet/evidence.h"
#include "resolve/best_path.h"
#include "resolve/decide.h"
#include "resolve/memory.h"
#include "resolve/weights.h"

namespace gazet::resolve {

/// Explains one article. What it is given outlives it.
class Explainer {
 public:
  Explainer(const Weights& weights, const Decided& decided);

  /// Why this decision: itself and the best of what it won against. Options of entities are left to the caller.
  [[nodiscard]] Explanation explain(const Decision& decision);

  /// The readings of spans that hold that byte and of which none was chosen; no interpretations when there are none.
  [[nodiscard]] Explanation explain_nothing(std::size_t byte);

 private:
  struct Rival {
    std::uint32_t span = 0;
    NameClass name_class = NameClass::place;
    std::int32_t margin = 0;
  };

  [[nodiscard]] Explanation explained(const LatticeSentence& sentence, std::vector<Rival> rivals, bool first_is_chosen);
  [[nodiscard]] std::vector<Rival> rivals_of(const Cluster& cluster, std::uint32_t unit_begin,
                                             std::uint32_t unit_end) const;
  [[nodiscard]] Interpretation interpretation(const LatticeSentence& sentence, const Rival& rival) const;
  [[nodiscard]] const Cluster* cluster_at(std::uint32_t unit);

  const Weights& weights_;
  const Decided& decided_;
  Memory memory_;
  BestPath path_;
  const Cluster* cluster_ = nullptr;  ///< that path_ is about
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_EXPLAINER_H_
