// SPDX-License-Identifier: Apache-2.0
//
// The sets of labels that other tools know types by (--labels).

#ifndef GAZET_OUTPUT_LABELS_H_
#define GAZET_OUTPUT_LABELS_H_

#include <cstdint>
#include <string_view>

#include "gazet/entity.h"

namespace gazet::output {

/// OntoNotes: GPE, LOC, FAC, NORP, ORG, PERSON. CoNLL: LOC, ORG, PER, MISC, as the shared task of 2003 had them; what
/// is NORP there is MISC.
enum class LabelSet : std::uint8_t { ontonotes, conll };

/// Empty for cues, which have none.
[[nodiscard]] constexpr std::string_view label_of(SubtypeNumber subtype, LabelSet set) {
  const std::string_view label = gazet::label_of(subtype);
  if (set == LabelSet::ontonotes || label == "ORG") return label;
  if (label == "GPE" || label == "LOC" || label == "FAC") return "LOC";
  if (label == "PERSON") return "PER";
  return label.empty() ? label : "MISC";
}

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_LABELS_H_
