// SPDX-License-Identifier: Apache-2.0

#include "output/record_shape.h"

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

}  // namespace gazet::output
