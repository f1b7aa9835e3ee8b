// SPDX-License-Identifier: Apache-2.0
//
// A hash that is the same on every machine, at compile time too.

#ifndef GAZET_TEXT_FNV_H_
#define GAZET_TEXT_FNV_H_

#include <cstdint>
#include <string_view>

namespace gazet::text {

/// FNV-1a with 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3U;
  }
  return hash;
}

}  // namespace gazet::text

#endif  // GAZET_TEXT_FNV_H_
