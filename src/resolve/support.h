// SPDX-License-Identifier: Apache-2.0
//
// Names that are also ordinary words, and short names in capitals that look like acronyms, count only where the text
// supports them.

#ifndef GAZET_RESOLVE_SUPPORT_H_
#define GAZET_RESOLVE_SUPPORT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>

#include "gazet/extraction.h"
#include "match/candidate.h"

namespace gazet::resolve {

/// What supports the doubtful names of one text.
class Support {
 public:
  Support(const match::TokenizedText& text, const match::Candidates& candidates, std::span<const SectionSpan> sections);

  /// Does the text support this reading of the candidate? A common one needs a place behind it and a comma ("Mobile,
  /// Alabama"), or the same entity by a longer name elsewhere. A short name in capitals (GOMA) needs a dateline or a
  /// sentence that is itself in capitals. All others need nothing.
  [[nodiscard]] bool has(std::size_t candidate, const match::Reading& reading) const;

 private:
  [[nodiscard]] bool has_capitals_around(const match::Candidate& candidate) const;
  [[nodiscard]] bool has_container_behind(std::size_t candidate) const;

  const match::TokenizedText& text_;
  const match::Candidates& candidates_;
  std::span<const SectionSpan> sections_;
  std::unordered_set<std::uint64_t> named_at_length_;  ///< entities with a name of several words in the text
};

/// A pattern may take two names for one: "African Union and the Economic Community …". It does when a known name of
/// several words begins where it begins and is followed by "and".
[[nodiscard]] bool joins_two_names(const match::TokenizedText& text, const match::Candidates& candidates,
                                   std::size_t candidate);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_SUPPORT_H_
