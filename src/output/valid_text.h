// SPDX-License-Identifier: Apache-2.0
//
// Bytes that need not be UTF-8, such as names of files, as text that may be written.

#ifndef GAZET_OUTPUT_VALID_TEXT_H_
#define GAZET_OUTPUT_VALID_TEXT_H_

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace gazet::output {

/// The bytes as valid UTF-8: each one that fits in nowhere becomes U+FFFD.
[[nodiscard]] inline std::string valid_text(std::string_view bytes) {
  std::string valid;
  while (true) {
    const std::size_t size = text::valid_prefix(bytes);
    valid += bytes.substr(0, size);
    if (size == bytes.size()) return valid;
    text::append(valid, U'\uFFFD');
    bytes.remove_prefix(size + 1);
  }
}

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_VALID_TEXT_H_
