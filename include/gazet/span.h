// SPDX-License-Identifier: Apache-2.0
//
// Where something stands in a text. Everything inside gazet counts UTF-8 bytes; only the writers of records convert
// to code points or UTF-16 units, with a TextPosition as the origin of a document that is read in windows.

#ifndef GAZET_SPAN_H_
#define GAZET_SPAN_H_

#include <cstddef>
#include <cstdint>

namespace gazet {

/// Half-open range [begin, end) of UTF-8 bytes in `Document::text`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }

  friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// True when the two spans share at least one byte.
[[nodiscard]] constexpr bool overlaps(const Span& a, const Span& b) {
  return a.begin < b.end && b.begin < a.end;
}

/// One place in a text, counted in the three units that records know.
struct TextPosition {
  std::uint64_t bytes = 0;
  std::uint64_t code_points = 0;
  std::uint64_t utf16_units = 0;

  friend constexpr bool operator==(const TextPosition&, const TextPosition&) = default;
};

}  // namespace gazet

#endif  // GAZET_SPAN_H_
