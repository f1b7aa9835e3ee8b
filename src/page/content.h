// SPDX-License-Identifier: Apache-2.0
//
// Which part of a page is the article. Paragraphs speak for the element that they are in, navigation, teasers and
// controls against it; the element for which most is said holds the article, and within it what is beside the point is
// left out block by block.

#ifndef GAZET_PAGE_CONTENT_H_
#define GAZET_PAGE_CONTENT_H_

#include <optional>
#include <string>
#include <vector>

#include "markup/html/tree.h"
#include "page/blocks.h"
#include "page/metadata.h"

namespace gazet::page {

namespace html = markup::html;

struct Content {
  std::optional<Block> title;                   ///< as readers see it
  std::optional<html::NodeIndex> hidden_title;  ///< else an element that holds it: see title_text()
  std::vector<Block> body;
  std::string byline;  ///< as readers see it, without "By"
};

[[nodiscard]] Content find_content(const html::Tree& tree, const Blocks& blocks, const Metadata& metadata);

}  // namespace gazet::page

#endif  // GAZET_PAGE_CONTENT_H_
