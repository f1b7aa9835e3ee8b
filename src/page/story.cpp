// SPDX-License-Identifier: Apache-2.0

#include "page/story.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace gazet::page {
namespace {

/// The first child of one of these names, in their order.
std::optional<xml::NodeIndex> first_child(const xml::Tree& tree, xml::NodeIndex of,
                                          std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const auto found = tree.child(of, name)) return found;
  }
  return std::nullopt;
}

std::optional<xml::NodeIndex> first_descendant(const xml::Tree& tree, xml::NodeIndex of,
                                               std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const auto found = tree.descendant(of, name)) return found;
  }
  return std::nullopt;
}

/// The value of xml:lang at the element or at the nearest one around it that has one.
std::string language_at(const xml::Tree& tree, xml::NodeIndex at) {
  for (;; at = tree.nodes()[at].parent) {
    std::string language = tree.attribute(at, "xml:lang");
    if (!language.empty() || at == 0) return language;
  }
}

/// A feed's content: what is longer than the summary, when there is both.
Story item_of(const xml::Tree& tree, xml::NodeIndex item, const std::string& channel_language) {
  Story story;
  story.element = item;
  story.title = tree.child(item, "title");
  story.is_title_markup = tree.attribute(story.title, "type") == "xhtml";
  if (const auto content = first_child(tree, item, {"encoded", "content", "description", "summary"})) {
    // media:content is an address, not a text.
    const bool is_media = tree.nodes()[*content].prefix() == "media";
    const auto other = is_media ? first_child(tree, item, {"description", "summary"}) : content;
    if (other) story.body.push_back(*other);
    if (other) story.is_markup = tree.attribute(*other, "type") == "xhtml";
  }
  story.id = tree.text(first_child(tree, item, {"guid", "id"}));
  story.published = tree.text(first_child(tree, item, {"pubDate", "published", "date", "issued", "updated"}));
  for (const xml::NodeIndex link : tree.descendants(item, "link")) {
    const std::string relation = tree.attribute(link, "rel");
    if (!story.url.empty() || (!relation.empty() && relation != "alternate")) continue;
    story.url = tree.attribute(link, "href");
    if (story.url.empty()) story.url = tree.text(link);
  }
  story.language = language_at(tree, item);
  if (story.language.empty()) story.language = channel_language;
  return story;
}

std::vector<Story> feed(const xml::Tree& tree, xml::NodeIndex root) {
  std::string language = tree.text(tree.descendant(root, "language"));
  std::vector<xml::NodeIndex> items = tree.descendants(root, "item");
  if (items.empty()) items = tree.descendants(root, "entry");
  std::vector<Story> stories;
  stories.reserve(items.size());
  for (const xml::NodeIndex item : items) stories.push_back(item_of(tree, item, language));
  return stories;
}

Story nitf(const xml::Tree& tree, xml::NodeIndex root) {
  Story story;
  story.element = root;
  story.is_markup = true;
  story.is_title_markup = true;
  if (const auto head = tree.descendant(root, "hedline")) story.title = tree.descendant(*head, "hl1");
  if (!story.title) story.title = first_descendant(tree, root, {"hedline", "title"});
  story.body = tree.descendants(root, "body.content");
  if (story.body.empty()) story.body = tree.descendants(root, "body");
  story.published = tree.attribute(tree.descendant(root, "date.issue"), "norm");
  if (story.published.empty()) story.published = tree.attribute(tree.descendant(root, "pubdata"), "date.publication");
  story.url = tree.attribute(tree.descendant(root, "pubdata"), "ex-ref");
  story.language = language_at(tree, root);
  return story;
}

