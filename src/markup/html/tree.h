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

/// An element, or a text (`is_text`). Small, because a page may hold millions of them.
struct Node {
  const char* written = nullptr;  ///< into the page: of a text all of it, of an element its attributes
  std::uint32_t written_size = 0;
  NodeIndex parent = 0;  ///< the root's is itself
  NodeIndex end = 0;     ///< behind the last node within this one
  Tag tag = Tag::other;
  bool is_text = false;
  bool is_raw = false;      ///< a text in which nothing is a reference
  bool is_in_link = false;  ///< a text that leads elsewhere

  /// Of an element, as written.
  [[nodiscard]] std::string_view attributes() const { return is_text ? std::string_view() : view(); }

  /// Of a text, as written.
  [[nodiscard]] std::string_view text() const { return is_text ? view() : std::string_view(); }

 private:
  [[nodiscard]] std::string_view view() const { return {written, written_size}; }
};
static_assert(sizeof(Node) <= 24);

/// Elements and texts of the largest page that is read: about 100 MB of them with what is known of each.
inline constexpr std::size_t kMostNodes = std::size_t{3} << 20U;

struct Tree {
  std::string_view page;
  std::vector<Node> nodes;  ///< at least one: the root, an element that stands for the page
  bool is_whole = true;     ///< false: the page holds more than kMostNodes, and the nodes end there
};

/// Views `page`, which is shorter than 4 GB.
[[nodiscard]] Tree parse(std::string_view page);

}  // namespace gazet::markup::html

#endif  // GAZET_MARKUP_HTML_TREE_H_
