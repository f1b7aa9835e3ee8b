// SPDX-License-Identifier: Apache-2.0

#include "page/blocks.h"

#include <array>
#include <string_view>

#include "text/ascii.h"
#include "text/utf8.h"

namespace gazet::page {
namespace {

/// True when a sentence may end with the last bytes of `text`, closing quotes and brackets aside.
bool ends_sentence(std::string_view text) {
  constexpr auto kClosers =
      std::to_array<std::string_view>({"\"",     "'",       ")",       "]",       "\u201D",  "\u2019",  "\u00BB",
                                       "\u300D", "\u300F",  "&quot;",  "&rdquo;", "&rsquo;", "&raquo;", "&nbsp;",
                                       "\u00A0", "&#8221;", "&#8217;", " ",       "\n",      "\r",      "\t"});
  constexpr auto kEnds = std::to_array<std::string_view>(
      {".", "!", "?", "\u2026", "\u3002", "\uFF01", "\uFF1F", "\u061F", "\u06D4", "\u0964", "\u1362", ":", "&hellip;"});
  for (bool is_shorter = true; is_shorter;) {
    is_shorter = false;
    for (const std::string_view closer : kClosers) {
      if (!text.ends_with(closer)) continue;
      text.remove_suffix(closer.size());
      is_shorter = true;
    }
  }
  for (const std::string_view end : kEnds) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

class Collector {
 public:
  explicit Collector(const html::Tree& tree) : tree_(tree) { found_.facts.resize(tree.nodes.size()); }

  Blocks collect() {
    for (html::NodeIndex i = 0; i < tree_.nodes.size(); ++i) {
      const html::Node& node = tree_.nodes[i];
      note(i);
      if (!node.is_text) {
        if (has(node.tag, html::Trait::block)) is_apart_ = true;
      } else if (!found_.facts[i].is_hidden && !node.is_raw) {
        add(i);
      }
    }
    return std::move(found_);
  }

 private:
  void note(html::NodeIndex i) {
    const html::Node& node = tree_.nodes[i];
    NodeFacts& facts = found_.facts[i];
    const NodeFacts& parent = found_.facts[node.parent];
    facts.is_hidden = parent.is_hidden;
    facts.block = parent.block;
    if (node.is_text) return;
    facts.hints = hints_of(node);
    facts.is_hidden = facts.is_hidden || facts.hints.hidden || has(node.tag, html::Trait::hidden);
    if (has(node.tag, html::Trait::block)) facts.block = i;
  }

  void add(html::NodeIndex i) {
    const std::string_view text = tree_.nodes[i].text();
    std::uint32_t bytes = 0;
    std::uint32_t words = 0;
    bool was_space = true;
    for (const char byte : text) {
      const bool space = text::is_ascii_space(byte);
      bytes += space ? 0 : 1;
      words += was_space && !space ? 1 : 0;
      was_space = space;
    }
    if (bytes == 0) return;
    const NodeFacts& facts = found_.facts[i];
    if (is_apart_ || found_.blocks.empty() || found_.blocks.back().element != facts.block) {
      found_.blocks.emplace_back();
      found_.blocks.back().element = facts.block;
      found_.blocks.back().first = i;
      is_apart_ = false;
    }
    Block& block = found_.blocks.back();
    block.last = i;
    block.bytes += bytes;
    block.words += words;
    if (tree_.nodes[i].is_in_link) block.link_bytes += bytes;
    block.ends_sentence = ends_sentence(text);
  }

  const html::Tree& tree_;
  Blocks found_;
  bool is_apart_ = false;  ///< a block element begins since the last text
};

}  // namespace

Blocks blocks_of(const html::Tree& tree) {
  return Collector(tree).collect();
}

}  // namespace gazet::page
