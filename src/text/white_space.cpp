// SPDX-License-Identifier: Apache-2.0

#include "text/white_space.h"

namespace gazet::text {

std::string collapsed(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    const bool is_space = byte == ' ' || (byte >= '\t' && byte <= '\r');
    if (!is_space) {
      result += byte;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace gazet::text
