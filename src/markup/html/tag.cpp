// SPDX-License-Identifier: Apache-2.0

#include "markup/html/tag.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/ascii.h"

namespace gazet::markup::html {
namespace {

constexpr Trait operator|(Trait a, Trait b) {
  return static_cast<Trait>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

struct Row {
  std::string_view name;
  Trait traits;
};

/// By Tag, which is by name.
constexpr auto kRows = std::to_array<Row>({
    {"", Trait::none},
    {"a", Trait::formatting},
    {"address", Trait::block},
    {"area", Trait::void_element},
    {"article", Trait::block},
    {"aside", Trait::block},
    {"audio", Trait::hidden},
    {"b", Trait::formatting},
    {"base", Trait::void_element | Trait::hidden},
    {"blockquote", Trait::block},
    {"body", Trait::block},
    {"br", Trait::void_element},
    {"button", Trait::hidden},
    {"canvas", Trait::hidden},
    {"caption", Trait::block | Trait::scope},
    {"center", Trait::block},
    {"cite", Trait::none},
    {"code", Trait::formatting},
    {"col", Trait::void_element},
    {"datalist", Trait::hidden},
    {"dd", Trait::block},
    {"del", Trait::none},
    {"details", Trait::block},
    {"dialog", Trait::hidden | Trait::block},
    {"dir", Trait::block},
    {"div", Trait::block},
    {"dl", Trait::block},
    {"dt", Trait::block},
    {"em", Trait::formatting},
    {"embed", Trait::void_element | Trait::hidden},
    {"fieldset", Trait::block},
    {"figcaption", Trait::block},
    {"figure", Trait::block},
    {"font", Trait::formatting},
    {"footer", Trait::block},
    {"form", Trait::block},
    {"frame", Trait::void_element | Trait::hidden},
    {"h1", Trait::block},
    {"h2", Trait::block},
    {"h3", Trait::block},
    {"h4", Trait::block},
    {"h5", Trait::block},
    {"h6", Trait::block},
    {"head", Trait::block},
    {"header", Trait::block},
    {"hgroup", Trait::block},
    {"hr", Trait::void_element | Trait::block},
    {"html", Trait::block | Trait::scope},
    {"i", Trait::formatting},
    {"iframe", Trait::raw_text | Trait::hidden},
    {"img", Trait::void_element},
    {"input", Trait::void_element | Trait::hidden},
    {"legend", Trait::block},
    {"li", Trait::block},
    {"link", Trait::void_element | Trait::hidden},
    {"main", Trait::block},
    {"map", Trait::hidden},
    {"math", Trait::hidden},
    {"menu", Trait::block},
    {"meta", Trait::void_element | Trait::hidden},
    {"nav", Trait::block},
    {"noembed", Trait::raw_text | Trait::hidden},
    {"noframes", Trait::raw_text | Trait::hidden},
    {"noscript", Trait::hidden},
    {"object", Trait::hidden | Trait::scope},
    {"ol", Trait::block},
    {"optgroup", Trait::hidden | Trait::block},
    {"option", Trait::hidden | Trait::block},
    {"p", Trait::block},
    {"param", Trait::void_element | Trait::hidden},
    {"pre", Trait::block},
    {"rp", Trait::hidden},
    {"rt", Trait::hidden},
    {"s", Trait::formatting},
    {"script", Trait::raw_text | Trait::hidden},
    {"search", Trait::block},
    {"section", Trait::block},
    {"select", Trait::hidden},
    {"small", Trait::formatting},
    {"source", Trait::void_element | Trait::hidden},
    {"span", Trait::none},
    {"strike", Trait::formatting},
    {"strong", Trait::formatting},
    {"style", Trait::raw_text | Trait::hidden},
    {"sub", Trait::none},
    {"summary", Trait::block},
    {"sup", Trait::none},
    {"svg", Trait::hidden},
    {"table", Trait::block | Trait::scope},
    {"tbody", Trait::block},
    {"td", Trait::block | Trait::scope},
    {"template", Trait::hidden | Trait::scope},
    {"textarea", Trait::raw_text | Trait::references | Trait::hidden},
    {"tfoot", Trait::block},
    {"th", Trait::block | Trait::scope},
    {"thead", Trait::block},
    {"time", Trait::none},
    {"title", Trait::raw_text | Trait::references | Trait::hidden | Trait::block},
    {"tr", Trait::block},
    {"track", Trait::void_element | Trait::hidden},
    {"tt", Trait::formatting},
    {"u", Trait::formatting},
    {"ul", Trait::block},
    {"video", Trait::hidden},
    {"wbr", Trait::void_element},
    {"xmp", Trait::raw_text | Trait::block},
});
static_assert(kRows.size() == static_cast<std::size_t>(Tag::xmp) + 1);
static_assert(std::ranges::is_sorted(kRows, {}, &Row::name));

constexpr std::size_t kLongestName = 10;

}  // namespace

bool has(Tag tag, Trait trait) {
  return (static_cast<unsigned>(kRows[static_cast<std::size_t>(tag)].traits) & static_cast<unsigned>(trait)) != 0;
}

Tag tag_of(std::string_view name) {
  if (name.size() > kLongestName) return Tag::other;
  std::array<char, kLongestName> lower{};
  std::ranges::transform(name, lower.begin(), text::to_ascii_small);
  const std::string_view wanted(lower.data(), name.size());
  const auto* const found = std::ranges::lower_bound(kRows, wanted, {}, &Row::name);
  if (found == kRows.end() || found->name != wanted) return Tag::other;
  return static_cast<Tag>(found - kRows.begin());
}

}  // namespace gazet::markup::html
