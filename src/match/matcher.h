// SPDX-License-Identifier: Apache-2.0
//
// All candidates of a text: the names and patterns of every layer of gazetteers.

#ifndef GAZET_MATCH_MATCHER_H_
#define GAZET_MATCH_MATCHER_H_

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_set>
#include <vector>

#include "gazet/gazetteer.h"
#include "match/candidate.h"
#include "match/name_matcher.h"
#include "match/pattern_matcher.h"

namespace gazet::match {

/// Immutable; one serves any number of threads. Keeps the layers alive.
class Matcher {
 public:
  /// Of an entity that stands in several layers only the last layer's counts.
  Matcher(std::vector<std::shared_ptr<const Gazetteer>> layers, NameMatchOptions options);

  [[nodiscard]] Candidates candidates(const TokenizedText& text) const;

  /// What a reading names; its id is empty where there is nothing to resolve to.
  [[nodiscard]] Entity entity(const Reading& reading) const;

 private:
  void hide_replaced_entities();
  void drop_replaced_readings(Candidates& found) const;

  std::vector<std::shared_ptr<const Gazetteer>> layers_;
  std::vector<NameMatcher> names_;
  std::vector<PatternMatcher> patterns_;
  std::vector<std::unordered_set<std::uint32_t>> replaced_;  ///< by layer: entities that a later layer holds too
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_MATCHER_H_
