// SPDX-License-Identifier: Apache-2.0

#include "output/web_annotation_shape.h"

#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/record_shape.h"
#include "text/utf8.h"

namespace gazet::output {
namespace {

constexpr std::size_t kQuoted = 32;  ///< bytes of text before and behind a quotation, at most

std::string_view before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset > kQuoted ? offset - kQuoted : 0;
  while (begin < offset && text::is_continuation(text[begin])) ++begin;
  return text.substr(begin, offset - begin);
}

std::string_view behind(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(text.size(), offset + kQuoted);
  while (end > offset && end < text.size() && text::is_continuation(text[end])) --end;
  return text.substr(offset, end - offset);
}

void write_body(const Mention& mention, std::string_view label, JsonText& json) {
  json.raw(R"("body":[{"type":"TextualBody","purpose":"tagging","value":)");
  json.quoted(label);
  json.raw("}");
  if (mention.entity) {
    json.raw(R"(,{"type":"SpecificResource","purpose":"identifying","source":)");
    json.quoted(address_of(*mention.entity));
    json.raw("}");
  }
  json.raw("]");
}

void write_selectors(std::string_view text, Span span, const SpanPositions& positions, JsonText& json) {
  json.raw(R"("selector":[{"type":"TextPositionSelector","start":)");
  json.number(positions.begin.code_points);
  json.raw(R"(,"end":)");
  json.number(positions.end.code_points);
  json.raw(R"(},{"type":"TextQuoteSelector","exact":)");
  json.quoted(text.substr(span.begin, span.size()));
  json.raw(R"(,"prefix":)");
  json.quoted(before(text, span.begin));
  json.raw(R"(,"suffix":)");
  json.quoted(behind(text, span.end));
  json.raw("}]");
}

/// What an address may hold as it is; all else but letters and digits becomes %XX.
bool is_plain(char byte) {
  constexpr std::string_view kPlain = "-._~/";
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         kPlain.find(byte) != std::string_view::npos;
}

}  // namespace

std::string address_of(const Document& document) {
  if (!document.url.empty()) return document.url;
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string address;
  for (const char byte : document.id) {
    if (is_plain(byte)) {
      address += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      address += {'%', kDigits[value >> 4U], kDigits[value & 0xFU]};
    }
  }
  return address;
}

std::string address_of(const Entity& entity) {
  constexpr std::string_view kGeonames = "geonames:";
  constexpr std::string_view kWikidata = "wikidata:";
  const std::string_view id = entity.id;
  if (id.starts_with(kGeonames)) return "https://sws.geonames.org/" + std::string(id.substr(kGeonames.size())) + "/";
  if (id.starts_with(kWikidata)) return "http://www.wikidata.org/entity/" + std::string(id.substr(kWikidata.size()));
  return std::string(id);
}

void WebAnnotationShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  OffsetWalker walker(document, false);
  const std::string source = address_of(document);
  JsonText json(to);
  for (const Mention& mention : extraction.mentions) {
    json.raw(R"(,{"type":"Annotation","motivation":"identifying",)");
    write_body(mention, label_of(mention.subtype, labels_), json);
    json.raw(R"(,"target":{"source":)");
    json.quoted(source);
    json.raw(",");
    write_selectors(document.text, mention.span, walker.at(mention.span), json);
    json.raw("}}\n");
  }
}

std::unique_ptr<Assembly> WebAnnotationShape::assembly() const {
  return std::make_unique<FrameAssembly>(
      Frame{.head = R"({"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[)",
            .tail = "]}\n",
            .replaces = 1});
}

}  // namespace gazet::output
