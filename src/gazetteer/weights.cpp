// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/weights.h"

#include <algorithm>
#include <map>

#include "text/fold.h"

namespace gazet::gazetteer {
namespace {

/// Slots per row: long runs of full slots would make words without weights dear, and most words have none.
constexpr std::size_t kSlotsPerRow = 2;

}  // namespace

std::uint64_t evidence_key(std::string_view evidence) {
  const std::size_t equals = evidence.find('=');
  const std::uint64_t kind = kind_hash(evidence.substr(0, equals));
  if (equals == std::string_view::npos) return evidence_key(kind, 0);
  const std::string_view words = evidence.substr(equals + 1);
  const std::size_t space = words.find(' ');
  const std::uint64_t first = text::hash_folded(words.substr(0, space));
  if (space == std::string_view::npos) return evidence_key(kind, first);
  return evidence_key(kind, first, text::hash_folded(words.substr(space + 1)));
}

std::vector<WeightSlot> weight_slots(const std::vector<WeightRow>& rows) {
  std::map<std::uint64_t, WeightVector> by_key;
  for (const WeightRow& row : rows) {
    const std::uint64_t key = evidence_key(row.evidence);
    if (static_cast<std::uint32_t>(key) != 0) by_key[key] = row.weights;
  }
  std::vector<WeightSlot> slots(by_key.size() * kSlotsPerRow);
  for (const auto& [key, weights] : by_key) {
    std::size_t place = static_cast<std::size_t>(((key >> 32U) * std::uint64_t{slots.size()}) >> 32U);
    while (slots[place].check != 0) place = place + 1 == slots.size() ? 0 : place + 1;
    slots[place] = {static_cast<std::uint32_t>(key), weights, 0};
  }
  return slots;
}

}  // namespace gazet::gazetteer
