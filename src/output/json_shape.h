// SPDX-License-Identifier: Apache-2.0
//
// Records as JSON: an object a line (JSON Lines), or one array of them, each on a line of its own; on a terminal in
// colour.

#ifndef GAZET_OUTPUT_JSON_SHAPE_H_
#define GAZET_OUTPUT_JSON_SHAPE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "output/record_shape.h"

namespace gazet::output {

enum class JsonFrame : std::uint8_t { lines, array };

class JsonShape : public AnyRecordShape<JsonShape> {
 public:
  explicit JsonShape(JsonFrame frame = JsonFrame::lines, bool colour = false) : frame_(frame), colour_(colour) {}

  template <class AnyRecord>
  void shape(RecordStream<AnyRecord>& records, std::string& to) const;

  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  JsonFrame frame_;
  bool colour_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_JSON_SHAPE_H_
