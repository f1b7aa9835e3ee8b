// SPDX-License-Identifier: Apache-2.0
//
// Names that are also ordinary words count only where the text supports them.

#ifndef GAZET_RESOLVE_SUPPORT_H_
#define GAZET_RESOLVE_SUPPORT_H_

#include <cstddef>
#include <cstdint>
#include <unordered_set>

#include "match/candidate.h"

namespace gazet::resolve {

/// What supports the common names of one text.
class Support {
 public:
  Support(const match::TokenizedText& text, const match::Candidates& candidates);

  /// Does the text support this reading of the candidate? One that is not common needs no support; a common one has it
  /// when a place stands behind it and a comma ("Mobile, Alabama"), or the same entity goes by a longer name elsewhere.
  [[nodiscard]] bool has(std::size_t candidate, const match::Reading& reading) const;

 private:
  [[nodiscard]] bool has_container_behind(std::size_t candidate) const;

  const match::TokenizedText& text_;
  const match::Candidates& candidates_;
  std::unordered_set<std::uint64_t> named_at_length_;  ///< entities with a name of several words in the text
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_SUPPORT_H_
