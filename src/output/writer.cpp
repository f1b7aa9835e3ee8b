// SPDX-License-Identifier: Apache-2.0

#include "output/writer.h"

namespace gazet::output {

Written Writer::write_failure(std::string_view /*doc*/, std::string_view /*source*/, std::string_view /*message*/,
                              std::string& /*to*/) const {
  return {};
}

std::string_view Writer::first_records(std::string_view written, std::uint64_t count) const {
  std::size_t end = 0;
  for (; count > 0 && end < written.size(); --count) end = written.find('\n', end) + 1;
  return written.substr(0, end);
}

}  // namespace gazet::output
