// SPDX-License-Identifier: Apache-2.0

#include "resolve/word_weights.h"

#include "gazetteer/weights.h"
#include "text/fold.h"

namespace gazet::resolve {
namespace {

void add(const gazetteer::WeightVector* weights, WideWeights& to) {
  if (weights == nullptr) return;
  for (std::size_t i = 0; i < weights->size(); ++i) to.of[i] = static_cast<std::int16_t>(to.of[i] + (*weights)[i]);
}

/// The kind whose word an affix is weighed with.
EvidenceKind word_of_affix(EvidenceKind kind) {
  return affix_size(kind) > 0 ? EvidenceKind::first : EvidenceKind::last;
}

}  // namespace

WordWeights::WordWeights(const Weights& weights) : weights_(weights) {
  roles_.reserve(match::Vocabulary::kManyWords);
  for (std::size_t i = 0; i < border_.size(); ++i) {
    add(weights.find(gazetteer::evidence_key(hash_of(static_cast<EvidenceKind>(i)), border_hash())), border_[i]);
  }
}

void WordWeights::make(EvidenceWords& words, std::uint32_t unit) {
  const match::WordNumber number = words.number(unit);
  if (number >= places_.size()) places_.resize(number + 1);
  roles_.push_back(roles(words, unit));
  places_[number] = static_cast<std::uint32_t>(roles_.size());
}

WordWeights::Roles WordWeights::roles(EvidenceWords& words, std::uint32_t unit) const {
  Roles roles;
  for (std::size_t i = 0; i < kWordKinds; ++i) {
    const auto kind = static_cast<EvidenceKind>(i);
    const bool is_affix = affix_size(kind) != 0;
    const std::uint64_t word = is_affix ? text::hash_folded(words.affix(kind, unit)) : words.hash(unit);
    add(weights_.find(gazetteer::evidence_key(hash_of(kind), word)),
        roles[place_of(is_affix ? word_of_affix(kind) : kind)]);
  }
  return roles;
}

}  // namespace gazet::resolve
