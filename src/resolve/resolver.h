// SPDX-License-Identifier: Apache-2.0
//
// Which candidates are mentions, and which entity each one means.

#ifndef GAZET_RESOLVE_RESOLVER_H_
#define GAZET_RESOLVE_RESOLVER_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "gazet/evidence.h"
#include "gazet/extraction.h"
#include "gazet/mention.h"
#include "gazet/options.h"
#include "gazetteer/weights.h"
#include "match/candidate.h"
#include "match/matcher.h"
#include "match/vocabulary.h"
#include "resolve/decide.h"
#include "resolve/lattice.h"
#include "resolve/linker.h"
#include "resolve/weights.h"

namespace gazet::resolve {

/// Immutable; one serves any number of threads. The matcher and what holds the weights outlive it.
class Resolver {
 public:
  /// What a thread has learned of words, from article to article. The matcher and the resolver outlive it.
  struct Workspace {
    explicit Workspace(const Resolver& resolver);

    match::Vocabulary vocabulary;
    LatticeBuilder builder;
    std::optional<Decider> decider;  ///< where there are weights
    Linker linker;
  };

  /// Without weights the longest names win, as they do in articles of another language than that of the weights.
  Resolver(const match::Matcher& matcher, const gazetteer::WeightTable& weights, const ExtractorOptions& options);

  /// The candidates are of the workspace's vocabulary. Sets the mentions of the extraction, whose sections, sentences
  /// and language are known: by begin, of one begin the longest first; and whether they were weighed. Sections and
  /// sentences of mentions are left to the caller.
  void resolve(const match::TokenizedText& text, const match::Candidates& candidates, Workspace& workspace,
               Extraction& extraction) const;

  /// Why each name of the article was read as it was, persons and other names too, in text order; with a byte of the
  /// text, why what stands there was. Nothing when names alone decide.
  [[nodiscard]] std::vector<Explanation> explain(const match::TokenizedText& text, const match::Candidates& candidates,
                                                 Workspace& workspace, const Extraction& extraction,
                                                 std::optional<std::size_t> at) const;

 private:
  class Article;

  [[nodiscard]] bool weighs(const Extraction& extraction) const;

  const match::Matcher& matcher_;
  ExtractorOptions options_;
  std::optional<Weights> weights_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_RESOLVER_H_
