// SPDX-License-Identifier: Apache-2.0

#include "page/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "markup/html/tokens.h"
#include "text/ascii.h"

namespace gazet::page {
namespace {

using Words = std::vector<std::string>;

constexpr auto kUnwanted = std::to_array<std::string_view>({"ad",
                                                            "addthis",
                                                            "addtoany",
                                                            "ads",
                                                            "adslot",
                                                            "adunit",
                                                            "advert",
                                                            "advertisement",
                                                            "advertising",
                                                            "adverts",
                                                            "anuncio",
                                                            "anuncios",
                                                            "anzeige",
                                                            "anzeigen",
                                                            "aside",
                                                            "author",
                                                            "authorbox",
                                                            "banner",
                                                            "bio",
                                                            "breadcrumb",
                                                            "breadcrumbs",
                                                            "byline",
                                                            "caption",
                                                            "captions",
                                                            "carousel",
                                                            "colophon",
                                                            "compartilhar",
                                                            "compartir",
                                                            "copyright",
                                                            "credit",
                                                            "credits",
                                                            "crumbs",
                                                            "footer",
                                                            "gallery",
                                                            "legende",
                                                            "leidas",
                                                            "leyenda",
                                                            "lidas",
                                                            "login",
                                                            "masthead",
                                                            "menu",
                                                            "menus",
                                                            "modal",
                                                            "mostread",
                                                            "nav",
                                                            "navbar",
                                                            "navigation",
                                                            "newsletter",
                                                            "newsletters",
                                                            "outbrain",
                                                            "pager",
                                                            "pagination",
                                                            "paging",
                                                            "partager",
                                                            "player",
                                                            "popular",
                                                            "popup",
                                                            "promo",
                                                            "promos",
                                                            "promoted",
                                                            "promotion",
                                                            "publicidad",
                                                            "publicidade",
                                                            "publicite",
                                                            "pullquote",
                                                            "rail",
                                                            "rating",
                                                            "recirc",
                                                            "recommendation",
                                                            "recommendations",
                                                            "recommended",
                                                            "register",
                                                            "registration",
                                                            "relacionadas",
                                                            "relacionados",
                                                            "related",
                                                            "relateds",
                                                            "share",
                                                            "sharebar",
                                                            "sharedaddy",
                                                            "shares",
                                                            "sharing",
                                                            "sidebar",
                                                            "signin",
                                                            "signup",
                                                            "skip",
                                                            "slider",
                                                            "slideshow",
                                                            "social",
                                                            "socials",
                                                            "sponsor",
                                                            "sponsored",
                                                            "sponsors",
                                                            "sr",
                                                            "submenu",
                                                            "subscribe",
                                                            "subscription",
                                                            "taboola",
                                                            "tagcloud",
                                                            "taglist",
                                                            "tags",
                                                            "teaser",
                                                            "teasers",
                                                            "teilen",
                                                            "timestamp",
                                                            "toolbar",
                                                            "tools",
                                                            "tooltip",
                                                            "transcript",
                                                            "trending",
                                                            "video",
                                                            "videos",
                                                            "visuallyhidden",
                                                            "werbung",
                                                            "widget",
                                                            "widgets"});
static_assert(std::ranges::is_sorted(kUnwanted));

constexpr auto kComments = std::to_array<std::string_view>(
    {"ccpa",        "comentario", "comentarios", "comment",  "commentaire",  "commentaires", "commenti",
     "commentlist", "comments",   "consent",     "cookie",   "cookiebanner", "cookiebot",    "cookieconsent",
     "cookies",     "didomi",     "disqus",      "gdpr",     "komentarze",   "kommentar",    "kommentare",
     "kommentarer", "onetrust",   "reactie",     "reacties", "respond"});
static_assert(std::ranges::is_sorted(kComments));

/// Behind one of these a word tells of the page's state rather than of the element.
constexpr auto kNegations =
    std::to_array<std::string_view>({"above", "after", "before", "disable", "enable", "has", "have", "hide", "is", "no",
                                     "non", "not", "show", "with", "without"});
static_assert(std::ranges::is_sorted(kNegations));

constexpr auto kBodyOf =
    std::to_array<std::string_view>({"article", "artikel", "body", "content", "detail", "details", "entry", "main",
                                     "news", "page", "post", "single", "story", "text"});
static_assert(std::ranges::is_sorted(kBodyOf));

constexpr auto kBodyPart =
    std::to_array<std::string_view>({"body", "bodytext", "content", "contents", "copy", "fulltext", "text", "texte"});
static_assert(std::ranges::is_sorted(kBodyPart));

constexpr auto kBodyWord = std::to_array<std::string_view>(
    {"articlebody", "articlecontent", "articletext", "bodycopy", "bodytext", "entrycontent", "fulltext", "newsbody",
     "newstext", "postcontent", "storybody", "storycontent", "storytext"});
static_assert(std::ranges::is_sorted(kBodyWord));

constexpr auto kDates =
    std::to_array<std::string_view>({"date", "dateline", "datetime", "pubdate", "published", "timestamp"});
static_assert(std::ranges::is_sorted(kDates));

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

/// `main-nav storyBody_x1` as main, nav, story, body, x1.
void append_words(std::string_view value, Words& to) {
  bool goes_on = false;
  bool was_lower = false;
  for (const char byte : value) {
    const bool is_upper = text::is_ascii_capital(byte);
    const char lower = text::to_ascii_small(byte);
    const bool is_letter = lower >= 'a' && lower <= 'z';
    if (!is_letter) {
      goes_on = false;
      was_lower = false;
      if (byte == ' ') to.emplace_back();
      continue;
    }
    if (!goes_on || (is_upper && was_lower)) to.emplace_back();
    to.back() += lower;
    goes_on = true;
    was_lower = !is_upper;
  }
  to.emplace_back();
}

/// `read more`, `most viewed`, `screen reader`.
bool is_unwanted_pair(std::string_view before, std::string_view word) {
  if (before == "read" || before == "also" || before == "see")
    return word == "more" || word == "also" || word == "next";
  if (before == "most") return word == "read" || word == "viewed" || word == "recent";
  return before == "screen" && word == "reader";
}

void judge_word(std::string_view before, std::string_view word, std::string_view next, Hints& hints) {
  if (is_among(kComments, word)) hints.comments = true;
  if (is_among(kUnwanted, word) || is_unwanted_pair(before, word)) hints.unwanted = true;
  if (word == "byline" || word == "bylines" || (word == "author" && next != "box" && next != "bio"))
    hints.byline = true;
  if (is_among(kDates, word)) hints.date = true;
  if (word == "headline" || (word == "title" && is_among(kBodyOf, before))) hints.title = true;
  if (is_among(kBodyWord, word) || (is_among(kBodyOf, before) && is_among(kBodyPart, word))) hints.body = true;
}

/// The words of class and id. An empty one stands between two names.
void judge_words(const Words& words, Hints& hints) {
  std::string_view before;
  for (std::size_t i = 0; i < words.size(); before = words[i++]) {
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1]) : std::string_view();
    if (!words[i].empty() && !is_among(kNegations, before)) judge_word(before, words[i], next, hints);
  }
}

