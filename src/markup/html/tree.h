// SPDX-License-Identifier: Apache-2.0
//
// A page as a tree, kept flat: the elements and texts in the order of the page. Built as the HTML Standard builds it as
// far as it matters for what is inside what, in linear time and without recursion however deep the tags are nested:
// what is nested deeper than browsers go is put beside its neighbours.

#ifndef GAZET_MARKUP_HTML_TREE_H_
#define GAZET_MARKUP_HTML_TREE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "gazet/span.h"
#include "markup/html/tag.h"

namespace gazet::markup::html {

using NodeIndex = std::uint32_t;

/// An element, or a text (`is_text`).
struct Node {
  Tag tag = Tag::other;
  bool is_text = false;
  bool is_raw = false;          ///< a text in which nothing is a reference
  bool is_in_link = false;      ///< a text that leads elsewhere
  NodeIndex parent = 0;         ///< the root's is itself
  NodeIndex end = 0;            ///< behind the last node within this one
  std::string_view attributes;  ///< of an element
  Span text;                    ///< of a text, in the page
};

struct Tree {
  std::string_view page;
  std::vector<Node> nodes;  ///< at least one: the root, an element that stands for the page

  [[nodiscard]] std::string_view text_of(const Node& node) const {
    return page.substr(node.text.begin, node.text.size());
  }
};

/// Views `page`.
[[nodiscard]] Tree parse(std::string_view page);

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_TREE_H_
