// SPDX-License-Identifier: Apache-2.0

#include "output/record_shape.h"

#include "output/colours.h"

namespace gazet::output {

void FrameAssembly::take(std::string_view written, std::string& to) {
  if (written.empty()) return;
  if (!has_begun_) {
    to += frame_.head;
    written.remove_prefix(frame_.replaces);
    has_begun_ = true;
  }
  to += written;
}

void FrameAssembly::end(std::string& to) {
  if (!has_begun_) to += frame_.head;
  to += frame_.tail;
}

void ArrayShape::write(std::string_view line, std::string& to) const {
  to += ',';
  if (colour_) {
    append_coloured(line, to);
  } else {
    to += line;
  }
  to += '\n';
}

std::unique_ptr<Assembly> ArrayShape::assembly() const {
  // Nobody knows whether a record is the first one but who puts all in order: the first comma becomes the bracket.
  return std::make_unique<FrameAssembly>(Frame{.head = "[", .tail = "]\n", .replaces = 1});
}

}  // namespace gazet::output
