// SPDX-License-Identifier: Apache-2.0
//
// Records as a table to be looked at: aligned columns, the keys that say most, long cells cut.

#ifndef GAZET_OUTPUT_TABLE_SHAPE_H_
#define GAZET_OUTPUT_TABLE_SHAPE_H_

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/columns.h"
#include "output/options.h"
#include "output/record_shape.h"

namespace gazet::output {

/// Workers write cells parted by tabs; the assembly aligns them by the first thousand rows, so that memory is bounded.
class TableShape : public AnyRecordShape<TableShape> {
 public:
  explicit TableShape(const OutputOptions& options);

  template <class AnyRecord>
  void shape(RecordStream<AnyRecord>& records, std::string& to) const;

  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  std::span<const std::string_view> left_out_;
  std::vector<Column> columns_;
  bool colour_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_TABLE_SHAPE_H_
