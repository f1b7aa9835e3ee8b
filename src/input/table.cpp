// SPDX-License-Identifier: Apache-2.0

#include "input/table.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "input/source_map.h"
#include "input/text_document.h"
#include "text/encoding.h"

namespace gazet::input {
namespace {

std::string_view without_line_end(std::string_view row) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  return row;
}

/// Appends what the field stands for, with the way back; `offset` is that of the field in the source.
void unquote(std::string_view field, const TableLayout& layout, std::size_t offset, std::string& to,
             text::OffsetRuns* runs) {
  const auto put = [&](std::size_t from, std::size_t size) {
    to.append(field.substr(from, size));
    if (runs == nullptr) return;
    runs->continue_at(offset + from);
    runs->add(size, 1, 1);
  };
  if (!layout.is_quoting || !field.starts_with('"')) return put(0, field.size());
  for (std::size_t i = 1; i < field.size();) {
    const std::size_t quote = std::min(field.find('"', i), field.size());
    const bool is_doubled = quote + 1 < field.size() && field[quote + 1] == '"';
    put(i, quote - i);
    i = quote + (is_doubled ? 2 : 1);
    if (is_doubled) {
      to += '"';
      if (runs != nullptr) runs->add(1, 1, 2);
    } else if (i < field.size()) {
      // What follows the closing quote belongs to no rule; it is kept.
      return put(i, field.size() - i);
    }
  }
}

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
  RowReader(const std::string& source, const TableRows& rows, const InputOptions& options, DocumentSink& sink)
      : source_(source), rows_(rows), layout_(*rows.layout), options_(options), sink_(sink) {
    text_ = column(options.text_field);
  }

  void read(std::string_view row, std::size_t line) {
    if (without_line_end(row).empty()) return;
    fields_ = fields_of(without_line_end(row), layout_);
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
    unquote(fields_[*column(name)], layout_, 0, raw, nullptr);
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
      unquote(field, layout_, rows_.offset + offset, raw, runs);
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
    if (runs != nullptr) document.source_map = std::make_shared<ChainedMap>(std::move(to_raw), std::move(to_bytes));
    return decoder.replaced();
  }

  const std::string& source_;
  const TableRows& rows_;
  const TableLayout& layout_;
  const InputOptions& options_;
  DocumentSink& sink_;
  std::optional<std::size_t> text_;
  std::vector<std::string_view> fields_;
};

}  // namespace

std::optional<std::size_t> RowEnd::find(std::string_view rows, std::size_t from) {
  for (std::size_t i = from; i < rows.size(); ++i) {
    const char byte = rows[i];
    if (is_quoted_) {
      i = std::min(rows.find('"', i), rows.size());
      if (i < rows.size()) is_quoted_ = false;
      is_field_begin_ = false;
    } else if (byte == '\n') {
      is_field_begin_ = true;
      return i + 1;
    } else if (byte == '"' && layout_.is_quoting && (is_field_begin_ || (i > 0 && rows[i - 1] == '"'))) {
      is_quoted_ = true;
    } else {
      is_field_begin_ = byte == layout_.separator;
    }
  }
  return std::nullopt;
}

TableLayout table_layout(std::string_view names, bool is_tabbed) {
  TableLayout layout;
  layout.separator = is_tabbed ? '\t' : ',';
  layout.is_quoting = !is_tabbed;
  if (!is_tabbed) {
    auto most = std::ranges::count(names, ',');
    for (const char other : {';', '\t'}) {
      if (std::ranges::count(names, other) > most) {
        layout.separator = other;
        most = std::ranges::count(names, other);
      }
    }
  }
  for (const std::string_view name : fields_of(without_line_end(names), layout)) {
    std::string text;
    unquote(name, layout, 0, text, nullptr);
    layout.names.push_back(text::repaired(text));
  }
  return layout;
}

std::vector<std::string_view> fields_of(std::string_view row, const TableLayout& layout) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    std::size_t end = begin;
    if (layout.is_quoting && row.substr(begin).starts_with('"')) {
      // The closing quote is one that no other follows.
      for (end = row.find('"', begin + 1); end < row.size() && row.substr(end + 1).starts_with('"');) {
        end = row.find('"', end + 2);
      }
    }
    end = end == std::string_view::npos ? row.size() : std::min(row.find(layout.separator, end), row.size());
    fields.push_back(row.substr(begin, end - begin));
    if (end == row.size()) return fields;
    begin = end + 1;
  }
}

void read_table(const std::string& source, const TableRows& rows, const InputOptions& options, DocumentSink& sink) {
  RowReader reader(source, rows, options, sink);
  RowEnd ends(*rows.layout);
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

}  // namespace gazet::input
