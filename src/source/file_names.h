// SPDX-License-Identifier: Apache-2.0
//
// What the name of a file says of it, before it is opened.

#ifndef GAZET_SOURCE_FILE_NAMES_H_
#define GAZET_SOURCE_FILE_NAMES_H_

#include <string_view>

#include "source/options.h"

namespace gazet::source {

/// The name without a suffix that says how the file is compressed, such as `.gz`.
[[nodiscard]] std::string_view uncompressed_name(std::string_view name);

/// True for the files of a folder that are worth opening: readable ones and archives, both also compressed.
[[nodiscard]] bool is_readable_name(std::string_view name, const Readable& readable);

/// The same for members of an archive. Those without any suffix are read too: somebody has chosen the archive.
[[nodiscard]] bool is_readable_member(std::string_view name, const Readable& readable);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_FILE_NAMES_H_
