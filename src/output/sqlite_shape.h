// SPDX-License-Identifier: Apache-2.0
//
// Documents as rows of a database. Workers leave packed rows, which are put into the database in order.

#ifndef GAZET_OUTPUT_SQLITE_SHAPE_H_
#define GAZET_OUTPUT_SQLITE_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"
#include "output/options.h"
#include "output/record_writer.h"

namespace gazet::output {

/// Writes to the file that the options name; the assembly's own output is empty.
class SqliteShape : public DocumentShape {
 public:
  explicit SqliteShape(const OutputOptions& options);

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  RecordWriter writer_;
  std::string file_;
  bool replace_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_SQLITE_SHAPE_H_
