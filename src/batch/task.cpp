// SPDX-License-Identifier: Apache-2.0

#include "batch/task.h"

namespace gazet::batch {

std::string_view Task::first_records(std::string_view written, std::uint64_t count) const {
  std::size_t end = 0;
  for (; count > 0 && end < written.size(); --count) end = written.find('\n', end) + 1;
  return written.substr(0, end);
}

}  // namespace gazet::batch
