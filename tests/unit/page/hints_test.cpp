// SPDX-License-Identifier: Apache-2.0

#include "page/hints.h"

#include <string>

#include "markup/html/tree.h"
#include "support/catch.h"

using namespace gazet::page;

namespace {

/// The letters of what the first element of a page says: H(idden) B(ody) U(nwanted) C(omments) Y (byline) D(ate)
/// T(itle).
std::string hints(const std::string& page) {
  const html::Tree tree = gazet::markup::html::parse(page);
  const Hints found = hints_of(tree.nodes.at(1));
  std::string letters;
  if (found.hidden) letters += 'H';
  if (found.body) letters += 'B';
  if (found.unwanted) letters += 'U';
  if (found.comments) letters += 'C';
  if (found.byline) letters += 'Y';
  if (found.date) letters += 'D';
  if (found.title) letters += 'T';
  return letters;
}

std::string of_class(const std::string& value) {
  return hints("<div class='" + value + "'>");
}

}  // namespace

TEST_CASE("classes and ids say what an element is for", "[page]") {
  CHECK(of_class("article-body") == "B");
  CHECK(of_class("ArticleBody") == "B");
  CHECK(of_class("story_text") == "B");
  CHECK(of_class("postcontent") == "B");
  CHECK(of_class("related") == "U");
  CHECK(of_class("main-nav") == "U");
  CHECK(of_class("mainNav2") == "U");
  CHECK(of_class("comments") == "C");
  CHECK(of_class("cookie-banner") == "UC");
  CHECK(of_class("byline") == "UY");
  CHECK(of_class("pubdate") == "D");
  CHECK(of_class("article-title") == "T");
  CHECK(of_class("headline") == "T");
  CHECK(hints("<div id=sidebar>") == "U");
  CHECK(hints("<div id=x class=y>").empty());
}

TEST_CASE("a word tells only as a whole word", "[page]") {
  CHECK(of_class("navigate").empty());
  CHECK(of_class("shadow").empty());
  CHECK(of_class("headlines").empty());
  CHECK(of_class("content").empty());
  CHECK(of_class("").empty());
}

TEST_CASE("two words tell together only in one name", "[page]") {
  CHECK(of_class("read-more") == "U");
  CHECK(of_class("read more").empty());
  CHECK(of_class("article body").empty());
  CHECK(of_class("screen-reader-text") == "U");
  CHECK(of_class("author-box") == "U");
  CHECK(of_class("author") == "UY");
}

TEST_CASE("behind a negation a word tells of the page's state", "[page]") {
  CHECK(of_class("has-sidebar").empty());
  CHECK(of_class("no-comments").empty());
  CHECK(of_class("with-video").empty());
  CHECK(of_class("has sidebar") == "U");
}

TEST_CASE("attributes say what an element is for", "[page]") {
  CHECK(hints("<div itemprop=articleBody>") == "B");
  CHECK(hints("<span itemprop=author>") == "Y");
  CHECK(hints("<span itemprop=datePublished>") == "D");
  CHECK(hints("<h1 itemprop=headline>") == "T");
  CHECK(hints("<a rel=author>") == "Y");
  CHECK(hints("<a rel=nofollow>").empty());
  CHECK(hints("<div role=navigation>") == "U");
  CHECK(hints("<div role=Banner>") == "U");
  CHECK(hints("<div role=main>").empty());
}

TEST_CASE("what is not shown is hidden", "[page]") {
  CHECK(hints("<div hidden>") == "H");
  CHECK(hints("<div style='display: none'>") == "H");
  CHECK(hints("<div style='color:red;VISIBILITY : hidden'>") == "H");
  CHECK(hints("<div style='display:block'>").empty());
  CHECK(hints("<div aria-hidden=true>") == "H");
  CHECK(hints("<div aria-hidden=false>").empty());
}

TEST_CASE("some elements are beside the article by their name", "[page]") {
  for (const char* tag : {"nav", "aside", "footer", "menu", "search", "figcaption", "address"}) {
    CAPTURE(tag);
    CHECK(hints("<" + std::string(tag) + ">") == "U");
  }
  for (const char* tag : {"div", "article", "main", "header", "section", "p"}) {
    CAPTURE(tag);
    CHECK(hints("<" + std::string(tag) + ">").empty());
  }
}
