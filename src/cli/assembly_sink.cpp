// SPDX-License-Identifier: Apache-2.0

#include "cli/assembly_sink.h"

namespace gazet::cli {

bool AssemblySink::write(std::string_view records) {
  buffer_.clear();
  assembly_->take(records, buffer_);
  return buffer_.empty() || sink_.write(buffer_);
}

bool AssemblySink::end() {
  buffer_.clear();
  assembly_->end(buffer_);
  return sink_.write(buffer_) && sink_.flush();
}

}  // namespace gazet::cli
