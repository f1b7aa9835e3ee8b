// SPDX-License-Identifier: Apache-2.0
//
// Every name of one gazetteer at every place of a text, in one pass over its words.

#ifndef GAZET_MATCH_NAME_MATCHER_H_
#define GAZET_MATCH_NAME_MATCHER_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gazetteer/image.h"
#include "match/candidate.h"
#include "match/surface.h"
#include "match/vocabulary.h"
#include "text/fold.h"

namespace gazet::match {

struct NameMatchOptions {
  bool ignore_case = false;  ///< lower-case text may write names that have lower-case letters
  bool best_only = false;    ///< of a candidate's readings keep the likeliest: an exact one, else the highest prior
};

/// A pattern that is worth trying in a sentence, since one of its anchors stands there: that word of the text.
struct AnchorSighting {
  std::uint32_t sentence = 0;
  std::uint32_t pattern = 0;
  std::uint32_t token = 0;

  friend auto operator<=>(const AnchorSighting&, const AnchorSighting&) = default;
};

/// Immutable; one serves any number of threads. The gazetteer outlives it.
class NameMatcher {
 public:
  NameMatcher(const GazetteerImage& gazetteer, std::uint16_t layer, NameMatchOptions options);

  /// The names that begin with a word, or are it: the slot of that word, empty when there are none. `hash` is that of
  /// the folded word.
  [[nodiscard]] gazetteer::Slot beginning(std::string_view word, std::uint64_t hash) const;

  /// Appends a candidate for every run of words that writes a name, and every sighting of an anchor, in text order.
  /// `starts` are the words that may be the first of a name, `found.words` the numbers of all words.
  void match(const TokenizedText& text, std::span<const std::uint32_t> starts, Vocabulary& vocabulary,
             Candidates& found, std::vector<AnchorSighting>& anchors) const;

 private:
  class Run;

  const GazetteerImage& gazetteer_;
  text::Folder folder_;
  std::uint16_t layer_;
  NameMatchOptions options_;
};

}  // namespace gazet::match

#endif  // GAZET_MATCH_NAME_MATCHER_H_