void judge_item_property(std::string_view value, Hints& hints) {
  if (html::is_same(value, "articlebody") || html::is_same(value, "reviewbody")) hints.body = true;
  if (html::is_same(value, "author")) hints.byline = true;
  if (html::is_same(value, "datepublished")) hints.date = true;
  if (html::is_same(value, "headline")) hints.title = true;
}

void judge_role(std::string_view role, Hints& hints) {
  constexpr auto kBeside =
      std::to_array<std::string_view>({"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog",
                                       "menu", "menubar", "navigation", "search", "tablist", "toolbar"});
  if (std::ranges::any_of(kBeside, [&](std::string_view beside) { return html::is_same(role, beside); }))
    hints.unwanted = true;
}

bool hides(std::string_view style) {
  std::string tight;
  for (const char byte : style.substr(0, 1024)) {
    if (byte != ' ') tight += text::to_ascii_small(byte);
  }
  return tight.find("display:none") != std::string::npos || tight.find("visibility:hidden") != std::string::npos;
}

}  // namespace

Hints hints_of(const html::Node& element) {
  constexpr std::size_t kLongestList = 512;
  Hints hints;
  Words words;
  std::string_view rest = element.attributes();
  while (const std::optional<html::Attribute> attribute = html::take_attribute(rest)) {
    const auto& [name, value] = *attribute;
    if (html::is_same(name, "class") || html::is_same(name, "id")) {
      append_words(value.substr(0, kLongestList), words);
    } else if (html::is_same(name, "itemprop")) {
      judge_item_property(value, hints);
    } else if (html::is_same(name, "role")) {
      judge_role(value, hints);
    } else if (html::is_same(name, "rel")) {
      if (html::is_same(value, "author")) hints.byline = true;
    } else if (html::is_same(name, "style")) {
      if (hides(value)) hints.hidden = true;
    } else if (html::is_same(name, "hidden")) {
      hints.hidden = true;
    } else if (html::is_same(name, "aria-hidden")) {
      if (html::is_same(value, "true")) hints.hidden = true;
    }
  }
  judge_words(words, hints);
  const html::Tag tag = element.tag;
  if (tag == html::Tag::nav || tag == html::Tag::aside || tag == html::Tag::footer || tag == html::Tag::menu ||
      tag == html::Tag::search || tag == html::Tag::figcaption || tag == html::Tag::address) {
    hints.unwanted = true;
  }
  return hints;
}

}  // namespace gazet::page