/// The text of a NewsML item: NITF or XHTML inside it, or plain text.
void add_content(const xml::Tree& tree, xml::NodeIndex item, Story& story) {
  if (const auto inner = tree.descendant(item, "nitf")) {
    Story inside = nitf(tree, *inner);
    story.body = std::move(inside.body);
    story.is_markup = true;
    if (!story.title) story.title = inside.title;
    if (story.published.empty()) story.published = inside.published;
    return;
  }
  const auto inline_xml = first_descendant(tree, item, {"inlineXML", "DataContent"});
  if (inline_xml) {
    const auto body = tree.descendant(*inline_xml, "body");
    story.body.push_back(body.value_or(*inline_xml));
    story.is_markup = body || tree.nodes()[*inline_xml].name() == "inlineXML" || tree.descendant(*inline_xml, "p");
    return;
  }
  if (const auto data = tree.descendant(item, "inlineData")) story.body.push_back(*data);
}

std::optional<Story> news_item(const xml::Tree& tree, xml::NodeIndex item) {
  Story story;
  story.element = item;
  story.id = tree.attribute(item, "guid");
  if (story.id.empty()) story.id = tree.text(tree.descendant(item, "PublicIdentifier"));
  story.title = first_descendant(tree, item, {"headline", "HeadLine"});
  story.is_title_markup = true;
  story.published = tree.text(first_descendant(
      tree, item,
      {"contentCreated", "firstCreated", "versionCreated", "FirstCreated", "ThisRevisionCreated", "DateAndTime"}));
  const auto content_meta = tree.child(item, "contentMeta");
  if (content_meta) story.language = tree.attribute(tree.child(*content_meta, "language"), "tag");
  if (story.language.empty()) story.language = tree.attribute(tree.descendant(item, "Language"), "FormalName");
  add_content(tree, item, story);
  if (story.language.empty()) story.language = language_at(tree, story.body.empty() ? item : story.body.front());
  if (story.body.empty() && !story.title) return std::nullopt;
  return story;
}

std::vector<Story> news_items(const xml::Tree& tree, xml::NodeIndex root) {
  std::vector<xml::NodeIndex> items = tree.descendants(0, "newsItem");
  if (items.empty()) items = tree.descendants(root, "NewsItem");
  std::vector<Story> stories;
  for (const xml::NodeIndex item : items) {
    if (std::optional<Story> story = news_item(tree, item)) stories.push_back(std::move(*story));
  }
  // One file, one article: it goes by the file's name.
  if (stories.size() == 1) stories.front().id.clear();
  return stories;
}

Story anything(const xml::Tree& tree, xml::NodeIndex root) {
  Story story;
  story.element = root;
  story.is_markup = true;
  story.is_title_markup = true;
  story.title = first_descendant(tree, root, {"headline", "title"});
  if (const auto body = first_descendant(tree, root, {"body", "text", "content"})) {
    story.body.push_back(*body);
  } else {
    story.body.push_back(root);
    story.title.reset();
  }
  story.language = language_at(tree, root);
  return story;
}

}  // namespace

std::vector<Story> stories_of(const xml::Tree& tree) {
  xml::NodeIndex root = 0;
  for (xml::NodeIndex i = 1; i < tree.nodes().size(); i = tree.nodes()[i].end) {
    if (!tree.nodes()[i].name().empty()) {
      root = i;
      break;
    }
  }
  const std::string_view name = tree.nodes()[root].name();
  if (name == "rss" || name == "feed" || name == "RDF" || name == "channel") return feed(tree, root);
  if (name == "entry" || name == "item") return {item_of(tree, root, {})};
  if (name == "nitf") return {nitf(tree, root)};
  if (tree.descendant(0, "newsItem") || tree.descendant(0, "NewsItem")) return news_items(tree, root);
  if (const auto inner = tree.descendant(root, "nitf")) return {nitf(tree, *inner)};
  return {anything(tree, root)};
}

bool is_aside(const xml::Node& element) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"media", "media-caption", "media-metadata", "media-producer", "media-reference", "note", "body.end",
       "bibliography", "figure", "figcaption", "head", "script", "style", "keywords"});
  return std::ranges::find(kNames, element.name()) != kNames.end();
}

}  // namespace gazet::page
