// SPDX-License-Identifier: Apache-2.0

#include "resolve/weights.h"

#include <algorithm>
#include <bit>
#include <string>

#include "text/fold.h"

namespace gazet::resolve {
namespace {

/// Of the filter, for each slot of the table, half of which are empty.
constexpr std::size_t kBitsPerSlot = 8;

}  // namespace

Weights::Filter::Filter(const gazetteer::WeightTable& table)
    : mask_(std::bit_ceil(std::max<std::size_t>(table.slots().size() * kBitsPerSlot, 64)) - 1),
      bits_((mask_ + 1) / 64) {
  // A slot holds the lower half of its key: enough for as many bits.
  mask_ = std::min<std::uint64_t>(mask_, std::numeric_limits<std::uint32_t>::max());
  for (const gazetteer::WeightSlot& slot : table.slots()) {
    const std::size_t bit = slot.check & mask_;
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

Weights::Weights(const gazetteer::WeightTable& table) : table_(table), filter_(table) {
  for (std::size_t i = 0; i < kEvidenceKinds; ++i) {
    const auto kind = static_cast<EvidenceKind>(i);
    begins_[i] = marks_.size();
    for (std::size_t mark = 0; mark < mark_count(kind); ++mark) {
      const std::uint64_t key = gazetteer::evidence_key(hash_of(kind), text::hash_folded(mark_name(kind, mark)));
      const gazetteer::WeightVector* weights = find(key);
      marks_.push_back(weights != nullptr ? WideWeights(*weights) : WideWeights());
    }
  }
  for (std::size_t step = 0; step <= kMarginSteps; ++step) {
    const gazetteer::WeightVector* weights = find(gazetteer::evidence_key("score=" + std::to_string(step)));
    calibration_.push_back(weights != nullptr ? *weights : gazetteer::WeightVector{});
  }
}

int Weights::thousandths(NameClass name_class, std::int32_t margin) const {
  const auto number = static_cast<std::size_t>(name_class);
  const auto within = static_cast<std::size_t>(std::max(margin, 0));
  const std::size_t step = std::min<std::size_t>(within / kMarginStep, kMarginSteps);
  const int low = calibration_[step][number];
  if (step == kMarginSteps) return low;
  const int high = calibration_[step + 1][number];
  return low + (high - low) * static_cast<int>(within % kMarginStep) / kMarginStep;
}

}  // namespace gazet::resolve
