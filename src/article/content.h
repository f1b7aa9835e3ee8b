// SPDX-License-Identifier: Apache-2.0
//
// The first lines of an article without its furniture: what headline and dateline are looked for in.

#ifndef GAZET_ARTICLE_CONTENT_H_
#define GAZET_ARTICLE_CONTENT_H_

#include <string_view>
#include <vector>

#include "gazet/span.h"

namespace gazet::article {

/// What is left of a line without furniture; never empty.
struct ContentLine {
  Span span;
  bool stands_apart = false;  ///< a blank line, or one that is all furniture, comes before it (or nothing at all)
};

/// The first `count` of them at or after `offset`. `furniture` is that of the text, in order.
[[nodiscard]] std::vector<ContentLine> content_lines(std::string_view text, const std::vector<Span>& furniture,
                                                     std::size_t offset, std::size_t count);

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_CONTENT_H_
