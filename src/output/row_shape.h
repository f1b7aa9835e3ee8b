// SPDX-License-Identifier: Apache-2.0
//
// Records as rows of a table under a header: CSV as RFC 4180 has it, or the same with tabs and plain line feeds.

#ifndef GAZET_OUTPUT_ROW_SHAPE_H_
#define GAZET_OUTPUT_ROW_SHAPE_H_

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "output/options.h"
#include "output/record_shape.h"

namespace gazet::output {

/// What parts the cells and ends the rows.
struct RowStyle {
  char separator;
  std::string_view line_end;
};

inline constexpr RowStyle kCsv = {',', "\r\n"};
inline constexpr RowStyle kTsv = {'\t', "\n"};

/// Null is an empty cell; what is neither string nor number (countries, kept fields) stands in its cell as JSON. A cell
/// is quoted when it holds a separator, a quote, a line end, or blanks at either end. Text that a spreadsheet would
/// take for a formula has an apostrophe before it.
class RowShape : public AnyRecordShape<RowShape> {
 public:
  /// The columns are those of the one kind of record that the options emit.
  RowShape(RowStyle style, const OutputOptions& options);

  template <class AnyRecord>
  void shape(RecordStream<AnyRecord>& records, std::string& to) const;

  [[nodiscard]] std::size_t end_of_record(std::string_view shaped) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  void append_text(std::string_view text, std::string& to) const;
  void append_cell(std::string_view text, std::string& to) const;

  RowStyle style_;
  std::array<bool, 256> is_special_{};  ///< bytes for which a cell is quoted
  std::size_t columns_ = 0;
  std::string header_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_ROW_SHAPE_H_
