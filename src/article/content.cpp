// SPDX-License-Identifier: Apache-2.0

#include "article/content.h"

#include <algorithm>

#include "article/lines.h"

namespace gazet::article {

namespace {

/// The line without the pieces of furniture at its head and at its tail.
Span without_furniture(std::string_view text, Span line, const std::vector<Span>& furniture) {
  auto piece = std::partition_point(furniture.begin(), furniture.end(),
                                    [&](const Span& span) { return span.end <= line.begin; });
  for (; piece != furniture.end() && overlaps(*piece, line); ++piece) {
    line = piece->begin <= line.begin ? Span{std::min(piece->end, line.end), line.end} : Span{line.begin, piece->begin};
  }
  return trimmed(text, line);
}

}  // namespace

std::vector<ContentLine> content_lines(std::string_view text, const std::vector<Span>& furniture, std::size_t offset,
                                       std::size_t count) {
  std::vector<ContentLine> lines;
  LineReader reader(text, offset);
  bool stands_apart = true;
  while (lines.size() < count) {
    const auto line = reader.next();
    if (!line) break;
    const Span content = without_furniture(text, *line, furniture);
    if (!content.empty()) lines.push_back({content, stands_apart});
    stands_apart = content.empty();
  }
  return lines;
}

}  // namespace gazet::article
