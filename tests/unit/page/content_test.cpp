// SPDX-License-Identifier: Apache-2.0

#include "page/content.h"

#include <string>
#include <vector>

#include "markup/html/tree.h"
#include "page/text.h"
#include "support/catch.h"

using namespace gazet::page;

namespace {

using Strings = std::vector<std::string>;

const std::string kFirst =
    "The ferry left the harbour of Norwick on Monday for the first time in two years, with most of the islanders "
    "aboard.";
const std::string kSecond =
    "A court in Easthaven had settled the matter in March: the trust owes the repair, the council the dredging.";
const std::string kThird = "Two further sailings a week are planned from June, provided that enough crew can be found.";

struct Found {
  std::string title;
  Strings body;
  std::string byline;
};

Found found_in(const std::string& page) {
  const html::Tree tree = gazet::markup::html::parse(page);
  const Blocks blocks = blocks_of(tree);
  const Content content = find_content(tree, blocks, metadata_of(tree));
  Found found;
  if (content.title) found.title = visible_text(tree, blocks.facts, *content.title);
  if (content.hidden_title) found.title = "hidden: " + title_text(tree, *content.hidden_title);
  for (const Block& block : content.body) found.body.push_back(visible_text(tree, blocks.facts, block));
  found.byline = content.byline;
  return found;
}

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

const std::string kArticle = p(kFirst) + p(kSecond) + p(kThird);
const Strings kBody = {kFirst, kSecond, kThird};

}  // namespace

TEST_CASE("the paragraphs of a page are its article", "[page]") {
  CHECK(found_in("<body><div>" + kArticle + "</div></body>").body == kBody);
  CHECK(found_in("<article>" + kArticle + "</article>").body == kBody);
  CHECK(found_in(kArticle).body == kBody);
}

TEST_CASE("lists of links are no part of it, before, behind or between", "[page]") {
  const std::string links =
      "<ul><li><a href=/1>Rain is expected in the north of the country on Friday.</a>"
      "<li><a href=/2>The council of Westport votes on the bridge again.</a></ul>";
  CHECK(found_in("<div>" + links + kArticle + "</div>").body == kBody);
  CHECK(found_in("<div>" + kArticle + links + "</div>").body == kBody);
  CHECK(found_in("<div>" + p(kFirst) + links + p(kSecond) + p(kThird) + "</div>").body == kBody);
}

TEST_CASE("a paragraph of which most is a link leads elsewhere", "[page]") {
  const std::string sentence =
      "The council of Westport votes on the bridge once more, and for the last time this year.";
  CHECK(found_in("<div>" + p(kFirst) + p("<a href=/1>" + sentence + "</a>") + p(kSecond) + "</div>").body ==
        Strings{kFirst, kSecond});
  CHECK(found_in("<div>" + p(kFirst) + p("<a href=/1>The council</a>" + sentence.substr(11)) + p(kSecond) + "</div>")
            .body == Strings{kFirst, sentence, kSecond});
}

TEST_CASE("what an element's name says is beside the article is left out", "[page]") {
  const std::string other =
      p("A longer text about cookies stands here, and nobody who reads articles wants to see it.");
  for (const std::string box : {"<aside>", "<div class=related-posts>", "<div id=comments>", "<div role=complementary>",
                                "<div class='newsletter-signup'>"}) {
    CAPTURE(box);
    const std::string end = box == "<aside>" ? "</aside>" : "</div>";
    CHECK(found_in("<div>" + p(kFirst) + box + other + end + p(kSecond) + p(kThird) + "</div>").body == kBody);
  }
}

TEST_CASE("what holds most of the text is the article, whatever it is called", "[page]") {
  CHECK(found_in("<div class=sidebar>" + kArticle + "</div>").body == kBody);
  CHECK(found_in("<aside>" + kArticle + "</aside>").body == kBody);
}

TEST_CASE("short lines that stand about articles are left out", "[page]") {
  for (const char* line : {"Read more: the bridge of Westport and what became of it.", "Share this article.",
                           "By Ann Example", "Advertisement"}) {
    CAPTURE(line);
    CHECK(found_in("<div>" + p(kFirst) + p(line) + p(kSecond) + p(kThird) + "</div>").body == kBody);
  }
}

