// SPDX-License-Identifier: Apache-2.0
//
// CSV and TSV: rows under a line of names (RFC 4180).

#ifndef GAZET_INPUT_TABLE_H_
#define GAZET_INPUT_TABLE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/documents.h"
#include "input/options.h"
#include "input/piece.h"

namespace gazet::input {

/// Behind the row at the beginning of `rows`; nothing when its end is not there. Line ends between quotes end no row.
class RowEnd {
 public:
  explicit RowEnd(const TableLayout& layout) : layout_(layout) {}

  /// Goes on searching at `from`, where the last call (`rows` was shorter then) stopped or a row begins.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view rows, std::size_t from);

 private:
  const TableLayout& layout_;
  bool is_quoted_ = false;
  bool is_field_begin_ = true;
};

/// The layout of a table that begins with this row of names. A comma parts fields unless there are more semicolons or
/// tabs in it; `is_tabbed`: tabs do, and quotes mean nothing.
[[nodiscard]] TableLayout table_layout(std::string_view names, bool is_tabbed);

/// The fields of a row, as written, quotes and all.
[[nodiscard]] std::vector<std::string_view> fields_of(std::string_view row, const TableLayout& layout);

/// Hands the document of each row to `sink`.
void read_table(const std::string& source, const TableRows& rows, const InputOptions& options, DocumentSink& sink);

}  // namespace gazet::input

#endif  // GAZET_INPUT_TABLE_H_
