// SPDX-License-Identifier: Apache-2.0

#include "markup/html/tree.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

#include "markup/html/tokens.h"

namespace gazet::markup::html {
namespace {

/// As deep as browsers go.
constexpr std::size_t kDeepest = 512;

class Builder {
 public:
  explicit Builder(std::string_view page) {
    tree_.page = page;
    // As many as there can be, so that they never move: memory that stays unused is not touched.
    const auto tags = static_cast<std::size_t>(std::ranges::count(page, '<'));
    tree_.nodes.reserve(std::min(2 * tags + 2, kMostNodes));
    tree_.nodes.emplace_back();
    open_.emplace_back(0);
  }

  Tree build() {
    Tokenizer tokens(tree_.page);
    while (const std::optional<Token> token = tokens.next()) {
      if (tree_.nodes.size() == kMostNodes) {
        tree_.is_whole = false;
        break;
      }
      if (token->kind == TokenKind::text) {
        text(*token);
      } else if (token->kind == TokenKind::start_tag) {
        start(*token);
      } else {
        end(token->tag, token->name);
      }
    }
    close_spans();
    return std::move(tree_);
  }

 private:
  /// An open element: its node, and its name where Tag does not tell.
  struct Open {
    NodeIndex node = 0;
    std::string_view name;
    bool is_link = false;
    Open(NodeIndex index, std::string_view written = {}) : node(index), name(written) {}
  };

  [[nodiscard]] Tag tag_at(std::size_t depth) const { return tree_.nodes[open_[depth].node].tag; }

  static void write(Node& node, std::string_view written) {
    node.written = written.data();
    node.written_size = static_cast<std::uint32_t>(written.size());
  }

  NodeIndex append(const Node& node) {
    tree_.nodes.push_back(node);
    tree_.nodes.back().parent = open_.back().node;
    return static_cast<NodeIndex>(tree_.nodes.size() - 1);
  }

  void text(const Token& token) {
    Node node;
    node.is_text = true;
    node.is_raw = token.is_raw;
    node.is_in_link = open_links_ > 0;
    write(node, tree_.page.substr(token.span.begin, token.span.size()));
    append(node);
  }

  void start(const Token& token) {
    if (token.tag == Tag::html || token.tag == Tag::body || token.tag == Tag::head) {
      // Those of a second one are rare, and what is in it belongs to the page all the same.
      end_of_head(token.tag);
    }
    close_implied(token.tag);
    Node node;
    node.tag = token.tag;
    write(node, token.attributes);
    const NodeIndex index = append(node);
    if (has(token.tag, Trait::void_element) || is_closed_foreign(token)) return;
    if (open_.size() >= kDeepest) {
      ++too_deep_;
      return;
    }
    open_.emplace_back(index, token.tag == Tag::other ? token.name : std::string_view());
    open_.back().is_link = token.tag == Tag::a && leads_elsewhere(token.attributes);
    open_links_ += open_.back().is_link ? 1 : 0;
  }

  /// `<a name="top">` does not, and is often left open.
  static bool leads_elsewhere(std::string_view attributes) {
    while (const std::optional<Attribute> attribute = take_attribute(attributes)) {
      if (is_same(attribute->name, "href")) return true;
    }
    return false;
  }

  /// `<path/>` inside svg or math.
  [[nodiscard]] bool is_closed_foreign(const Token& token) const {
    if (!token.attributes.ends_with('/')) return false;
    return is_open(Tag::svg) || is_open(Tag::math) || token.tag == Tag::svg;
  }

  [[nodiscard]] bool is_open(Tag tag) const {
    return std::ranges::any_of(open_, [&](const Open& open) { return tree_.nodes[open.node].tag == tag; });
  }

  void end_of_head(Tag tag) {
    if (tag == Tag::body) end(Tag::head, {});
  }

