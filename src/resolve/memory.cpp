// SPDX-License-Identifier: Apache-2.0

#include "resolve/memory.h"

#include <algorithm>

namespace gazet::resolve {

void Memory::remember(const Lattice& lattice, std::span<const Decision> decisions) {
  lattice_ = &lattice;
  decisions_ = decisions;
  names_.assign(lattice.name_count, {});
  edges_.clear();
  for (const Decision& decision : decisions) {
    const LatticeSpan& span = lattice.spans[decision.span];
    const auto number = static_cast<std::size_t>(decision.name_class);
    ++names_[span.name][number];
    if (span.end - span.begin == 1) continue;
    ++edges_[lattice.units[span.begin].hash][number];
    ++edges_[lattice.units[span.end - 1].hash][number];
  }
}

Memory::Counts Memory::elsewhere(const LatticeSpan& span, std::uint32_t number) const {
  Counts others = names_[span.name];
  if (others == Counts{}) return others;
  const auto own = std::lower_bound(decisions_.begin(), decisions_.end(), number,
                                    [](const Decision& decision, std::uint32_t at) { return decision.span < at; });
  if (own != decisions_.end() && own->span == number) --others[static_cast<std::size_t>(own->name_class)];
  return others;
}

}  // namespace gazet::resolve
