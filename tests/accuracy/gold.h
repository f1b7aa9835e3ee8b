// SPDX-License-Identifier: Apache-2.0
//
// Annotated articles as JSON Lines: `text`, `types` (those that are annotated fully) and `entities` of `start`, `end`
// (code points, half open) and `type`.

#ifndef GAZET_TESTS_ACCURACY_GOLD_H_
#define GAZET_TESTS_ACCURACY_GOLD_H_

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/span.h"

namespace gazet::accuracy {

struct GoldMention {
  Span span;         ///< bytes of the article's text
  std::string type;  ///< place, group, organisation …
};

struct GoldArticle {
  std::string text;
  std::vector<std::string> types;  ///< annotated fully; empty: all
  std::vector<GoldMention> mentions;

  [[nodiscard]] bool annotates(std::string_view type) const;
};

/// Throws std::runtime_error with the line's number where a line is no such article.
[[nodiscard]] std::vector<GoldArticle> read_gold(std::istream& lines);

}  // namespace gazet::accuracy

#endif  // GAZET_TESTS_ACCURACY_GOLD_H_
