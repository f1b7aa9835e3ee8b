// SPDX-License-Identifier: Apache-2.0

#include "output/mention_records.h"

#include <cassert>

#include "output/entity_keys.h"
#include "output/kept_fields.h"
#include "output/record_keys.h"
#include "output/white_space.h"
#include "text/utf8.h"

namespace gazet::output {
namespace {

void write_pair(std::string_view begin_key, std::uint64_t begin, std::string_view end_key, std::uint64_t end,
                JsonText& json) {
  json.raw(begin_key);
  json.number(begin);
  json.raw(end_key);
  json.number(end);
}

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

MentionRecords::MentionRecords(const Document& document, const Extraction& extraction, const OutputOptions& options,
                               std::span<const std::string> kinds)
    : document_(document),
      extraction_(extraction),
      options_(options),
      kinds_(kinds),
      walker_(document, options.utf16_offsets),
      explanations_(document) {
  JsonText json(head_);
  json.raw(options.emitted_kinds() > 1 ? R"({"record":"mention","doc":)" : R"({"doc":)");
  json.quoted_bytes(document.id);
  json.raw(R"(,"start":)");
  tail_ = kept_fields(document, kMentionKeys) + "}\n";
}

void MentionRecords::write(const Mention& mention, JsonText& json) {
  const auto& entity = mention.entity;
  json.raw(head_);
  write_offsets(mention.span, json);
  json.raw(R"(,"text":)");
  json.quoted(std::string_view(document_.text).substr(mention.span.begin, mention.span.size()));
  json.raw(kinds_[mention.subtype]);
  json.raw(R"(,"name":)");
  json.quoted_or_null(entity ? entity->name : "");
  json.raw(R"(,"id":)");
  json.quoted_or_null(entity ? entity->id : "");
  write_location(entity, json);
  json.raw(R"(,"score":)");
  mention.score ? json.score(*mention.score) : json.raw("null");
  json.raw(R"(,"method":")");
  json.raw(to_string(mention.method));
  json.raw(R"(","sentence":)");
  json.number(std::uint64_t{document_.first_sentence} + mention.sentence);
  json.raw(R"(,"section":")");
  json.raw(to_string(mention.section));
  json.raw("\"");
  if (options_.context) write_context(mention, json);
  if (mention.explanation) {
    json.raw(R"(,"explanation":)");
    explanations_.write(*mention.explanation, json);
  }
  json.raw(tail_);
}

void MentionRecords::write_offsets(Span span, JsonText& json) {
  const auto [begin, end] = walker_.at(span);
  json.number(begin.code_points);
  json.raw(R"(,"end":)");
  json.number(end.code_points);
  if (options_.byte_offsets) write_pair(R"(,"start_byte":)", begin.bytes, R"(,"end_byte":)", end.bytes, json);
  if (options_.utf16_offsets) {
    write_pair(R"(,"start_utf16":)", begin.utf16_units, R"(,"end_utf16":)", end.utf16_units, json);
  }
  if (options_.source_offsets) {
    const auto& map = document_.source_map;
    const Span source = map ? map->source_span(span) : Span{begin.bytes, end.bytes};
    write_pair(R"(,"start_source":)", source.begin, R"(,"end_source":)", source.end, json);
  }
}

void MentionRecords::write_context(const Mention& mention, JsonText& json) const {
  json.raw(R"(,"context":)");
  json.quoted(context_of(mention, document_.text, extraction_));
}

}  // namespace gazet::output
