// SPDX-License-Identifier: Apache-2.0
//
// What words weigh, each looked up once: most evidence is about one word in one role.

#ifndef GAZET_RESOLVE_WORD_WEIGHTS_H_
#define GAZET_RESOLVE_WORD_WEIGHTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "match/vocabulary.h"
#include "resolve/evidence.h"
#include "resolve/weights.h"

namespace gazet::resolve {

/// Grows by the words that it is asked for, from article to article: all must be numbered by the same Vocabulary. One a
/// thread.
class WordWeights {
 public:
  /// The weights outlive it.
  explicit WordWeights(const Weights& weights);

  /// What a unit's word weighs as evidence of a kind of one word; kNone stands for the border of a sentence. An affix
  /// is weighed with the word that it belongs to, as `first` or `last`.
  [[nodiscard]] const WideWeights& of(EvidenceWords& words, std::uint32_t unit, EvidenceKind kind) {
    if (unit == kNone) return border_[place_of(kind)];
    const match::WordNumber number = words.number(unit);
    if (number >= places_.size() || places_[number] == 0) make(words, unit);
    return roles_[places_[number] - 1][place_of(kind)];
  }

 private:
  static constexpr std::size_t kAffixes = 3;

  /// By kind of one word, affixes left out: those most asked for share a cache line.
  using Roles = std::array<WideWeights, kWordKinds - kAffixes>;

  [[nodiscard]] static constexpr std::size_t place_of(EvidenceKind kind) { return static_cast<std::size_t>(kind); }

  void make(EvidenceWords& words, std::uint32_t unit);
  [[nodiscard]] Roles roles(EvidenceWords& words, std::uint32_t unit) const;

  const Weights& weights_;
  std::vector<std::uint32_t> places_;  ///< by the word's number: place in roles_, from 1 on, 0 for none
  std::vector<Roles> roles_;
  Roles border_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_WORD_WEIGHTS_H_