  /// Elements whose end tags may be left out end where others begin.
  void close_implied(Tag tag) {
    switch (tag) {
      case Tag::li:
        return close_within({Tag::li}, {Tag::ul, Tag::ol, Tag::menu, Tag::dir});
      case Tag::dd:
      case Tag::dt:
        return close_within({Tag::dd, Tag::dt}, {Tag::dl});
      case Tag::td:
      case Tag::th:
        return close_within({Tag::td, Tag::th}, {Tag::tr, Tag::table});
      case Tag::tr:
        return close_within({Tag::tr}, {Tag::table});
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        return close_within({Tag::tbody, Tag::thead, Tag::tfoot}, {Tag::table});
      case Tag::option:
      case Tag::optgroup:
        return close_within({Tag::option}, {Tag::select});
      case Tag::a:
        return end(Tag::a, {});
      default:
        break;
    }
    if (!has(tag, Trait::block)) return;
    if (is_heading(tag) && is_heading(tag_at(open_.size() - 1))) pop();
    close_within({Tag::p}, {Tag::button});
  }

  /// Closes the innermost of `tags` that is open inside what bounds it.
  void close_within(std::initializer_list<Tag> tags, std::initializer_list<Tag> bounds) {
    for (std::size_t depth = open_.size(); depth-- > 1;) {
      const Tag tag = tag_at(depth);
      if (std::ranges::find(tags, tag) != tags.end()) return pop_to(depth);
      if (std::ranges::find(bounds, tag) != bounds.end()) return;
      // Cells and rows are sought through everything but their table; lists' items and paragraphs not out of a cell.
      const bool is_cell_part = *tags.begin() == Tag::td || *tags.begin() == Tag::tr || *tags.begin() == Tag::tbody;
      if (has(tag, Trait::scope) && !(is_cell_part && tag != Tag::table)) return;
    }
  }

  void end(Tag tag, std::string_view name) {
    if (too_deep_ > 0 && tag != Tag::p && !name.empty()) {
      --too_deep_;
      return;
    }
    for (std::size_t depth = open_.size(); depth-- > 1;) {
      const Tag open = tag_at(depth);
      const bool is_same_element = open == tag && (tag != Tag::other || is_same_name(open_[depth].name, name));
      // The end tag of any heading ends the one that is open, as browsers have it.
      if (is_same_element || (is_heading(open) && is_heading(tag))) {
        return has(tag, Trait::formatting) ? erase(depth) : pop_to(depth);
      }
      if (!may_close_over(open, tag)) return;
    }
  }

  static bool is_same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, {}, [](char c) { return c | 0x20; }, [](char c) { return c | 0x20; });
  }

  /// True when an end tag `tag` closes something outside the open element `open`.
  static bool may_close_over(Tag open, Tag tag) {
    const bool is_table_part = tag == Tag::table || tag == Tag::tr || tag == Tag::td || tag == Tag::th ||
                               tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot || tag == Tag::caption;
    if (tag == Tag::body || tag == Tag::html) return false;  // more may follow, and it belongs to the page
    if (has(open, Trait::scope)) return is_table_part && open != Tag::table;
    return has(tag, Trait::block) || has(tag, Trait::formatting) || has(tag, Trait::hidden) || !has(open, Trait::block);
  }

  void pop_to(std::size_t depth) {
    while (open_.size() > depth) pop();
  }

  void pop() {
    open_links_ -= open_.back().is_link ? 1 : 0;
    open_.pop_back();
  }

  /// The element ends, those inside it go on.
  void erase(std::size_t depth) {
    open_links_ -= open_[depth].is_link ? 1 : 0;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(depth));
  }

  void close_spans() {
    for (NodeIndex i = static_cast<NodeIndex>(tree_.nodes.size()); i-- > 0;) {
      Node& node = tree_.nodes[i];
      node.end = std::max(node.end, i + 1);
      Node& parent = tree_.nodes[node.parent];
      parent.end = std::max(parent.end, node.end);
    }
  }

  Tree tree_;
  std::vector<Open> open_;
  std::size_t open_links_ = 0;  ///< how many of them lead elsewhere
  std::size_t too_deep_ = 0;
};

}  // namespace

Tree parse(std::string_view page) {
  return Builder(page).build();
}

}  // namespace gazet::markup::html