TEST_CASE("short paragraphs between others, and one right behind them, belong to it", "[page]") {
  CHECK(found_in("<div>" + p(kFirst) + p("No one cheered.") + p(kSecond) + "</div>").body ==
        Strings{kFirst, "No one cheered.", kSecond});
  CHECK(found_in("<div>" + p(kFirst) + p(kSecond) + p("No one cheered.") + "</div>").body ==
        Strings{kFirst, kSecond, "No one cheered."});
  CHECK(found_in("<div>" + p(kFirst) + p(kSecond) + p("The Herald") + "</div>").body == Strings{kFirst, kSecond});
  CHECK(found_in("<div>" + p(kFirst) + p(kSecond) + "<div>" + p("No one cheered.") + "</div></div>").body ==
        Strings{kFirst, kSecond});
}

TEST_CASE("short lines beside the paragraphs do not speak against the element that holds them", "[page]") {
  // Forty short lines in the element that has all the text, none in that which has one paragraph.
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += "<div>Norwick " + std::to_string(i) + "</div>";
  const std::string page =
      "<div><section>" + p(kFirst) + lines + p(kSecond) + "</section><div>" + p(kThird) + "</div></div>";
  CHECK(found_in(page).body.size() == 43);
}

TEST_CASE("a heading within the article stays when text follows", "[page]") {
  CHECK(found_in("<div>" + p(kFirst) + "<h2>The court</h2>" + p(kSecond) + "</div>").body ==
        Strings{kFirst, "The court", kSecond});
  CHECK(found_in("<div>" + p(kFirst) + p(kSecond) + "<h2>Also of interest</h2></div>").body ==
        Strings{kFirst, kSecond});
  CHECK(
      found_in("<div>" + p(kFirst) + "<h2>See also</h2><ul><li><a href=/1>The bridge</a></ul>" + p(kSecond) + "</div>")
          .body == Strings{kFirst, kSecond});
}

TEST_CASE("a paragraph that stands twice is read once", "[page]") {
  CHECK(found_in("<div>" + p(kFirst) + p(kFirst) + p(kSecond) + "</div>").body == Strings{kFirst, kSecond});
}

TEST_CASE("a teaser under a heading that is a link is another article's", "[page]") {
  const std::string teaser =
      "<div><h3><a href=/1>The bridge of Westport</a></h3>" +
      p("The council voted on Tuesday to rebuild the bridge that was lost in the flood of May.") + "</div>";
  CHECK(found_in("<div>" + kArticle + teaser + "</div>").body == kBody);
}

TEST_CASE("the title is the heading that says what the page declares", "[page]") {
  const std::string head = "<title>Ferry to Norwick sails again | Herald</title>";
  CHECK(found_in(head + "<h1>Herald</h1><h2>Ferry to Norwick sails again</h2>" + kArticle).title ==
        "Ferry to Norwick sails again");
  CHECK(found_in("<h1>Ferry sails again</h1>" + kArticle).title == "Ferry sails again");
  CHECK(found_in(head + kArticle).title == "hidden: Ferry to Norwick sails again | Herald");
  CHECK(found_in(kArticle).title.empty());
  CHECK(found_in(head + "<h1>Ferry to Norwick sails again</h1>" + kArticle).body == kBody);
}

TEST_CASE("who wrote it stands in a line that is called so", "[page]") {
  CHECK(found_in("<span class=byline>By Ann Example</span>" + kArticle).byline == "Ann Example");
  CHECK(found_in("<div class=author>Ann Example | 4 May</div>" + kArticle).byline == "Ann Example");
  CHECK(found_in("<p class=byline>" + kFirst + "</p>" + kArticle).byline.empty());
  CHECK(found_in("<h1>Ferry sails again</h1><span class=byline>By Ann Example</span>" + kArticle).byline ==
        "Ann Example");
  CHECK(found_in("<p class=byline>" + kFirst + "</p><span class=byline>By Ann Example</span>" + kArticle).byline ==
        "Ann Example");
  CHECK(found_in(kArticle).byline.empty());
}

TEST_CASE("of a page without paragraphs all is read that is no navigation", "[page]") {
  CHECK(found_in("<div>Rain in Gao</div><nav>Home</nav><div><a href=/>Back</a></div><div>Wind in Kidal</div>").body ==
        Strings{"Rain in Gao", "Wind in Kidal"});
  CHECK(found_in("").body.empty());
}
