// SPDX-License-Identifier: Apache-2.0
//
// A page's text as the reader sees it: blocks, each a paragraph, a heading, an item or whatever else has lines of its
// own, with what can be measured about them.

#ifndef GAZET_PAGE_BLOCKS_H_
#define GAZET_PAGE_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "markup/html/tree.h"
#include "page/hints.h"

namespace gazet::page {

namespace html = markup::html;

struct Block {
  html::NodeIndex element = 0;   ///< the innermost block element that holds it
  html::NodeIndex first = 0;     ///< its first text
  html::NodeIndex last = 0;      ///< its last text
  std::uint32_t bytes = 0;       ///< of text without white space
  std::uint32_t link_bytes = 0;  ///< of these in links
  std::uint32_t words = 0;
  bool ends_sentence = false;

  [[nodiscard]] double link_share() const { return bytes == 0 ? 0 : static_cast<double>(link_bytes) / bytes; }
};

/// What is known of each node of a tree, by index.
struct NodeFacts {
  Hints hints;                ///< of elements
  bool is_hidden = false;     ///< this or what it is in is not shown
  html::NodeIndex block = 0;  ///< the innermost block element that it is in, or itself
};
static_assert(sizeof(NodeFacts) <= 8);

struct Blocks {
  std::vector<NodeFacts> facts;
  std::vector<Block> blocks;  ///< in the order of the page, none without text
};

[[nodiscard]] Blocks blocks_of(const html::Tree& tree);

}  // namespace gazet::page

#endif  // GAZET_PAGE_BLOCKS_H_
