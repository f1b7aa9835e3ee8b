// SPDX-License-Identifier: Apache-2.0
//
// CSV and TSV: stretches of whole rows, each with the names that stand over them.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "gazet/error.h"
#include "read/piece_source.h"
#include "read/table.h"
#include "text/encoding.h"
#include "text/utf8.h"

namespace gazet::read {

namespace csv = markup::csv;

namespace {

constexpr std::size_t kRowsSize = 256U << 10U;

class TablePieces : public PieceSource {
 public:
  TablePieces(OpenSource source, const Options& options, bool is_tabbed)
      : stream_(source.stream),
        options_(options),
        is_tabbed_(is_tabbed),
        buffer_(std::move(source.begin)),
        done_(static_cast<std::size_t>(source.from.bytes)),
        done_lines_(static_cast<std::size_t>(source.from.mark)) {}

  std::optional<Piece> next() override {
    for (;;) {
      if (!layout_) read_names();
      if (layout_) search();
      if (layout_ && offset_ < done_) skip_done();
      const bool is_enough = rows_end_ > 0 && (rows_end_ >= kRowsSize || is_read_ || !stream_.is_ready());
      if (is_enough) return rows(rows_end_);
      if (is_read_) break;
      if (!is_flushed_ && !stream_.is_ready()) {
        is_flushed_ = true;
        return flush_piece();
      }
      read();
    }
    if (buffer_.size() == 0) return std::nullopt;
    return rows(buffer_.size());
  }

 private:
  void read() {
    const std::size_t got = stream_.read(buffer_.spare(kRowsSize).first(kRowsSize));
    is_read_ = got == 0;
    buffer_.commit(got);
    if (buffer_.size() - rows_end_ > options_.longest_line) {
      throw InputError("row at line " + std::to_string(line_) + " of more than " +
                       std::to_string(options_.longest_line) + " bytes, expected a shorter one");
    }
  }

  /// The first row, when it is there.
  void read_names() {
    csv::Layout first;
    first.is_quoting = !is_tabbed_;
    std::size_t end = csv::RowEnd(first).find(buffer_.view(), 0).value_or(0);
    if (end == 0 && !is_read_) return;
    // The encoding is told by the same bytes however they are read; of a table that drips in, by what is there.
    if (buffer_.size() < kRowsSize && !is_read_ && stream_.is_ready()) return;
    if (end == 0) end = buffer_.size();
    std::string_view names = buffer_.view().substr(0, end);
    if (names.starts_with(text::kUtf8Mark)) names.remove_prefix(text::kUtf8Mark.size());
    csv::Layout layout = csv::layout_of(names, is_tabbed_);
    if (std::ranges::find(layout.names, options_.text_field) == layout.names.end()) {
      std::string all;
      for (const std::string& name : layout.names) all += (all.empty() ? "" : ", ") + name;
      constexpr std::size_t kShown = 200;
      throw InputError("no field '" + options_.text_field + "' among the names in the first row (" +
                       text::repaired(all.substr(0, kShown)) + "), expected one (or --text-field)");
    }
    layout.encoding =
        text::encoding_of(buffer_.view().substr(0, kRowsSize), {}, is_read_ && buffer_.size() <= kRowsSize);
    line_ += static_cast<std::size_t>(std::ranges::count(buffer_.view().substr(0, end), '\n'));
    layout_ = std::make_shared<const csv::Layout>(std::move(layout));
    row_end_.emplace(*layout_);
    take(end);
  }

  /// Finds the ends of the rows in the buffer.
  void search() {
    while (searched_ < buffer_.size()) {
      const std::optional<std::size_t> end = row_end_->find(buffer_.view(), searched_);
      searched_ = end.value_or(buffer_.size());
      if (end) rows_end_ = *end;
    }
  }

  /// Leaves out what an earlier run has done, as far as it is in the buffer: that ended behind a row.
  void skip_done() {
    if (stream_.seek(static_cast<std::int64_t>(done_), source::SeekFrom::begin)) {
      buffer_ = text::Bytes();
      searched_ = rows_end_ = 0;
      offset_ = done_;
      is_read_ = false;
    } else {
      const std::size_t size = std::min(rows_end_, done_ - offset_);
      const std::size_t rows_end = rows_end_ - size;
      take(size);
      rows_end_ = rows_end;
    }
    line_ = offset_ < done_ ? line_ : done_lines_ + 1;
  }

  text::Bytes take(std::size_t size) {
    text::Bytes taken = std::exchange(buffer_, text::Bytes(buffer_.view().substr(size)));
    taken.truncate(size);
    offset_ += size;
    searched_ -= std::min(searched_, size);
    rows_end_ = 0;
    return taken;
  }

  Piece rows(std::size_t size) {
    TableRows rows;
    rows.layout = layout_;
    rows.first_line = line_;
    rows.offset = offset_;
    const std::string_view view = buffer_.view().substr(0, size);
    // A last row without a line end is a line too.
    line_ += static_cast<std::size_t>(std::ranges::count(view, '\n')) + (view.ends_with('\n') ? 0 : 1);
    rows.bytes = take(size);
    is_flushed_ = !is_read_ && !stream_.is_ready();
    // Counted in rows, not in pieces: how many rows are a piece hangs on how a pipe drips.
    return {{}, std::move(rows), 0, is_flushed_, Position{0, 0, line_ - 1, offset_}};
  }

  source::Stream& stream_;
  const Options& options_;
  bool is_tabbed_;
  text::Bytes buffer_;
  std::shared_ptr<const csv::Layout> layout_;
  std::optional<csv::RowEnd> row_end_;
  std::size_t searched_ = 0;  ///< of the buffer
  std::size_t rows_end_ = 0;  ///< behind the last whole row
  std::size_t line_ = 1;
  std::size_t offset_ = 0;  ///< of the buffer in the source
  std::size_t done_;        ///< bytes of the source that an earlier run has done
  std::size_t done_lines_;  ///< lines in them
  bool is_read_ = false;
  bool is_flushed_ = false;
};

}  // namespace

std::unique_ptr<PieceSource> table_pieces(OpenSource source, const Options& options, const Format& format) {
  const bool is_tabbed = format.name == "tsv";
  return std::make_unique<TablePieces>(std::move(source), options, is_tabbed);
}

}  // namespace gazet::read
