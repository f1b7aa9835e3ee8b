// SPDX-License-Identifier: Apache-2.0
//
// Deciding without weights: of names and patterns that share words the leftmost longest wins, and its likeliest entity
// is meant. It serves --resolve names, languages that no weights fit and gazetteers without weights.

#ifndef GAZET_RESOLVE_LONGEST_NAMES_H_
#define GAZET_RESOLVE_LONGEST_NAMES_H_

#include <span>
#include <vector>

#include "gazet/extraction.h"
#include "gazet/mention.h"
#include "gazet/options.h"
#include "match/candidate.h"
#include "match/matcher.h"

namespace gazet::resolve {

/// The mentions among the candidates, by begin, of one begin the longest first; their sections are left to the caller.
[[nodiscard]] std::vector<Mention> longest_names(const match::Matcher& matcher, const ExtractorOptions& options,
                                                 const match::TokenizedText& text, const match::Candidates& candidates,
                                                 std::span<const SectionSpan> sections);

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_LONGEST_NAMES_H_
