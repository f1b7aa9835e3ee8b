// SPDX-License-Identifier: Apache-2.0
//
// The checksum of a .gaz file: it runs at the speed of memory, since every start pays for it.

#ifndef GAZET_GAZETTEER_CHECKSUM_H_
#define GAZET_GAZETTEER_CHECKSUM_H_

#include <cstdint>
#include <string_view>

namespace gazet::gazetteer {

/// XXH3, 64 bits (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md). It notices damage; it is no defence
/// against forgers, against whom every access is checked.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_CHECKSUM_H_
