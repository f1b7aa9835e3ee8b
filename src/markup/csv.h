// SPDX-License-Identifier: Apache-2.0
//
// CSV and TSV: rows under a line of names (RFC 4180), as views of their fields.

#ifndef GAZET_MARKUP_CSV_H_
#define GAZET_MARKUP_CSV_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_runs.h"

namespace gazet::markup::csv {

/// What the first row of a table says of the others.
struct Layout {
  char separator = ',';
  bool is_quoting = true;          ///< quotes enclose fields
  std::vector<std::string> names;  ///< of the fields
  std::string encoding;            ///< as ICU calls it
};

/// Behind the row at the beginning of `rows`; nothing when its end is not there. Line ends between quotes end no row.
class RowEnd {
 public:
  explicit RowEnd(const Layout& layout) : layout_(layout) {}

  /// Goes on searching at `from`, where the last call (`rows` was shorter then) stopped or a row begins.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view rows, std::size_t from);

 private:
  const Layout& layout_;
  bool is_quoted_ = false;
  bool is_field_begin_ = true;
};

/// The layout of a table that begins with this row of names. A comma parts fields unless there are more semicolons or
/// tabs in it; `is_tabbed`: tabs do, and quotes mean nothing.
[[nodiscard]] Layout layout_of(std::string_view names, bool is_tabbed);

/// The fields of a row, as written, quotes and all.
[[nodiscard]] std::vector<std::string_view> fields_of(std::string_view row, const Layout& layout);

/// Appends what a field stands for: without its quotes, doubled ones single. `runs`, unless null, is told where it came
/// from; `offset` is that of the field in the source.
void append_unquoted(std::string_view field, const Layout& layout, std::size_t offset, std::string& to,
                     text::OffsetRuns* runs);

/// A row without what ends its line.
[[nodiscard]] std::string_view without_line_end(std::string_view row);

}  // namespace gazet::markup::csv

#endif  // GAZET_MARKUP_CSV_H_
