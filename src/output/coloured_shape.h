// SPDX-License-Identifier: Apache-2.0
//
// JSON Lines in colour, for a terminal.

#ifndef GAZET_OUTPUT_COLOURED_SHAPE_H_
#define GAZET_OUTPUT_COLOURED_SHAPE_H_

#include <memory>
#include <string>
#include <string_view>

#include "output/colours.h"
#include "output/record_shape.h"

namespace gazet::output {

class ColouredShape : public RecordShape {
 public:
  void write(std::string_view line, std::string& to) const override {
    append_coloured(line, to);
    to += '\n';
  }

  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override { return nullptr; }
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_COLOURED_SHAPE_H_
