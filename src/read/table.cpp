// SPDX-License-Identifier: Apache-2.0

#include "read/table.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "read/text_document.h"
#include "text/encoding.h"
#include "text/source_map.h"

namespace gazet::read {

namespace csv = markup::csv;

namespace {

std::string json_string(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string json = "\"";
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      json += '\\';
      json += byte;
    } else if (value < 0x20) {
      json.append("\\u00").append(1, kDigits[value >> 4U]).append(1, kDigits[value & 15U]);
    } else {
      json += byte;
    }
  }
  return json + '"';
}

class RowReader {
 public:
  RowReader(const std::string& source, const TableRows& rows, const Options& options, DocumentSink& sink)
      : source_(source), rows_(rows), layout_(*rows.layout), options_(options), sink_(sink) {
    text_ = column(options.text_field);
  }

  void read(std::string_view row, std::size_t line) {
    if (csv::without_line_end(row).empty()) return;
    fields_ = csv::fields_of(csv::without_line_end(row), layout_);
    Document document = text_document_head(source_, {}, options_);
    document.id = value(options_.id_field);
    if (document.id.empty()) document.id = source_ + ':' + std::to_string(line);
    if (!text_ || *text_ >= fields_.size()) {
      const std::string problem = std::to_string(fields_.size()) + (fields_.size() == 1 ? " field" : " fields") +
                                  ", expected " + std::to_string(layout_.names.size());
      sink_.fault({document.id, source_, {Severity::error, source_, line, problem}});
      return;
    }
    fill(document);
    const std::size_t replaced = set_text(document);
    sink_.document(std::move(document), replaced);
  }

 private:
  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const {
    const auto found = std::ranges::find(layout_.names, name);
    if (found == layout_.names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - layout_.names.begin());
  }

  [[nodiscard]] bool has(std::string_view name) const {
    const auto index = column(name);
    return index && *index < fields_.size();
  }

  /// Empty when the row has none of that name.
  [[nodiscard]] std::string value(std::string_view name) const {
    if (name.empty() || !has(name)) return {};
    std::string raw;
    csv::append_unquoted(fields_[*column(name)], layout_, 0, raw, nullptr);
    std::string text;
    text::Decoder decoder(layout_.encoding);
    decoder.decode(raw, true, text);
    return text;
  }

  void fill(Document& document) const {
    if (document.language.empty()) document.language = value("language");
    document.published = value("published");
    if (document.published.empty()) document.published = value("date");
    document.url = value("url");
    for (auto& [name, json] : document.kept) {
      if (has(name)) json = json_string(value(name));
    }
  }

  std::size_t set_text(Document& document) const {
    std::string raw;
    text::OffsetRuns to_bytes;
    text::OffsetRuns* const runs = options_.source_offsets ? &to_bytes : nullptr;
    const auto add = [&](std::size_t index) {
      const std::string_view field = fields_[index];
      const auto offset = static_cast<std::size_t>(field.data() - rows_.bytes.view().data());
      csv::append_unquoted(field, layout_, rows_.offset + offset, raw, runs);
    };
    if (!options_.title_field.empty() && has(options_.title_field)) {
      document.title = value(options_.title_field);
      add(*column(options_.title_field));
      raw += "\n\n";
      if (runs != nullptr) runs->add(2, 1, 0);
    }
    add(*text_);
    text::OffsetRuns to_raw;
    text::Decoder decoder(layout_.encoding);
    decoder.decode(raw, true, document.text, runs == nullptr ? nullptr : &to_raw);
    if (runs != nullptr)
      document.source_map = std::make_shared<text::ChainedMap>(std::move(to_raw), std::move(to_bytes));
    return decoder.replaced();
  }

  const std::string& source_;
  const TableRows& rows_;
  const csv::Layout& layout_;
  const Options& options_;
  DocumentSink& sink_;
  std::optional<std::size_t> text_;
  std::vector<std::string_view> fields_;
};

}  // namespace

void read_table(const std::string& source, const TableRows& rows, const Options& options, DocumentSink& sink) {
  RowReader reader(source, rows, options, sink);
  csv::RowEnd ends(*rows.layout);
  const std::string_view all = rows.bytes.view();
  std::size_t line = rows.first_line;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = ends.find(all, begin).value_or(all.size());
    const std::string_view row = all.substr(begin, end - begin);
    reader.read(row, line);
    line += static_cast<std::size_t>(std::ranges::count(row, '\n'));
    begin = end;
  }
}

}  // namespace gazet::read
