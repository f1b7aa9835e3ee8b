// SPDX-License-Identifier: Apache-2.0
//
// What an article has decided so far, as evidence for a second look: the same words elsewhere, and words that begin or
// end longer names.

#ifndef GAZET_RESOLVE_MEMORY_H_
#define GAZET_RESOLVE_MEMORY_H_

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "resolve/best_path.h"
#include "resolve/evidence.h"
#include "resolve/hash_map.h"
#include "resolve/lattice.h"

namespace gazet::resolve {

/// The memory of one article, then of the next. Holds buffers.
class Memory {
 public:
  /// Forgets what was before. The lattice and the decisions, which come in text order, outlive it.
  void remember(const Lattice& lattice, std::span<const Decision> decisions);

  /// Feeds the sink what was decided elsewhere about the words of this span.
  template <typename Sink>
  void evidence(const LatticeSpan& span, std::uint32_t number, Sink& sink) const {
    if (span.repeated) {
      const Counts others = elsewhere(span, number);
      marks(EvidenceKind::elsewhere, others, sink);
      if (others == Counts{}) sink.mark(EvidenceKind::elsewhere, kDecidedNothing);
    }
    if (span.end - span.begin == 1) {
      if (const Counts* longer = edges_.find(lattice_->units[span.begin].hash)) {
        marks(EvidenceKind::within, *longer, sink);
      }
    }
  }

 private:
  using Counts = std::array<std::uint32_t, kNameClasses>;

  template <typename Sink>
  static void marks(EvidenceKind kind, const Counts& counts, Sink& sink) {
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0) sink.mark(kind, i);
    }
  }

  /// How often the same words were decided to be names, this span's own decision left out.
  [[nodiscard]] Counts elsewhere(const LatticeSpan& span, std::uint32_t number) const;

  const Lattice* lattice_ = nullptr;
  std::vector<Counts> names_;  ///< by the number of the name
  HashMap<Counts> edges_;      ///< by word: names of several units that it begins or ends
  std::span<const Decision> decisions_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_MEMORY_H_
