// SPDX-License-Identifier: Apache-2.0

#include "gazet/extractor.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "gazetteer/image.h"
#include "pipeline/analyser.h"
#include "resolve/resolver.h"
#include "resolve/spares.h"

namespace gazet {
namespace {

using Layers = std::vector<std::shared_ptr<const Gazetteer>>;

/// The weights of the last layer that has any.
gazetteer::WeightTable weights_of(const Layers& layers) {
  gazetteer::WeightTable weights;
  for (const auto& layer : layers) {
    if (layer->image().weights().any()) weights = layer->image().weights();
  }
  return weights;
}

/// A line end inside a name ends no sentence.
void join_sentences_within_names(Extraction& extraction) {
  auto& ends = extraction.sentence_ends;
  for (const Mention& mention : extraction.mentions) {
    auto end = std::upper_bound(ends.begin(), ends.end(), mention.span.begin);
    while (end != ends.end() && *end < mention.span.end) end = ends.erase(end);
  }
}

/// Section and sentence of each mention; mentions come by begin.
void place_mentions(Extraction& extraction) {
  auto section = extraction.sections.begin();
  auto sentence = extraction.sentence_ends.begin();
  for (Mention& mention : extraction.mentions) {
    while (section != extraction.sections.end() && section->span.end <= mention.span.begin) ++section;
    if (section != extraction.sections.end()) mention.section = section->section;
    while (*sentence <= mention.span.begin) ++sentence;
    mention.sentence = static_cast<std::uint32_t>(sentence - extraction.sentence_ends.begin());
  }
}

}  // namespace

class Extractor::Stages {
 public:
  Stages(const Layers& layers, const ExtractorOptions& options)
      : analyser_(layers, options), resolver_(analyser_.matcher(), weights_of(layers), options) {}

  [[nodiscard]] Extraction outline(const Document& document) const { return analyser_.outline(document); }

  [[nodiscard]] Extraction extract(const Document& document) const {
    const Workspaces::Loan workspace = lend();
    Analysis analysis = analyser_.analyse(document, workspace->vocabulary);
    resolver_.resolve(analysis.text_of(document), analysis.candidates, *workspace, analysis.extraction);
    analyser_.matcher().filter().apply(document.text, analysis.extraction.mentions);
    join_sentences_within_names(analysis.extraction);
    place_mentions(analysis.extraction);
    return std::move(analysis.extraction);
  }

  [[nodiscard]] std::vector<Explanation> explain(const Document& document, std::optional<std::size_t> at) const {
    const Workspaces::Loan workspace = lend();
    const Analysis analysis = analyser_.analyse(document, workspace->vocabulary);
    return resolver_.explain(analysis.text_of(document), analysis.candidates, *workspace, analysis.extraction, at);
  }

 private:
  using Workspaces = resolve::Spares<resolve::Resolver::Workspace>;

  /// One that has room for more words.
  [[nodiscard]] Workspaces::Loan lend() const {
    return workspaces_.lend([&] { return std::make_unique<resolve::Resolver::Workspace>(resolver_); },
                            [](const auto& workspace) { return !workspace.vocabulary.is_large(); });
  }

  Analyser analyser_;
  resolve::Resolver resolver_;
  mutable Workspaces workspaces_;
};

Extractor::Extractor(const Layers& layers, const ExtractorOptions& options)
    : stages_(std::make_unique<const Stages>(layers, options)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Extraction Extractor::extract(const Document& document) const {
  return stages_->extract(document);
}
std::vector<Explanation> Extractor::explain(const Document& document, std::optional<std::size_t> at) const {
  return stages_->explain(document, at);
}
Extraction Extractor::outline(const Document& document) const {
  return stages_->outline(document);
}

}  // namespace gazet
