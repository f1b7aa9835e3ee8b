// SPDX-License-Identifier: Apache-2.0
//
// Records as rows: the columns of the one kind of record that a table holds.

#ifndef GAZET_OUTPUT_COLUMNS_H_
#define GAZET_OUTPUT_COLUMNS_H_

#include <string>
#include <vector>

#include "output/options.h"

namespace gazet::output {

struct Column {
  std::string key;
  bool is_number = false;  ///< a count, an offset or a score
};

/// The columns of the kind of record that the options emit, kept fields last.
[[nodiscard]] std::vector<Column> columns_of(const OutputOptions& options);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_COLUMNS_H_
