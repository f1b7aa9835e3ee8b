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
#include "gazetteer/whereabouts.h"
#include "match/candidate.h"
#include "match/name_filter.h"
#include "match/name_forms.h"
#include "match/name_matcher.h"
#include "match/pattern_matcher.h"
#include "match/vocabulary.h"
#include "text/fold.h"

namespace gazet::match {

/// Immutable; one serves any number of threads. Keeps the layers alive.
class Matcher {
 public:
  /// Of an entity that stands in several layers only the last layer's counts. What `filter` denies is no candidate.
  Matcher(std::vector<std::shared_ptr<const Gazetteer>> layers, NameMatchOptions options, NameFilter filter = {});

  /// `vocabulary` is one of this matcher.
  [[nodiscard]] Candidates candidates(const TokenizedText& text, Vocabulary& vocabulary) const;

  [[nodiscard]] std::size_t layer_count() const { return layers_.size(); }
  [[nodiscard]] const NameMatcher& names(std::size_t layer) const { return names_[layer]; }

  /// What a reading names; its id is empty where there is nothing to resolve to.
  [[nodiscard]] Entity entity(const Reading& reading) const;

  [[nodiscard]] const NameFilter& filter() const { return filter_; }

  /// Where what a reading names lies.
  [[nodiscard]] gazetteer::Whereabouts whereabouts(const Reading& reading) const;

  /// The cues that one word is, a bit for each subtype's number; `hash` is the folder's.
  [[nodiscard]] std::uint64_t cues(std::string_view word, std::uint64_t hash) const;

  [[nodiscard]] const text::Folder& folder() const { return folder_; }

 private:
  void hide_entities();
  void drop_hidden(const TokenizedText& text, Candidates& found) const;

  std::vector<std::shared_ptr<const Gazetteer>> layers_;
  text::Folder folder_;
  std::vector<NameMatcher> names_;
  std::vector<PatternMatcher> patterns_;
  NameForms forms_;
  bool best_only_;
  NameFilter filter_;
  std::vector<std::unordered_set<std::uint32_t>> hidden_;  ///< by layer: entities that are denied or in a later layer
  bool hides_any_ = false;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_MATCHER_H_
