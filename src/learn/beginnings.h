// SPDX-License-Identifier: Apache-2.0
//
// Annotated sentences written once more from a name on: what stands at the beginning of a sentence, behind an ordinary
// first word, a mark or a label, or in front of a year is a name all the same. Annotated articles have few of them.

#ifndef GAZET_LEARN_BEGINNINGS_H_
#define GAZET_LEARN_BEGINNINGS_H_

#include <cstdint>
#include <optional>

#include "learn/gold.h"

namespace gazet::learn {

/// One of `every` names of the article (1 or more) begins a sentence of the copy; nothing when none does.
/// Deterministic.
[[nodiscard]] std::optional<GoldDocument> sentences_from_names(const GoldDocument& gold, std::uint32_t every);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_BEGINNINGS_H_
