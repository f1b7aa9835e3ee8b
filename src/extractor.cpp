// SPDX-License-Identifier: Apache-2.0

#include "gazet/extractor.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "article/outline.h"
#include "gazetteer/image.h"
#include "match/matcher.h"
#include "resolve/resolver.h"
#include "text/language.h"
#include "text/sentences.h"
#include "text/words.h"

namespace gazet {
namespace {

using Layers = std::vector<std::shared_ptr<const Gazetteer>>;

/// The cue patterns of that subtype, of all layers.
std::vector<article::Cue> cue_patterns(const Layers& layers, std::string_view subtype) {
  const SubtypeNumber wanted = *subtype_number(Type::cue, subtype);
  std::vector<article::Cue> cues;
  for (const auto& layer : layers) {
    const GazetteerImage& image = layer->image();
    for (std::uint32_t i = 0; i < image.pattern_count(); ++i) {
      const KnownPattern pattern = image.pattern(i);
      if (pattern.subtype == wanted) cues.push_back({std::string(pattern.expression), pattern.any_case});
    }
  }
  return cues;
}

/// The cue words of that subtype, of all layers, folded.
std::unordered_set<std::string> cue_words(const Layers& layers, std::string_view subtype) {
  const SubtypeNumber wanted = *subtype_number(Type::cue, subtype);
  std::unordered_set<std::string> words;
  for (const auto& layer : layers) {
    const GazetteerImage& image = layer->image();
    for (const gazetteer::NameRecord& record : image.cues().records()) {
      if (record.target() == wanted) words.insert(image.name_folder().key(image.string_at(record.surface)));
    }
  }
  return words;
}

/// A name does not reach over the end of a section.
void drop_across(const std::vector<SectionSpan>& sections, match::Candidates& candidates) {
  std::erase_if(candidates.all, [&](const match::Candidate& candidate) {
    return std::any_of(sections.begin(), sections.end(), [&](const SectionSpan& section) {
      return candidate.span.begin < section.span.end && section.span.end < candidate.span.end;
    });
  });
}

void drop_within(const std::vector<Span>& furniture, match::Candidates& candidates) {
  if (furniture.empty()) return;
  std::erase_if(candidates.all, [&](const match::Candidate& candidate) {
    const auto next = std::partition_point(furniture.begin(), furniture.end(),
                                           [&](const Span& span) { return span.end <= candidate.span.begin; });
    return next != furniture.end() && overlaps(*next, candidate.span);
  });
}

/// A section ends a sentence, whatever stands there.
void end_sentences_with_sections(Extraction& extraction) {
  auto& ends = extraction.sentence_ends;
  const std::size_t count = ends.size();
  for (const SectionSpan& section : extraction.sections) ends.push_back(static_cast<std::uint32_t>(section.span.end));
  std::inplace_merge(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(count), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
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
      : options_(options),
        outliner_(cue_patterns(layers, "furniture"), cue_patterns(layers, "dateline")),
        sentences_({cue_words(layers, "abbreviation"), cue_words(layers, "sentence_start")}),
        matcher_(layers, {options.ignore_case, options.names_only}, {options.deny, options.allow}),
        resolver_(matcher_, options) {}

  [[nodiscard]] Extraction outline(const Document& document) const {
    article::Outline outline = outliner_.outline(document);
    Extraction extraction;
    extraction.sections = std::move(outline.sections);
    extraction.furniture = std::move(outline.furniture);
    extraction.sentence_ends = sentences_.sentence_ends(document.text);
    end_sentences_with_sections(extraction);
    extraction.language = document.language;
    return extraction;
  }

  [[nodiscard]] Extraction extract(const Document& document) const {
    Extraction extraction = outline(document);
    std::vector<Token> tokens;
    tokenizer_.tokenize(document.text, tokens);
    if (extraction.language.empty()) extraction.language = languages_.language(document.text, tokens);
    const match::TokenizedText text{document.text, tokens, extraction.sentence_ends};
    match::Candidates candidates = matcher_.candidates(text);
    drop_across(extraction.sections, candidates);
    if (!options_.keep_furniture) drop_within(extraction.furniture, candidates);
    extraction.mentions = resolver_.mentions(text, candidates, extraction.sections);
    matcher_.filter().apply(document.text, extraction.mentions);
    join_sentences_within_names(extraction);
    place_mentions(extraction);
    return extraction;
  }

 private:
  ExtractorOptions options_;
  article::Outliner outliner_;
  text::SentenceFinder sentences_;
  text::Tokenizer tokenizer_;
  text::LanguageDetector languages_;
  match::Matcher matcher_;
  resolve::Resolver resolver_;
};

Extractor::Extractor(const Layers& layers, ExtractorOptions options)
    : stages_(std::make_unique<const Stages>(layers, options)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Extraction Extractor::extract(const Document& document) const {
  return stages_->extract(document);
}
Extraction Extractor::outline(const Document& document) const {
  return stages_->outline(document);
}

}  // namespace gazet
