// SPDX-License-Identifier: Apache-2.0

#include "output/html_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "output/entity_sums.h"
#include "output/json_text.h"
#include "output/offset_walker.h"
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

/// Stands before each entity of an article; no text has it as it is, since JSON escapes it.
constexpr std::string_view kEntityMark = "\x1E";

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

std::string article_json(const Document& document, const Extraction& extraction) {
  const DocumentEntities entities(document, extraction);
  std::string article;
  {
    JsonText json(article);
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
  entities.write_rows(kEntityMark, article);
  return article + "\n";
}

/// The identifier that begins an entity's row.
std::string_view id_of_row(std::string_view row) {
  std::size_t end = 2;
  while (row[end] != '"') end += row[end] == '\\' ? 2 : 1;
  return row.substr(0, end);
}

/// Puts the articles into the page. An entity is written with the first article that names it; others give its number.
class HtmlAssembly : public Assembly {
 public:
  HtmlAssembly(std::string head, std::string tail) : head_(std::move(head)), tail_(std::move(tail)) {}

  void take(std::string_view written, std::string& to) override {
    while (!written.empty()) {
      const std::size_t end = written.find('\n');
      begin(to);
      add_article(written.substr(0, end), to);
      written.remove_prefix(end + 1);
    }
  }

  void end(std::string& to) override {
    if (!head_.empty()) begin(to);
    to += "]" + tail_;
  }

 private:
  void begin(std::string& to) { to += head_.empty() ? "," : std::exchange(head_, {}) + "["; }

  void add_article(std::string_view line, std::string& to) {
    const std::size_t rows = std::min(line.find(kEntityMark), line.size());
    to += line.substr(0, rows);
    line.remove_prefix(rows);
    std::string numbers;
    std::string added;
    while (!line.empty()) {
      line.remove_prefix(kEntityMark.size());
      const std::string_view row = line.substr(0, line.find(kEntityMark));
      line.remove_prefix(row.size());
      const auto [found, is_new] = numbers_.try_emplace(std::string(id_of_row(row)), numbers_.size());
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
  return std::make_unique<HtmlAssembly>(page.substr(0, data), page.substr(data + kData.size()));
}

}  // namespace gazet::output
