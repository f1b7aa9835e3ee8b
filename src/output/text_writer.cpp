// SPDX-License-Identifier: Apache-2.0

#include "output/text_writer.h"

#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/white_space.h"

namespace gazet::output {
namespace {

/// The text of the first stretch of that section, empty when there is none.
std::string_view section_text(std::string_view text, const Extraction& outline, Section section) {
  for (const auto& [span, kind] : outline.sections) {
    if (kind == section) return trimmed(text.substr(span.begin, span.size()));
  }
  return {};
}

/// The pair of the source's bytes, for a span at those positions.
void write_source(const Document& document, Span span, const SpanPositions& positions, JsonText& json) {
  const Span own = {static_cast<std::size_t>(positions.begin.bytes), static_cast<std::size_t>(positions.end.bytes)};
  const Span source = document.source_map ? document.source_map->source_span(span) : own;
  json.raw(R"(,"start_source":)");
  json.number(source.begin);
  json.raw(R"(,"end_source":)");
  json.number(source.end);
}

void write_section_span(const Document& document, Span span, const SpanPositions& positions, JsonText& json) {
  json.raw(R"("start":)");
  json.number(positions.begin.code_points);
  json.raw(R"(,"end":)");
  json.number(positions.end.code_points);
  write_source(document, span, positions, json);
  json.raw("}");
}

void write_sections(const Document& document, const Extraction& outline, JsonText& json) {
  OffsetWalker walker(document, false);
  std::string_view between;
  json.raw(R"(,"sections":[)");
  for (const auto& [span, section] : outline.sections) {
    json.raw(between);
    json.raw(R"({"section":")");
    json.raw(to_string(section));
    json.raw(R"(",)");
    write_section_span(document, span, walker.at(span), json);
    between = ",";
  }
  json.raw("]");
}

void write_furniture(const Document& document, const Extraction& outline, JsonText& json) {
  OffsetWalker walker(document, false);
  std::string_view between;
  json.raw(R"(,"furniture":[)");
  for (const Span span : outline.furniture) {
    json.raw(between);
    json.raw("{");
    write_section_span(document, span, walker.at(span), json);
    between = ",";
  }
  json.raw("]");
}

void write_line(const Document& document, const Extraction& outline, std::string& to) {
  JsonText json(to);
  json.raw(R"({"doc":)");
  json.quoted_bytes(document.id);
  json.raw(R"(,"title":)");
  const bool is_declared = !document.title.empty();
  json.quoted_or_null(is_declared ? document.title : section_text(document.text, outline, Section::title));
  json.raw(R"(,"published":)");
  json.quoted_or_null(document.published);
  json.raw(R"(,"url":)");
  json.quoted_or_null(document.url);
  json.raw(R"(,"language":)");
  json.quoted_or_null(document.language);
  json.raw(R"(,"dateline":)");
  json.quoted_or_null(section_text(document.text, outline, Section::dateline));
  json.raw(R"(,"text":)");
  json.quoted(document.text);
  write_sections(document, outline, json);
  write_furniture(document, outline, json);
  json.raw("}\n");
}

}  // namespace

Written TextWriter::write(const Document& document, const Extraction& outline, std::string& to) const {
  if (format_ == TextFormat::jsonl) {
    write_line(document, outline, to);
  } else {
    to += document.text;
  }
  return {.records = 1};
}

Written TextWriter::write_window(const Document& document, const Extraction& outline, std::string& to) {
  const Written written = write(document, outline, to);
  return document.continues ? Written{} : written;
}

}  // namespace gazet::output
