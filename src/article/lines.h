// SPDX-License-Identifier: Apache-2.0
//
// The lines of a text, without the white space around them.

#ifndef GAZET_ARTICLE_LINES_H_
#define GAZET_ARTICLE_LINES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "gazet/span.h"

namespace gazet::article {

/// `span` without the white space at either end; empty, at its begin, when it is nothing else. White space is ASCII's
/// and the no-break space.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

/// Walks over a text line by line; lines end with LF (a CR before it is white space). At memchr's speed.
class LineReader {
 public:
  explicit LineReader(std::string_view text, std::size_t offset = 0) : text_(text), offset_(offset) {}

  /// The next line, trimmed, or nothing at the end of the text.
  std::optional<Span> next();

 private:
  std::string_view text_;
  std::size_t offset_;
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_LINES_H_
