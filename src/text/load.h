// SPDX-License-Identifier: Apache-2.0
//
// A few bytes as one number.

#ifndef GAZET_TEXT_LOAD_H_
#define GAZET_TEXT_LOAD_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gazet::text {

/// So many bytes as they lie in memory.
template <typename Number>
[[nodiscard]] inline std::uint64_t load_whole(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// Up to 8 bytes, zeros behind them; little-endian whatever the machine. Two loads that overlap are one of any size.
[[nodiscard]] inline std::uint64_t load(const char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    if (size == 8) return load_whole<std::uint64_t>(bytes);
    if (size >= 4) {
      return load_whole<std::uint32_t>(bytes) | load_whole<std::uint32_t>(bytes + size - 4) << (8 * (size - 4));
    }
    if (size >= 2) {
      return load_whole<std::uint16_t>(bytes) | load_whole<std::uint8_t>(bytes + size - 1) << (8 * (size - 1));
    }
    if (size == 1) word = load_whole<std::uint8_t>(bytes);
  } else {
    for (std::size_t i = 0; i < size; ++i) {
      word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
  }
  return word;
}

/// load() of bytes within a text, faster where at least 8 are left of it.
[[nodiscard]] inline std::uint64_t load_of(std::string_view text, std::size_t begin, std::size_t size) {
  if (std::endian::native != std::endian::little || text.size() - begin < 8 || size == 0) {
    return load(text.data() + begin, size);
  }
  return load_whole<std::uint64_t>(text.data() + begin) & (~std::uint64_t{0} >> (64 - 8 * size));
}

}  // namespace gazet::text

#endif  // GAZET_TEXT_LOAD_H_
