// SPDX-License-Identifier: Apache-2.0

#include "resolve/decide.h"

#include <utility>

#include "resolve/evidence.h"

namespace gazet::resolve {
namespace {

/// A Sink for evidence of marks alone.
class MarkSink {
 public:
  MarkSink(const Weights& weights, Sums& sums) : weights_(weights), sums_(sums) {}

  void mark(EvidenceKind kind, std::size_t number) {
    sums_.add(weights_.mark(kind, number));
    is_fed_ = true;
  }

  [[nodiscard]] bool is_fed() const { return is_fed_; }

 private:
  const Weights& weights_;
  Sums& sums_;
  bool is_fed_ = false;
};

}  // namespace

Decided Decider::decide(Lattice lattice) {
  Decided decided;
  decided.lattice = std::move(lattice);
  decided.sums = weigher_.sums_of(decided.lattice);
  for (const Cluster& cluster : decided.lattice.clusters) {
    path_.decide(decided.lattice, cluster, decided.sums, decided.first_look);
  }
  memory_.remember(decided.lattice, decided.first_look);
  look_again(decided);
  return decided;
}

/// Decides anew where memory knows something, and leaves the rest as it is.
void Decider::look_again(Decided& decided) {
  decided.decisions.reserve(decided.first_look.size());
  auto first = decided.first_look.begin();
  for (const Cluster& cluster : decided.lattice.clusters) {
    bool is_fed = false;
    for (std::uint32_t i = cluster.span_begin; i < cluster.span_end; ++i) {
      MarkSink sink(weigher_.weights(), decided.sums[i]);
      memory_.evidence(decided.lattice.spans[i], i, sink);
      is_fed |= sink.is_fed();
    }
    auto last = first;
    while (last != decided.first_look.end() && last->span < cluster.span_end) ++last;
    if (is_fed) {
      path_.decide(decided.lattice, cluster, decided.sums, decided.decisions);
    } else {
      decided.decisions.insert(decided.decisions.end(), first, last);
    }
    first = last;
  }
}

}  // namespace gazet::resolve
