// SPDX-License-Identifier: Apache-2.0

#include "pipeline/analyser.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "gazetteer/image.h"
#include "text/language_tag.h"

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

}  // namespace

Analyser::Analyser(const Layers& layers, const ExtractorOptions& options)
    : keep_furniture_(options.keep_furniture),
      detect_language_(options.detect_language),
      outliner_(cue_patterns(layers, "furniture"), cue_patterns(layers, "dateline")),
      sentences_({cue_words(layers, "abbreviation"), cue_words(layers, "sentence_start")}),
      matcher_(layers, {options.ignore_case, options.names_only}, {options.deny, options.allow}) {}

Extraction Analyser::outline(const Document& document) const {
  article::Outline outline = outliner_.outline(document);
  Extraction extraction;
  extraction.sections = std::move(outline.sections);
  extraction.furniture = std::move(outline.furniture);
  extraction.sentence_ends = sentences_.sentence_ends(document.text);
  end_sentences_with_sections(extraction);
  extraction.language = text::language_tag(document.language);
  return extraction;
}

Analysis Analyser::analyse(const Document& document, match::Vocabulary& vocabulary) const {
  Analysis analysis;
  Extraction& extraction = analysis.extraction;
  extraction = outline(document);
  tokenizer_.tokenize(document.text, analysis.tokens);
  if (detect_language_ && extraction.language.empty()) {
    extraction.language = languages_.language(document.text, analysis.tokens);
  }
  analysis.candidates = matcher_.candidates({document.text, analysis.tokens, extraction.sentence_ends}, vocabulary);
  drop_across(extraction.sections, analysis.candidates);
  if (!keep_furniture_) drop_within(extraction.furniture, analysis.candidates);
  return analysis;
}

}  // namespace gazet
