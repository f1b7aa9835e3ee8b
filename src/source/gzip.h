// SPDX-License-Identifier: Apache-2.0
//
// gzip data (RFC 1952) read as what it stands for. libarchive reads it too, but compares neither the checksum nor the
// length that end each member: of 60 flipped bits it noticed one.

#ifndef GAZET_SOURCE_GZIP_H_
#define GAZET_SOURCE_GZIP_H_

#include <memory>

#include "source/stream.h"

namespace gazet::source {

/// All members, one behind the other; zeros and what else is no member behind the last one are passed over, as gzip
/// does. One layer: what comes out is not looked at. Holds 64 KB. Its read() throws InputError when a member is broken,
/// does not agree with its checksum or length, or ends too early; what was read before is then only part of it.
[[nodiscard]] std::unique_ptr<Stream> gunzipped(std::unique_ptr<Stream> compressed);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_GZIP_H_
