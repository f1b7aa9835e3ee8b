// SPDX-License-Identifier: Apache-2.0

#include "output/mention_records.h"

#include <cassert>
#include <cstdint>

#include "output/json_text.h"
#include "output/kept_fields.h"
#include "output/valid_text.h"
#include "output/white_space.h"
#include "text/utf8.h"

namespace gazet::output {
namespace {

/// The first code point edge at or behind the offset.
std::size_t edge_behind(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text::is_continuation(text[offset])) ++offset;
  return offset;
}

/// The last code point edge at or before the offset.
std::size_t edge_before(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text::is_continuation(text[offset])) --offset;
  return offset;
}

}  // namespace

std::string_view context_of(const Mention& mention, std::string_view text, const Extraction& extraction) {
  constexpr std::size_t kReach = 1000;
  const auto& ends = extraction.sentence_ends;
  assert(mention.sentence < ends.size());
  std::size_t begin = mention.sentence == 0 ? 0 : ends[mention.sentence - 1];
  std::size_t end = ends[mention.sentence];
  if (mention.span.begin - begin > kReach) begin = edge_behind(text, mention.span.begin - kReach);
  if (end - mention.span.end > kReach) end = edge_before(text, mention.span.end + kReach);
  return trimmed(text.substr(begin, end - begin));
}

Extras extras_of(const OutputOptions& options) {
  return {.kind = options.emitted_kinds() > 1,
          .byte_offsets = options.byte_offsets,
          .utf16_offsets = options.utf16_offsets,
          .source_offsets = options.source_offsets,
          .context = options.context};
}

MentionRecords::MentionRecords(const Document& document, const Extraction& extraction, const OutputOptions& options)
    : document_(document),
      extraction_(extraction),
      options_(options),
      walker_(document, options.utf16_offsets),
      explanations_(document),
      doc_(valid_text(document.id)),
      kept_(kept_fields(document, kKeys<MentionRecord>)) {
  record_.extras = extras_of(options);
  record_.doc = doc_;
  record_.kept = kept_;
}

const MentionRecord* MentionRecords::next() {
  while (next_ < extraction_.mentions.size()) {
    const Mention& mention = extraction_.mentions[next_++];
    if (!options_.filter.accepts(mention)) continue;
    describe(mention);
    ++count_;
    return &record_;
  }
  return nullptr;
}

void MentionRecords::describe(const Mention& mention) {
  record_.at = walker_.at(mention.span);
  if (options_.source_offsets) {
    const auto& map = document_.source_map;
    const Span own = {static_cast<std::size_t>(record_.at.begin.bytes), static_cast<std::size_t>(record_.at.end.bytes)};
    record_.source = map ? map->source_span(mention.span) : own;
  }
  record_.text = std::string_view(document_.text).substr(mention.span.begin, mention.span.size());
  record_.subtype = mention.subtype;
  record_.label = label_of(mention.subtype, options_.labels);
  record_.entity = mention.entity ? &*mention.entity : nullptr;
  record_.score = mention.score;
  record_.link = mention.link;
  record_.method = mention.method;
  record_.sentence = std::uint64_t{document_.first_sentence} + mention.sentence;
  record_.section = mention.section;
  if (options_.context) record_.context = context_of(mention, document_.text, extraction_);
  record_.extras.explanation = mention.explanation != nullptr;
  if (!mention.explanation) return;
  explanation_.clear();
  {
    JsonText json(explanation_);
    explanations_.write(*mention.explanation, json);
  }
  record_.explanation = explanation_;
}

}  // namespace gazet::output
