// SPDX-License-Identifier: Apache-2.0
//
// XML as a flat tree of views. Feeds are often not quite XML, so nothing is refused: what does not fit is read as far
// as it goes. Nothing outside the file is ever looked at and no entity is expanded but the five that XML knows, so
// there is nothing to be bombed with.

#ifndef GAZET_MARKUP_XML_TREE_H_
#define GAZET_MARKUP_XML_TREE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/span.h"

namespace gazet::markup::xml {

using NodeIndex = std::uint32_t;

/// An element, or a text (without a name).
struct Node {
  std::string_view name;        ///< of an element, without its prefix
  std::string_view prefix;      ///< `dc` of `dc:date`
  std::string_view attributes;  ///< of an element, as written
  Span span;                    ///< of an element what stands between its tags, of a text where it stands
  bool is_data = false;         ///< a text of a CDATA section: nothing in it is a reference
  NodeIndex parent = 0;
  NodeIndex end = 0;  ///< behind the last node within this one
};

class Tree {
 public:
  /// Views `file`.
  explicit Tree(std::string_view file);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::string_view file() const { return file_; }

  /// The first element of that name among the children of `of`; nothing when there is none.
  [[nodiscard]] std::optional<NodeIndex> child(NodeIndex of, std::string_view name) const;

  /// The first element of that name anywhere in `of`.
  [[nodiscard]] std::optional<NodeIndex> descendant(NodeIndex of, std::string_view name) const;

  /// All elements of that name anywhere in `of`, none within another one.
  [[nodiscard]] std::vector<NodeIndex> descendants(NodeIndex of, std::string_view name) const;

  /// All text in the element with references replaced, white space collapsed; empty where there is no element.
  [[nodiscard]] std::string text(std::optional<NodeIndex> of) const;

  /// The attribute's value with references replaced; empty where there is none.
  [[nodiscard]] std::string attribute(std::optional<NodeIndex> of, std::string_view name) const;

 private:
  class Builder;
  std::string_view file_;
  std::vector<Node> nodes_;  ///< the first stands for the file
};

}  // namespace gazet::markup::xml

#endif  // GAZET_MARKUP_XML_TREE_H_
