// SPDX-License-Identifier: Apache-2.0
//
// Which format a source has, where nobody says so.

#ifndef GAZET_INPUT_FORMAT_H_
#define GAZET_INPUT_FORMAT_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "input/bytes.h"
#include "input/options.h"

namespace gazet::input {

/// What the name's suffix says, one that says how it is compressed left out; nothing when it says nothing.
[[nodiscard]] std::optional<Format> format_of_name(std::string_view name);

/// What HTTP calls the format, without parameters and in lower case; nothing for what gazet does not read.
[[nodiscard]] std::optional<Format> format_of_media_type(std::string_view type);

/// True for the files of a folder that are worth opening: of a known format, or archives, both also compressed.
[[nodiscard]] bool is_readable_name(std::string_view name);

/// The same for members of an archive. Those without any suffix are read too: somebody has chosen the archive.
[[nodiscard]] bool is_readable_member(std::string_view name);

/// Looks at the beginning of a source, of which more and more is read.
class FormatGuess {
 public:
  /// The format, or nothing as long as more must be read to know; never nothing when this `is_all`. JSONL only when the
  /// first line is a JSON object.
  [[nodiscard]] std::optional<Format> look(const Bytes& begin, bool is_all);

 private:
  std::size_t searched_ = 0;  ///< no line end before that
};

}  // namespace gazet::input

#endif  // GAZET_INPUT_FORMAT_H_
