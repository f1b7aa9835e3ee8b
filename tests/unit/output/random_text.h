// SPDX-License-Identifier: Apache-2.0
//
// Random text of code points of every UTF-8 length, kept both ways so that a test can count by index.

#ifndef GAZET_TESTS_UNIT_OUTPUT_RANDOM_TEXT_H_
#define GAZET_TESTS_UNIT_OUTPUT_RANDOM_TEXT_H_

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gazet/span.h"
#include "text/utf8.h"

namespace random_text {

struct Text {
  std::string utf8;
  std::vector<std::size_t> edges;  ///< byte offset of each code point, then the size

  [[nodiscard]] std::size_t code_points() const { return edges.size() - 1; }
  [[nodiscard]] gazet::Span span(std::size_t first, std::size_t last) const { return {edges[first], edges[last]}; }
};

inline std::size_t below(std::mt19937& random, std::size_t bound) {
  return random() % bound;
}

inline Text make(std::mt19937& random, std::size_t code_points) {
  const std::u32string special =
      U"\"\\/\n\r\t\b\f\u0001\u001F\u007F\u00E9\u0301\u2019\u2028\u2029\uFFFD\U0001F600\U0010FFFF";
  Text text;
  for (std::size_t i = 0; i < code_points; ++i) {
    text.edges.push_back(text.utf8.size());
    const bool is_plain = below(random, 4) != 0;
    gazet::text::append(
        text.utf8, is_plain ? static_cast<char32_t>(U'a' + below(random, 26)) : special[below(random, special.size())]);
  }
  text.edges.push_back(text.utf8.size());
  return text;
}

/// Spans of whole code points, possibly overlapping, by begin and then by end.
inline std::vector<gazet::Span> spans(std::mt19937& random, const Text& text, std::size_t count) {
  std::vector<gazet::Span> spans;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t first = below(random, text.code_points());
    const std::size_t last = std::min(text.code_points(), first + 1 + below(random, 12));
    spans.push_back(text.span(first, last));
  }
  std::ranges::sort(spans, {}, [](const gazet::Span& span) { return std::pair(span.begin, span.end); });
  return spans;
}

/// Code points before the byte offset, counted one by one.
inline std::uint64_t code_points_before(const Text& text, std::size_t offset) {
  return static_cast<std::uint64_t>(std::ranges::find(text.edges, offset) - text.edges.begin());
}

/// UTF-16 units before the byte offset, counted one by one.
inline std::uint64_t utf16_units_before(const Text& text, std::size_t offset) {
  std::uint64_t units = 0;
  for (std::size_t i = 0; text.edges[i] < offset; ++i) units += text.edges[i + 1] - text.edges[i] == 4 ? 2 : 1;
  return units;
}

}  // namespace random_text

#endif  // GAZET_TESTS_UNIT_OUTPUT_RANDOM_TEXT_H_
