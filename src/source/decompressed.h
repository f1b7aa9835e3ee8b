// SPDX-License-Identifier: Apache-2.0
//
// Compressed bytes read as what they stand for.

#ifndef GAZET_SOURCE_DECOMPRESSED_H_
#define GAZET_SOURCE_DECOMPRESSED_H_

#include <memory>

#include "source/stream.h"

namespace gazet::source {

/// What gzip, bzip2, xz or zstd data stands for, told by its first bytes and not by a name, several parts one behind
/// the other included; other data as it is. One layer: data that was compressed twice comes out compressed once, so
/// that whoever counts layers and bytes sees each. Nothing is held but a block or what the method needs. Throws
/// InputError, as read() does, when the data is broken, does not agree with its checksum or ends too early.
[[nodiscard]] std::unique_ptr<Stream> decompressed(std::unique_ptr<Stream> compressed);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_DECOMPRESSED_H_
