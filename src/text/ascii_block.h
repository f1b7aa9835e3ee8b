// SPDX-License-Identifier: Apache-2.0
//
// 64 bytes of text as bit masks, one bit a byte: the ground that the fast paths for words and sentences stand on. The
// vector form and the plain one give the same masks; a test compares them.

#ifndef GAZET_TEXT_ASCII_BLOCK_H_
#define GAZET_TEXT_ASCII_BLOCK_H_

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gazet::text {

inline constexpr std::size_t kBlockSize = 64;

/// Which of 64 bytes are what; bit i stands for byte i.
struct AsciiBlock {
  std::uint64_t letter = 0;
  std::uint64_t digit = 0;
  std::uint64_t underscore = 0;
  std::uint64_t mid_both = 0;    ///< . ' (join two letters or two digits)
  std::uint64_t mid_number = 0;  ///< , ; (join two digits)
  std::uint64_t other = 0;       ///< bytes from 0x80 on

  friend bool operator==(const AsciiBlock&, const AsciiBlock&) = default;
};

/// The masks of the first `size` (at most 64) bytes, byte by byte.
[[nodiscard]] inline AsciiBlock classify_plainly(const char* bytes, std::size_t size) {
  AsciiBlock block;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const unsigned char lower = byte | 0x20U;
    if (byte >= 0x80) {
      block.other |= bit;
    } else if (lower >= 'a' && lower <= 'z') {
      block.letter |= bit;
    } else if (byte >= '0' && byte <= '9') {
      block.digit |= bit;
    } else if (byte == '_') {
      block.underscore |= bit;
    } else if (byte == '.' || byte == '\'') {
      block.mid_both |= bit;
    } else if (byte == ',' || byte == ';') {
      block.mid_number |= bit;
    }
  }
  return block;
}

#if defined(__SSE2__)

/// The masks of 64 bytes.
[[nodiscard]] inline AsciiBlock classify(const char* bytes) {
  AsciiBlock block;
  for (unsigned quarter = 0; quarter < 4; ++quarter) {
    const unsigned shift = 16 * quarter;
    const __m128i input = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + quarter);
    const auto add = [shift](std::uint64_t& mask, __m128i lanes) {
      mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(lanes))) << shift;
    };
    const auto is = [input](char byte) { return _mm_cmpeq_epi8(input, _mm_set1_epi8(byte)); };
    // Signed comparison: bytes from 0x80 on are negative and so in no range.
    const auto between = [](__m128i lanes, char low, char high) {
      return _mm_and_si128(_mm_cmpgt_epi8(lanes, _mm_set1_epi8(static_cast<char>(low - 1))),
                           _mm_cmplt_epi8(lanes, _mm_set1_epi8(static_cast<char>(high + 1))));
    };
    add(block.letter, between(_mm_or_si128(input, _mm_set1_epi8(0x20)), 'a', 'z'));
    add(block.digit, between(input, '0', '9'));
    add(block.underscore, is('_'));
    add(block.mid_both, _mm_or_si128(is('.'), is('\'')));
    add(block.mid_number, _mm_or_si128(is(','), is(';')));
    add(block.other, input);
  }
  return block;
}

#else

[[nodiscard]] inline AsciiBlock classify(const char* bytes) {
  return classify_plainly(bytes, kBlockSize);
}

#endif

}  // namespace gazet::text

#endif  // GAZET_TEXT_ASCII_BLOCK_H_
