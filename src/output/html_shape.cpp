// SPDX-License-Identifier: Apache-2.0

#include "output/html_shape.h"

#include <string_view>

#include "output/entity_sums.h"
#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/record_shape.h"
#include "output/report_page.h"
#include "output/white_space.h"

namespace gazet::output {
namespace {

/// As declared, else as found in the text.
std::string_view title_of(const Document& document, const Extraction& extraction) {
  if (!document.title.empty()) return document.title;
  for (const auto& [span, section] : extraction.sections) {
    if (section == Section::title) return trimmed(std::string_view(document.text).substr(span.begin, span.size()));
  }
  return {};
}

/// `[start,end,entity,method,sentence,section,score]`, offsets in UTF-16 units, as scripts count.
void write_mention(const Mention& mention, std::uint32_t entity, const SpanPositions& positions, JsonText& json) {
  json.raw("[");
  json.number(positions.begin.utf16_units);
  json.raw(",");
  json.number(positions.end.utf16_units);
  json.raw(",");
  json.number(entity);
  json.raw(",");
  json.quoted(to_string(mention.method));
  json.raw(",");
  json.number(mention.sentence);
  json.raw(",");
  json.quoted(to_string(mention.section));
  json.raw(",");
  mention.score ? json.score(*mention.score) : json.raw("null");
  json.raw("]");
}

void write_mentions(const Document& document, const Extraction& extraction, const DocumentEntities& entities,
                    JsonText& json) {
  OffsetWalker walker(document, true);
  json.raw(R"(,"mentions":[)");
  for (std::size_t i = 0; i < extraction.mentions.size(); ++i) {
    const Mention& mention = extraction.mentions[i];
    if (i > 0) json.raw(",");
    write_mention(mention, entities.of_mentions()[i], walker.at(mention.span), json);
  }
  json.raw("]");
}

std::string article_json(const Document& document, const Extraction& extraction) {
  const DocumentEntities entities(document, extraction);
  std::string article;
  {
    JsonText json(article);
    json.raw(R"(,{"doc":)");
    json.quoted_bytes(document.id);
    json.raw(R"(,"title":)");
    json.quoted_or_null(title_of(document, extraction));
    json.raw(R"(,"published":)");
    json.quoted_or_null(document.published);
    json.raw(R"(,"url":)");
    json.quoted_or_null(document.url);
    json.raw(R"(,"language":)");
    json.quoted_or_null(document.language.empty() ? extraction.language : document.language);
    json.raw(R"(,"text":)");
    json.quoted(document.text);
    write_mentions(document, extraction, entities, json);
    json.raw(R"(,"entities":[)");
  }
  entities.write_rows(article);
  return article + "]}\n";
}

/// A page's part with what is put in the place of a mark.
std::string filled(std::string_view page, std::string_view mark, std::string_view content) {
  const std::size_t at = page.find(mark);
  return std::string(page.substr(0, at)) + std::string(content) + std::string(page.substr(at + mark.size()));
}

}  // namespace

void HtmlShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  // Nothing within the data may end the element that holds it; in JSON a < stands in strings only.
  for (const char byte : article_json(document, extraction)) {
    if (byte == '<') {
      to += "\\u003c";
    } else {
      to += byte;
    }
  }
}

std::unique_ptr<Assembly> HtmlShape::assembly() const {
  constexpr std::string_view kData = "@DATA@";
  std::string page = filled(report::kPage, "@STYLE@", report::kStyle);
  page = filled(page, "@WORLD@", report::kWorld);
  page = filled(page, "@SCRIPT@", report::kScript);
  const std::size_t data = page.find(kData);
  return std::make_unique<FrameAssembly>(
      Frame{.head = page.substr(0, data) + "[", .tail = "]" + page.substr(data + kData.size()), .replaces = 1});
}

}  // namespace gazet::output
