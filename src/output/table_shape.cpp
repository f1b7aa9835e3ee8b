// SPDX-License-Identifier: Apache-2.0

#include "output/table_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "output/cell_text.h"
#include "output/colours.h"
#include "text/width.h"

namespace gazet::output {
namespace {

constexpr std::size_t kWidestCell = 40;
constexpr std::size_t kRowsForWidths = 1000;

/// Keys that are left out: other formats are for them.
constexpr auto kLeftOutOfMentions = std::to_array<std::string_view>({"lat", "lon", "method", "sentence", "section"});
constexpr auto kLeftOutOfEntities = std::to_array<std::string_view>({"lat", "lon", "first_start"});
constexpr auto kLeftOutOfDocuments =
    std::to_array<std::string_view>({"source", "url", "countries", "gazetteer", "version"});

std::span<const std::string_view> left_out(const OutputOptions& options) {
  if (options.emit_mentions) return kLeftOutOfMentions;
  return options.emit_entities ? std::span<const std::string_view>(kLeftOutOfEntities) : kLeftOutOfDocuments;
}

bool is_among(std::string_view key, std::span<const std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// One line, whatever stands in the cell, cut where it is too long.
void append_cell(std::string_view text, std::string& to) {
  std::string cell;
  append_harmless(text, cell);
  std::replace(cell.begin(), cell.end(), '\n', ' ');
  std::replace(cell.begin(), cell.end(), '\t', ' ');
  if (text::columns_of(cell) > kWidestCell) cell = std::string(text::first_columns(cell, kWidestCell - 1)) + "…";
  to += cell;
}

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  for (std::size_t end = row.find('\t'); end != std::string_view::npos; end = row.find('\t')) {
    cells.push_back(row.substr(0, end));
    row.remove_prefix(end + 1);
  }
  cells.push_back(row);
  return cells;
}

class TableAssembly : public Assembly {
 public:
  TableAssembly(std::vector<Column> columns, bool colour)
      : columns_(std::move(columns)), widths_(columns_.size()), colour_(colour) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      widths_[i] = text::columns_of(columns_[i].key);
      if (columns_[i].key == "type") type_ = i;
    }
  }

  void take(std::string_view written, std::string& to) override {
    while (!written.empty()) {
      const std::size_t end = written.find('\n');
      add(written.substr(0, end), to);
      written.remove_prefix(end + 1);
    }
  }

  void end(std::string& to) override { write_held(to); }

 private:
  void add(std::string_view row, std::string& to) {
    if (has_begun_) return write_row(cells_of(row), to);
    const auto cells = cells_of(row);
    for (std::size_t i = 0; i < std::min(cells.size(), widths_.size()); ++i)
      widths_[i] = std::max(widths_[i], text::columns_of(cells[i]));
    held_.emplace_back(row);
    if (held_.size() == kRowsForWidths) write_held(to);
  }

  /// The header and the rows that the widths were taken from.
  void write_held(std::string& to) {
    if (has_begun_) return;
    has_begun_ = true;
    if (colour_) to += kBold;
    std::vector<std::string_view> keys;
    for (const Column& column : columns_) keys.push_back(column.key);
    write_cells(keys, "", to);
    if (colour_) to += kPlain;
    to += '\n';
    for (const std::string& row : held_) write_row(cells_of(row), to);
    held_.clear();
  }

  void write_row(const std::vector<std::string_view>& cells, std::string& to) const {
    write_cells(cells, colour_ && type_ < cells.size() ? colour_of_type(cells[type_]) : "", to);
    to += '\n';
  }

  /// The name in its colour, no blanks at the end.
  void write_cells(const std::vector<std::string_view>& cells, std::string_view colour, std::string& to) const {
    std::size_t owed = 0;  // blanks before the next cell that is not empty
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      const std::size_t size = text::columns_of(cells[i]);
      const std::size_t blanks = widths_[i] > size ? widths_[i] - size : 0;
      const bool is_right = columns_[i].is_number;
      if (is_right) owed += blanks;
      if (!cells[i].empty()) {
        to.append(std::exchange(owed, 0), ' ');
        const bool is_name = !colour.empty() && (columns_[i].key == "text" || columns_[i].key == "name");
        if (is_name) to += colour;
        to += cells[i];
        if (is_name) to += kPlain;
      }
      owed += (is_right ? 0 : blanks) + 2;
    }
  }

  std::vector<Column> columns_;
  std::vector<std::size_t> widths_;
  std::size_t type_ = columns_.size();  ///< the column that says how a row is coloured
  bool colour_;
  bool has_begun_ = false;
  std::vector<std::string> held_;
};

}  // namespace

TableShape::TableShape(const OutputOptions& options) : left_out_(left_out(options)), colour_(options.colour) {
  for (Column& column : columns_of(options)) {
    if (!is_among(column.key, left_out_)) columns_.push_back(std::move(column));
  }
}

template <class AnyRecord>
void TableShape::shape(RecordStream<AnyRecord>& records, std::string& to) const {
  CellText text;
  while (const AnyRecord* const record = records.next()) {
    bool is_first = true;
    const auto add = [&](const auto& value) {
      if (!std::exchange(is_first, false)) to += '\t';
      append_cell(text(value), to);
    };
    for_each_value(*record, [&](const auto& field, const auto& value) {
      if (!is_among(field.key, left_out_)) add(value);
    });
    for (const KeptField& field : record->kept) add(field);
    to += '\n';
  }
}

template void TableShape::shape(RecordStream<MentionRecord>& records, std::string& to) const;
template void TableShape::shape(RecordStream<EntityRecord>& records, std::string& to) const;
template void TableShape::shape(RecordStream<DocumentRecord>& records, std::string& to) const;

std::unique_ptr<Assembly> TableShape::assembly() const {
  return std::make_unique<TableAssembly>(columns_, colour_);
}

}  // namespace gazet::output
