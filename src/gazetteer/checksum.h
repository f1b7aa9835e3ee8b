// SPDX-License-Identifier: Apache-2.0
//
// The checksum of a .gaz file: made to run over mapped memory at the speed of memory, since every start pays for it.

#ifndef GAZET_GAZETTEER_CHECKSUM_H_
#define GAZET_GAZETTEER_CHECKSUM_H_

#include <cstdint>
#include <string_view>

namespace gazet::gazetteer {

/// Eight lanes of multiply and add over 64-byte stripes, then a final mix. Any changed bit changes it but for an
/// accident of 1 in 2^64; it is no defence against forgers, against whom every access is checked.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_CHECKSUM_H_
