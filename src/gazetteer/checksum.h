// SPDX-License-Identifier: Apache-2.0
//
// The checksum of a .gaz file: made to run over mapped memory at the speed of memory, since every start pays for it.

#ifndef GAZET_GAZETTEER_CHECKSUM_H_
#define GAZET_GAZETTEER_CHECKSUM_H_

#include <cstdint>
#include <string_view>

namespace gazet::gazetteer {

/// Eight sums of products of keyed halves over 64-byte stripes, then a final mix: the accumulation of XXH3
/// (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md) with keys that go on from stripe to stripe, so that
/// stripes in another order are noticed. One changed bit always changes it, more changes do but for an accident; it is
/// no defence against forgers, against whom every access is checked.
[[nodiscard]] std::uint64_t checksum(std::string_view bytes);

/// The same without vector instructions: for machines that have none, and for the test that compares the two.
[[nodiscard]] std::uint64_t checksum_plainly(std::string_view bytes);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_CHECKSUM_H_
