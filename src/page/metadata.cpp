// SPDX-License-Identifier: Apache-2.0

#include "page/metadata.h"

#include <algorithm>
#include <array>
#include <optional>

#include "json/value.h"
#include "markup/html/reference.h"
#include "markup/html/tokens.h"
#include "text/white_space.h"

namespace gazet::page {
namespace {

/// Names of meta elements, the ones to be believed first.
constexpr auto kDateNames = std::to_array<std::string_view>(
    {"article:published_time", "datepublished", "og:published_time", "parsely-pub-date", "sailthru.date",
     "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "cxenseparse:recs:publishtime", "pubdate",
     "publish-date", "publication_date", "published_time_telegram", "date"});
constexpr auto kTitleNames = std::to_array<std::string_view>({"og:title", "headline", "twitter:title", "dc.title"});
constexpr auto kAuthorNames = std::to_array<std::string_view>(
    {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"});
constexpr auto kArticleTypes =
    std::to_array<std::string_view>({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting",
                                     "AnalysisNewsArticle", "LiveBlogPosting", "OpinionNewsArticle", "WebPage"});

/// The value that came under the best name so far.
class Best {
 public:
  void offer(std::size_t rank, std::string value) {
    if (value.empty() || rank >= rank_) return;
    value_ = std::move(value);
    rank_ = rank;
  }

  [[nodiscard]] std::string take() { return std::move(value_); }

 private:
  std::size_t rank_ = 1000;
  std::string value_;
};

template <std::size_t Size>
std::size_t rank_among(const std::array<std::string_view, Size>& names, std::string_view name) {
  const auto found = std::ranges::find_if(names, [&](std::string_view known) { return html::is_same(name, known); });
  return static_cast<std::size_t>(found - names.begin());
}

bool is_address(std::string_view text) {
  return text.starts_with("http") || text.starts_with("/") || text.starts_with("www.");
}

std::string name_of(const json::Value& author) {
  if (author.is_object()) return author["name"].text();
  if (const std::optional<std::string> name = author.string()) return *name;
  std::string names;
  author.for_each_element([&](const json::Value& one) {
    const std::string name = name_of(one);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  });
  return names;
}

class Finder {
 public:
  explicit Finder(const html::Tree& tree) : tree_(tree) {}

  Metadata find() {
    for (html::NodeIndex i = 0; i < tree_.nodes.size(); ++i) {
      const html::Node& node = tree_.nodes[i];
      if (!node.is_text) element(i, node);
    }
    std::ranges::stable_sort(titles_, {}, &Title::rank);
    for (const Title& title : titles_) found_.titles.push_back(title.element);
    found_.published = dates_.take();
    found_.byline = authors_.take();
    found_.url = urls_.take();
    found_.language = languages_.take();
    return std::move(found_);
  }

 private:
  struct Title {
    std::size_t rank;
    html::NodeIndex element;
  };

  void element(html::NodeIndex i, const html::Node& node) {
    switch (node.tag) {
      case html::Tag::meta:
        return meta(i, node);
      case html::Tag::link:
        if (html::is_same(html::find_attribute(node.attributes(), "rel").value_or(""), "canonical")) {
          urls_.offer(0, html::attribute_text(node.attributes(), "href"));
        }
        return;
      case html::Tag::html:
        languages_.offer(0, html::attribute_text(node.attributes(), "lang"));
        languages_.offer(1, html::attribute_text(node.attributes(), "xml:lang"));
        return;
      case html::Tag::time:
        if (html::find_attribute(node.attributes(), "pubdate") ||
            html::is_same(html::find_attribute(node.attributes(), "itemprop").value_or(""), "datepublished")) {
          dates_.offer(1, html::attribute_text(node.attributes(), "datetime"));
        }
        dates_.offer(900, html::attribute_text(node.attributes(), "datetime"));
        return;
      case html::Tag::title:
        // Icons have titles too.
        if (tree_.nodes[node.parent].tag != html::Tag::svg) titles_.push_back({kTitleNames.size(), i});
        return;
      case html::Tag::script:
        if (html::is_same(html::find_attribute(node.attributes(), "type").value_or(""), "application/ld+json") &&
            i + 1 < node.end) {
          linked_data(tree_.nodes[i + 1].text());
        }
        return;
      default:
        if (html::is_same(html::find_attribute(node.attributes(), "itemprop").value_or(""), "datepublished")) {
          dates_.offer(1, html::attribute_text(node.attributes(), "content"));
          dates_.offer(2, html::attribute_text(node.attributes(), "datetime"));
        }
    }
  }

  void meta(html::NodeIndex i, const html::Node& node) {
    std::string_view name;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      if (name.empty()) name = html::find_attribute(node.attributes(), key).value_or("");
    }
    const std::string content = html::attribute_text(node.attributes(), "content");
    if (content.empty()) return;
    if (const std::size_t rank = rank_among(kTitleNames, name); rank < kTitleNames.size()) titles_.push_back({rank, i});
    if (const std::size_t rank = rank_among(kDateNames, name); rank < kDateNames.size())
      dates_.offer(rank * 10, content);
    if (const std::size_t rank = rank_among(kAuthorNames, name); rank < kAuthorNames.size() && !is_address(content)) {
      authors_.offer(rank, text::collapsed(content));
    }
    if (html::is_same(name, "og:url")) urls_.offer(1, content);
    if (html::is_same(name, "content-language") || html::is_same(name, "language")) languages_.offer(2, content);
    if (html::is_same(name, "og:locale")) languages_.offer(3, content.substr(0, content.find('_')));
  }

  void linked_data(std::string_view json) {
    // XHTML has it in a CDATA section, whose own brackets are none of it.
    constexpr std::string_view kData = "<![CDATA[";
    if (const std::size_t data = json.find(kData); data != std::string_view::npos) {
      json.remove_prefix(data + kData.size());
      json = json.substr(0, json.rfind("]]>"));
    }
    const std::size_t begin = json.find_first_of("{[");
    const std::size_t end = json.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
    if (const std::optional<json::Value> value = json::Value::parse(json.substr(begin, end + 1 - begin)))
      things(*value, 0);
  }

  void things(const json::Value& value, int depth) {
    constexpr int kDeepest = 4;
    if (depth > kDeepest) return;
    value.for_each_element([&](const json::Value& one) { things(one, depth + 1); });
    if (!value.is_object()) return;
    things(value["@graph"], depth + 1);
    const std::string type = value["@type"].text();
    const auto known = std::ranges::find(kArticleTypes, type);
    const auto rank = static_cast<std::size_t>(known - kArticleTypes.begin());
    bool is_article = known != kArticleTypes.end();
    value["@type"].for_each_element([&](const json::Value& one) {
      is_article = is_article || std::ranges::find(kArticleTypes, one.text()) != kArticleTypes.end();
    });
    if (!is_article) return;
    dates_.offer(3 + std::min<std::size_t>(rank, 5), value["datePublished"].text());
    const bool is_page = type == "WebPage";
    authors_.offer(is_page ? 20 : 10,
                   text::collapsed(html::without_references(name_of(value["author"]), html::Within::text)));
  }

  const html::Tree& tree_;
  Metadata found_;
  std::vector<Title> titles_;
  Best dates_;
  Best authors_;
  Best urls_;
  Best languages_;
};

}  // namespace

Metadata metadata_of(const html::Tree& tree) {
  return Finder(tree).find();
}

std::string title_text(const html::Tree& tree, html::NodeIndex element) {
  const html::Node& node = tree.nodes[element];
  if (node.tag == html::Tag::meta) return text::collapsed(html::attribute_text(node.attributes(), "content"));
  std::string text;
  for (html::NodeIndex i = element + 1; i < node.end; ++i) {
    const html::Node& inner = tree.nodes[i];
    if (inner.is_text && !inner.is_raw) text += html::without_references(inner.text(), html::Within::text);
    if (!inner.is_text && (inner.tag == html::Tag::br || has(inner.tag, html::Trait::block))) text += ' ';
  }
  return text::collapsed(text);
}

std::string_view without_site_name(std::string_view title) {
  constexpr auto kJoints = std::to_array<std::string_view>(
      {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ", " \u00AB ", " \u00B7 ", " \u2022 "});
  std::size_t last = std::string_view::npos;
  for (const std::string_view joint : kJoints) {
    const std::size_t at = title.rfind(joint);
    if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) last = at;
  }
  if (last == std::string_view::npos || last < title.size() - last) return title;
  return title.substr(0, last);
}

}  // namespace gazet::page
