// SPDX-License-Identifier: Apache-2.0
//
// Which part of a page is the article. Paragraphs speak for the element that they are in, navigation, teasers and
// controls against it; the element for which most is said holds the article, and within it what is beside the point is
// left out block by block.

#ifndef GAZET_INPUT_HTML_ARTICLE_H_
#define GAZET_INPUT_HTML_ARTICLE_H_

#include <optional>
#include <string>
#include <vector>

#include "input/html/blocks.h"
#include "input/html/metadata.h"
#include "input/html/tree.h"

namespace gazet::input::html {

struct Article {
  std::optional<Block> title;             ///< as readers see it
  std::optional<NodeIndex> hidden_title;  ///< else an element that holds it: see title_text()
  std::vector<Block> body;
  std::string byline;  ///< as readers see it, without "By"
};

[[nodiscard]] Article find_article(const Tree& tree, const Blocks& blocks, const Metadata& metadata);

}  // namespace gazet::input::html

#endif  // GAZET_INPUT_HTML_ARTICLE_H_
