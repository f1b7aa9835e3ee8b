// SPDX-License-Identifier: Apache-2.0
//
// Compressed bytes read as what they stand for.

#ifndef GAZET_SOURCE_DECOMPRESSED_H_
#define GAZET_SOURCE_DECOMPRESSED_H_

#include <memory>

#include "source/stream.h"

namespace gazet::source {

/// What gzip, bzip2, xz or zstd data stands for, told by its first bytes and not by a name, several parts one behind
/// the other included; other data as it is. Data that was compressed again and again is decompressed as often, which
/// is added to `layers`. Nothing is held but a block or what the method needs. Throws InputError, as read() does, when
/// the data is broken or ends too early.
[[nodiscard]] std::unique_ptr<Stream> decompressed(std::unique_ptr<Stream> compressed, unsigned* layers = nullptr);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_DECOMPRESSED_H_
