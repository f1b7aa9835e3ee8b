// SPDX-License-Identifier: Apache-2.0
//
// The fast scan for bytes at which a sentence might end.

#ifndef GAZET_TEXT_TERMINATORS_H_
#define GAZET_TEXT_TERMINATORS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gazet::text {

/// True for . ! ? LF CR and for the first byte of every code point that may be a terminator or paragraph separator. Of
/// the two-byte ones only U+0085 (C2), U+0589 (D6), U+061D..U+06D4 (D8, DB), U+0700..U+0702 (DC) and N'Ko (DF) are
/// such.
[[nodiscard]] constexpr bool may_terminate(unsigned char byte) {
  switch (byte) {
    case '.':
    case '!':
    case '?':
    case '\n':
    case '\r':
    case 0xC2:
    case 0xD6:
    case 0xD8:
    case 0xDB:
    case 0xDC:
    case 0xDF:
      return true;
    default:
      return byte >= 0xE0;
  }
}

/// Offset of the first such byte at `offset` or behind, or the text's size.
[[nodiscard]] inline std::size_t next_terminator(std::string_view text, std::size_t offset) {
#if defined(__SSE2__)
  for (; offset + 16 <= text.size(); offset += 16) {
    const __m128i input = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + offset));
    const auto is = [input](char byte) { return _mm_cmpeq_epi8(input, _mm_set1_epi8(byte)); };
    const __m128i found = _mm_or_si128(_mm_or_si128(_mm_or_si128(is('.'), is('!')), _mm_or_si128(is('?'), is('\n'))),
                                       _mm_or_si128(is('\r'), input));
    auto mask = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
    for (; mask != 0; mask &= mask - 1) {
      const std::size_t at = offset + static_cast<std::size_t>(std::countr_zero(mask));
      if (may_terminate(static_cast<unsigned char>(text[at]))) return at;
    }
  }
#endif
  while (offset < text.size() && !may_terminate(static_cast<unsigned char>(text[offset]))) ++offset;
  return offset;
}

}  // namespace gazet::text

#endif  // GAZET_TEXT_TERMINATORS_H_
