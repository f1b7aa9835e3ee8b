// SPDX-License-Identifier: Apache-2.0

#include "output/html_shape.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "output/entity_sums.h"
#include "output/json_text.h"
#include "output/offset_walker.h"
#include "output/packed.h"
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

/// `start,end,entity,method,sentence,section,score`, offsets in UTF-16 units, as scripts count; method and section by
/// number, the score in hundredths, -1 for none: small numbers in one list are what browsers read fastest.
void write_mention(const Mention& mention, std::uint32_t entity, const SpanPositions& positions, JsonText& json) {
  const auto values = std::to_array<std::uint64_t>({positions.begin.utf16_units, positions.end.utf16_units, entity,
                                                    static_cast<std::uint64_t>(mention.method), mention.sentence,
                                                    static_cast<std::uint64_t>(mention.section)});
  for (const std::uint64_t value : values) {
    json.number(value);
    json.raw(",");
  }
  mention.score ? json.number(hundredths(*mention.score)) : json.raw("-1");
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

/// All of an article but its entities, without the closing brace.
void write_article(const Document& document, const Extraction& extraction, const DocumentEntities& entities,
                   JsonText& json) {
  json.raw(R"({"doc":)");
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
}

/// The JSON that `write` appends, as it may stand in a page: nothing within the data may end the element that holds it.
/// In JSON a < stands in strings only.
template <class Function>
std::string page_json(Function&& write) {
  std::string plain;
  {
    JsonText json(plain);
    write(json);
  }
  std::string safe;
  for (const char byte : plain) {
    if (byte == '<') {
      safe += "\\u003c";
    } else {
      safe += byte;
    }
  }
  return safe;
}

/// Puts the articles into the page. An entity is written with the first article that names it; others give its number.
class HtmlAssembly : public Assembly {
 public:
  HtmlAssembly(std::string head, std::string tail) : head_(std::move(head)), tail_(std::move(tail)) {}

  void take(std::string_view written, std::string& to) override {
    for (Unpacker packed(written); !packed.is_empty();) {
      begin(to);
      add_article(packed, to);
    }
  }

  void end(std::string& to) override {
    if (!head_.empty()) begin(to);
    to += "]" + tail_;
  }

 private:
  void begin(std::string& to) { to += head_.empty() ? "," : std::exchange(head_, {}) + "["; }

  void add_article(Unpacker& packed, std::string& to) {
    to += packed.text();
    std::string numbers;
    std::string added;
    for (std::uint64_t left = packed.number(); left > 0; --left) {
      const std::string_view id = packed.text();
      const std::string_view row = packed.text();
      const auto [found, is_new] = numbers_.try_emplace(std::string(id), numbers_.size());
      if (is_new) added.append(added.empty() ? "" : ",").append(row);
      numbers.append(numbers.empty() ? "" : ",").append(std::to_string(found->second));
    }
    to.append(R"(,"entities":[)").append(numbers).append(R"(],"added":[)").append(added).append("]}\n");
  }

  std::string head_;  ///< empty when it was written
  std::string tail_;
  std::unordered_map<std::string, std::size_t> numbers_;  ///< by the entity's identifier
};

/// A page's part with what is put in the place of a mark.
std::string filled(std::string_view page, std::string_view mark, std::string_view content) {
  const std::size_t at = page.find(mark);
  return std::string(page.substr(0, at)) + std::string(content) + std::string(page.substr(at + mark.size()));
}

}  // namespace

void HtmlShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  const DocumentEntities entities(document, extraction);
  Packer packer(to);
  packer.text(page_json([&](JsonText& json) { write_article(document, extraction, entities, json); }));
  packer.number(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    packer.text(entities.id(i));
    packer.text(page_json([&](JsonText& json) { entities.write_row(i, json); }));
  }
}

std::unique_ptr<Assembly> HtmlShape::assembly() const {
  constexpr std::string_view kData = "@DATA@";
  std::string page = filled(report::kPage, "@STYLE@", report::kStyle);
  page = filled(page, "@WORLD@", report::kWorld);
  page = filled(page, "@SCRIPT@", report::kScript);
  const std::size_t data = page.find(kData);
  return std::make_unique<HtmlAssembly>(page.substr(0, data), page.substr(data + kData.size()));
}

}  // namespace gazet::output
