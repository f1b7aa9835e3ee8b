// SPDX-License-Identifier: Apache-2.0

#include "markup/xml/tree.h"

#include <algorithm>

#include "markup/html/reference.h"
#include "markup/html/tokens.h"
#include "text/white_space.h"

namespace gazet::markup::xml {
namespace {

constexpr std::size_t kDeepest = 256;

constexpr bool begins_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == ':' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// Behind the `>` that ends what begins at `at`, quotes and (for a document type) brackets passed over; npos when there
/// is none.
std::size_t markup_end(std::string_view file, std::size_t at, bool has_brackets) {
  std::size_t depth = 0;
  for (; at < file.size(); ++at) {
    const char byte = file[at];
    if (byte == '"' || byte == '\'') {
      at = file.find(byte, at + 1);
      if (at == std::string_view::npos) return at;
    } else if (has_brackets && byte == '[') {
      ++depth;
    } else if (has_brackets && byte == ']') {
      depth -= depth > 0 ? 1 : 0;
    } else if (byte == '>' && depth == 0) {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace

Node::Node(std::string_view inside, std::size_t begin)
    : inside_(inside.data()),
      name_end_(static_cast<std::uint32_t>(std::min(inside.find_first_of(" \t\r\n"), inside.size()))),
      inside_size_(static_cast<std::uint32_t>(inside.size())) {
  const std::size_t colon = inside.substr(0, name_end_).find(':');
  if (colon != std::string_view::npos) name_begin_ = static_cast<std::uint32_t>(colon + 1);
  set_span({begin, begin});
}

class Tree::Builder {
 public:
  explicit Builder(Tree& tree) : file_(tree.file_), nodes_(tree.nodes_), is_whole_(tree.is_whole_) {
    // As many as there can be, so that they never move: memory that stays unused is not touched.
    const auto tags = static_cast<std::size_t>(std::ranges::count(file_, '<'));
    nodes_.reserve(std::min(2 * tags + 2, kMostNodes));
    nodes_.emplace_back();
    nodes_.back().set_span({0, file_.size()});
    open_.push_back(0);
  }

  void build() {
    while (at_ < file_.size()) {
      if (nodes_.size() + 1 >= kMostNodes) {
        is_whole_ = false;
        break;
      }
      const std::size_t open = std::min(file_.find('<', at_), file_.size());
      if (open > at_) text({at_, open}, false);
      at_ = open;
      if (at_ < file_.size()) markup();
    }
    while (open_.size() > 1) close(file_.size());
    for (NodeIndex i = static_cast<NodeIndex>(nodes_.size()); i-- > 0;) {
      nodes_[i].end = std::max(nodes_[i].end, i + 1);
      Node& parent = nodes_[nodes_[i].parent];
      parent.end = std::max(parent.end, nodes_[i].end);
    }
  }

 private:
  NodeIndex append(const Node& node) {
    nodes_.push_back(node);
    nodes_.back().parent = open_.back();
    return static_cast<NodeIndex>(nodes_.size() - 1);
  }

  void text(Span span, bool is_data) { append(Node(span, is_data)); }

  /// Goes on behind `end` from `at`, or at the end of the file when there is none.
  std::size_t pass(std::string_view end, std::size_t from) {
    const std::size_t found = file_.find(end, from);
    at_ = found == std::string_view::npos ? file_.size() : found + end.size();
    return std::min(found, file_.size());
  }

  void markup() {
    constexpr std::string_view kData = "<![CDATA[";
    const std::string_view rest = file_.substr(at_);
    if (rest.starts_with("<!--")) {
      pass("-->", at_ + 4);
    } else if (rest.starts_with("<?")) {
      pass("?>", at_ + 2);
    } else if (rest.starts_with(kData)) {
      const std::size_t begin = at_ + kData.size();
      const std::size_t end = pass("]]>", begin);
      if (end > begin) text({begin, end}, true);
    } else if (rest.starts_with("<!")) {
      at_ = std::min(markup_end(file_, at_ + 2, true), file_.size());
    } else if (rest.starts_with("</")) {
      end_tag();
    } else if (rest.size() > 1 && begins_name(rest[1])) {
      start_tag();
    } else {
      text({at_, at_ + 1}, true);
      ++at_;
    }
  }

  void start_tag() {
    const std::size_t end = markup_end(file_, at_ + 1, false);
    if (end == std::string_view::npos) {
      at_ = file_.size();
      return;
    }
    std::string_view inside = file_.substr(at_ + 1, end - at_ - 2);
    const bool is_empty = inside.ends_with('/');
    if (is_empty) inside.remove_suffix(1);
    at_ = end;
    const NodeIndex index = append(Node(inside, end));
    if (is_empty) return;
    if (open_.size() < kDeepest) {
      open_.push_back(index);
    } else {
      ++too_deep_;
    }
  }

  void end_tag() {
    const std::size_t begin = at_;
    pass(">", at_);
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    std::string_view name = file_.substr(begin + 2, at_ - begin - 2);
    name = name.substr(0, name.find_first_of(" \t\r\n>"));
    const std::size_t colon = name.find(':');
    if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
    const auto found =
        std::find_if(open_.rbegin(), open_.rend() - 1, [&](NodeIndex open) { return nodes_[open].name() == name; });
    if (found == open_.rend() - 1) return;
    const NodeIndex closed = *found;
    while (open_.back() != closed) close(begin);
    close(begin);
  }

  void close(std::size_t at) {
    Node& node = nodes_[open_.back()];
    node.set_span({node.span().begin, at});
    open_.pop_back();
  }

  std::string_view file_;
  std::vector<Node>& nodes_;
  bool& is_whole_;
  std::vector<NodeIndex> open_;
  std::size_t at_ = 0;
  std::size_t too_deep_ = 0;
};

Tree::Tree(std::string_view file) : file_(file) {
  Builder(*this).build();
}

std::optional<NodeIndex> Tree::child(NodeIndex of, std::string_view name) const {
  for (NodeIndex i = of + 1; i < nodes_[of].end; i = nodes_[i].end) {
    if (nodes_[i].name() == name) return i;
  }
  return std::nullopt;
}

std::optional<NodeIndex> Tree::descendant(NodeIndex of, std::string_view name) const {
  for (NodeIndex i = of + 1; i < nodes_[of].end; ++i) {
    if (nodes_[i].name() == name) return i;
  }
  return std::nullopt;
}

std::vector<NodeIndex> Tree::descendants(NodeIndex of, std::string_view name) const {
  std::vector<NodeIndex> found;
  for (NodeIndex i = of + 1; i < nodes_[of].end;) {
    const bool is_found = nodes_[i].name() == name;
    if (is_found) found.push_back(i);
    i = is_found ? nodes_[i].end : i + 1;
  }
  return found;
}

std::string Tree::text(std::optional<NodeIndex> of) const {
  std::string all;
  if (!of) return all;
  for (NodeIndex i = *of + 1; i < nodes_[*of].end; ++i) {
    if (!nodes_[i].name().empty()) continue;
    const std::string_view source = file_.substr(nodes_[i].span().begin, nodes_[i].span().size());
    all += nodes_[i].is_data() ? std::string(source) : html::without_references(source, html::Within::text);
  }
  return text::collapsed(all);
}

std::string Tree::attribute(std::optional<NodeIndex> of, std::string_view name) const {
  if (!of) return {};
  std::string_view rest = nodes_[*of].attributes();
  while (const std::optional<html::Attribute> attribute = html::take_attribute(rest)) {
    if (attribute->name == name) return html::without_references(attribute->value, html::Within::attribute);
  }
  return {};
}

}  // namespace gazet::markup::xml
