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

/// An element, or a text (without a name). Small, because a file may hold millions of them.
class Node {
 public:
  /// Behind the last node within this one.
  NodeIndex end = 0;
  NodeIndex parent = 0;

  Node() = default;

  /// A text that stands there. `is_data`: of a CDATA section, nothing in it is a reference.
  Node(Span span, bool is_data) : is_data_(is_data) { set_span(span); }

  /// An element; `inside` is what stands between `<` and `>`, `begin` where its content begins.
  Node(std::string_view inside, std::size_t begin);

  /// Of an element, without its prefix.
  [[nodiscard]] std::string_view name() const { return written({name_begin_, name_end_}); }

  /// `dc` of `dc:date`.
  [[nodiscard]] std::string_view prefix() const { return written({0, name_begin_ == 0 ? 0 : name_begin_ - 1}); }

  /// Of an element, as written.
  [[nodiscard]] std::string_view attributes() const { return written({name_end_, inside_size_}); }

  /// Of an element what stands between its tags, of a text where it stands.
  [[nodiscard]] Span span() const { return {begin_, end_}; }
  void set_span(Span span) {
    begin_ = static_cast<std::uint32_t>(span.begin);
    end_ = static_cast<std::uint32_t>(span.end);
  }

  [[nodiscard]] bool is_data() const { return is_data_; }

 private:
  [[nodiscard]] std::string_view written(Span span) const { return {inside_ + span.begin, span.size()}; }

  const char* inside_ = "";
  std::uint32_t name_begin_ = 0;  ///< this and the next ones of inside_
  std::uint32_t name_end_ = 0;
  std::uint32_t inside_size_ = 0;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  bool is_data_ = false;
};
static_assert(sizeof(Node) <= 40);

/// Elements and texts of the largest file that is read: about 120 MB of them.
inline constexpr std::size_t kMostNodes = std::size_t{3} << 20U;

class Tree {
 public:
  /// Views `file`, which is shorter than 4 GB.
  explicit Tree(std::string_view file);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  /// False: the file holds more than kMostNodes, and the nodes end there.
  [[nodiscard]] bool is_whole() const { return is_whole_; }
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
  bool is_whole_ = true;
};

}  // namespace gazet::markup::xml

#endif  // GAZET_MARKUP_XML_TREE_H_
