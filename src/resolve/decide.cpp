// SPDX-License-Identifier: Apache-2.0

#include "resolve/decide.h"

#include <span>
#include <utility>

#include "resolve/memory.h"

namespace gazet::resolve {
namespace {

std::vector<Decision> decide_all(const Lattice& lattice, std::span<const Sums> sums) {
  std::vector<Decision> decisions;
  BestPath path;
  for (const LatticeSentence& sentence : lattice.sentences) path.decide(lattice, sentence, sums, decisions);
  return decisions;
}

}  // namespace

Decided decide(const Weights& weights, Lattice lattice) {
  Decided decided;
  decided.lattice = std::move(lattice);
  decided.sums = sums_of(weights, decided.lattice);
  decided.first_look = decide_all(decided.lattice, decided.sums);
  const Memory memory(decided.lattice, decided.first_look);
  SumSink sink(weights, decided.lattice);
  for (std::uint32_t i = 0; i < decided.sums.size(); ++i) {
    sink.add_to(decided.sums[i]);
    memory.evidence(decided.lattice.spans[i], i, sink);
  }
  sink.settle();
  decided.decisions = decide_all(decided.lattice, decided.sums);
  return decided;
}

}  // namespace gazet::resolve
