// SPDX-License-Identifier: Apache-2.0
//
// Which candidates are mentions, and which entity each one means.

#ifndef GAZET_RESOLVE_RESOLVER_H_
#define GAZET_RESOLVE_RESOLVER_H_

#include <span>
#include <vector>

#include "gazet/extraction.h"
#include "gazet/extractor.h"
#include "gazet/mention.h"
#include "match/candidate.h"
#include "match/matcher.h"

namespace gazet::resolve {

/// Immutable; one serves any number of threads. The matcher outlives it.
class Resolver {
 public:
  Resolver(const match::Matcher& matcher, const ExtractorOptions& options) : matcher_(matcher), options_(options) {}

  /// The mentions among the candidates, by begin, of one begin the longest first; their sections are left to the
  /// caller. Of candidates that share words the leftmost longest wins, unless the options let more of them stand.
  [[nodiscard]] std::vector<Mention> mentions(const match::TokenizedText& text, const match::Candidates& candidates,
                                              std::span<const SectionSpan> sections) const;

 private:
  const match::Matcher& matcher_;
  ExtractorOptions options_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_RESOLVER_H_
