// SPDX-License-Identifier: Apache-2.0
//
// The patterns of one gazetteer, tried only in sentences where one of their anchors stands, and compiled only when that
// happens for the first time.

#ifndef GAZET_MATCH_PATTERN_MATCHER_H_
#define GAZET_MATCH_PATTERN_MATCHER_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "gazetteer/image.h"
#include "match/candidate.h"
#include "match/name_matcher.h"
#include "pattern/expression.h"
#include "pattern/match_memo.h"

namespace gazet::match {

/// Immutable to its users; one serves any number of threads. The gazetteer outlives it.
class PatternMatcher {
 public:
  PatternMatcher(const GazetteerImage& gazetteer, std::uint16_t layer);

  /// Appends a candidate for every match of the patterns that `anchors` (sorted) names in its sentence.
  void match(const TokenizedText& text, std::span<const AnchorSighting> anchors, pattern::MatchMemo& memo,
             Candidates& found) const;

 private:
  struct Slot {
    std::once_flag compiled;
    std::optional<pattern::Expression> expression;  ///< nothing: the gazetteer holds one that RE2 refuses
  };

  [[nodiscard]] const std::optional<pattern::Expression>& expression(std::uint32_t number) const;
  void add_candidate(const TokenizedText& text, Span span, std::uint32_t sentence, std::uint32_t pattern,
                     Candidates& found) const;

  const GazetteerImage& gazetteer_;
  std::uint16_t layer_;
  std::unique_ptr<Slot[]> slots_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_PATTERN_MATCHER_H_
