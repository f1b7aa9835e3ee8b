// SPDX-License-Identifier: Apache-2.0
//
// Telling a headline from the first sentence of an article. When in doubt it is a sentence: a headline taken for body
// costs little, an article without its first sentence is a fault.

#ifndef GAZET_ARTICLE_HEADLINE_H_
#define GAZET_ARTICLE_HEADLINE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "article/content.h"
#include "gazet/span.h"

namespace gazet::article {

/// How many lines of an article headline() wants to see.
inline constexpr std::size_t kHeadlineLines = 8;

/// The headline among the first lines of a text: short, of three words or more, without a full stop, apart from
/// what follows, and followed by prose. It may be wrapped over three lines.
[[nodiscard]] std::optional<Span> headline(std::string_view text, const std::vector<ContentLine>& lines);

/// Whether a line reads like a piece of running text: long, or closed by a full stop.
[[nodiscard]] bool is_prose(std::string_view line);

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_HEADLINE_H_
