// SPDX-License-Identifier: Apache-2.0
//
// Which format a source has, where nobody says so: its first bytes tell.

#ifndef GAZET_READ_FORMAT_GUESS_H_
#define GAZET_READ_FORMAT_GUESS_H_

#include <cstddef>

#include "read/format.h"
#include "text/bytes.h"

namespace gazet::read {

/// Looks at the beginning of a source, of which more and more is read.
class FormatGuess {
 public:
  /// Enough bytes to see a root element behind declarations and comments.
  static constexpr std::size_t kShown = 2048;

  /// The format, or null as long as more must be read to know; never null when this `is_all`.
  [[nodiscard]] const Format* look(const text::Bytes& begin, bool is_all);

 private:
  [[nodiscard]] const Format* of_first_line(std::string_view bytes, bool is_all);

  std::size_t searched_ = 0;  ///< no line end before that
};

}  // namespace gazet::read

#endif  // GAZET_READ_FORMAT_GUESS_H_
