// SPDX-License-Identifier: Apache-2.0

#include "page/story.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace gazet::page;

namespace {

struct Read {
  std::string title;
  std::string body;
  Story story;
};

std::vector<Read> read(const std::string& file) {
  const xml::Tree tree(file);
  std::vector<Read> all;
  for (const Story& story : stories_of(tree)) {
    Read one;
    one.title = tree.text(story.title);
    for (const xml::NodeIndex body : story.body) one.body += tree.text(body);
    one.story = story;
    all.push_back(one);
  }
  return all;
}

Read only(const std::string& file) {
  const std::vector<Read> all = read(file);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("each item of RSS is a story, its content before its summary", "[page]") {
  const auto stories = read(
      "<rss><channel><title>Herald</title><language>en-gb</language>"
      "<item><title>Rain</title><link>https://x.example/1</link><guid>g1</guid>"
      "<pubDate>Mon, 01 Feb 2021 10:00:00 GMT</pubDate><description>short</description>"
      "<content:encoded>long</content:encoded></item>"
      "<item><title>Wind</title><description>brief</description></item></channel></rss>");
  REQUIRE(stories.size() == 2);
  CHECK(stories[0].title == "Rain");
  CHECK(stories[0].body == "long");
  CHECK(stories[0].story.id == "g1");
  CHECK(stories[0].story.url == "https://x.example/1");
  CHECK(stories[0].story.published == "Mon, 01 Feb 2021 10:00:00 GMT");
  CHECK(stories[0].story.language == "en-gb");
  CHECK_FALSE(stories[0].story.is_markup);
  CHECK(stories[1].body == "brief");
  CHECK(stories[1].story.id.empty());
}

TEST_CASE("each entry of Atom is a story", "[page]") {
  const auto stories = read(
      "<feed xml:lang='de'><title>Herald</title><entry><title type='xhtml'>Rain</title><id>e1</id>"
      "<updated>2021-02-02</updated><published>2021-02-01</published><link rel='edit' href='/edit'/>"
      "<link rel='alternate' href='/a'/><summary>short</summary><content type='xhtml'><p>long</p></content></entry>"
      "</feed>");
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].body == "long");
  CHECK(stories[0].story.is_markup);
  CHECK(stories[0].story.is_title_markup);
  CHECK(stories[0].story.id == "e1");
  CHECK(stories[0].story.url == "/a");
  CHECK(stories[0].story.published == "2021-02-01");
  CHECK(stories[0].story.language == "de");
}

TEST_CASE("media content is no text", "[page]") {
  CHECK(only("<rss><item><media:content url='x'>no</media:content><description>yes</description></item></rss>").body ==
        "yes");
}

TEST_CASE("an item or entry alone is a story", "[page]") {
  CHECK(only("<item><title>Rain</title><description>text</description></item>").body == "text");
  CHECK(only("<entry><title>Rain</title><content>text</content></entry>").title == "Rain");
  CHECK(read("<rss></rss>").empty());
}

TEST_CASE("NITF has a headline and a body", "[page]") {
  const Read it = only(
      "<nitf xml:lang='fr'><head><docdata><date.issue norm='20210201'/></docdata><pubdata ex-ref='/a'/></head><body>"
      "<body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>text</p></body.content></body></"
      "nitf>");
  CHECK(it.title == "Rain");
  CHECK(it.body == "text");
  CHECK(it.story.is_markup);
  CHECK(it.story.published == "20210201");
  CHECK(it.story.url == "/a");
  CHECK(it.story.language == "fr");
  CHECK(only("<nitf><pubdata date.publication='20210202'/><body>text</body></nitf>").story.published == "20210202");
}

TEST_CASE("news items hold NITF, XHTML or plain text", "[page]") {
  const Read it = only(
      "<newsItem guid='urn:1'><contentMeta><headline>Rain</headline><contentCreated>2021-02-01</contentCreated>"
      "<language tag='es'/></contentMeta><contentSet><inlineXML><html><body><p>text</p></body></html></inlineXML>"
      "</contentSet></newsItem>");
  CHECK(it.title == "Rain");
  CHECK(it.body == "text");
  CHECK(it.story.published == "2021-02-01");
  CHECK(it.story.language == "es");
  CHECK(it.story.is_markup);
  CHECK(it.story.id.empty());  // one file, one article

  const auto two = read(
      "<newsMessage><newsItem guid='urn:1'><inlineData>a</inlineData></newsItem>"
      "<newsItem guid='urn:2'><inlineData>b</inlineData></newsItem><newsItem guid='urn:3'/></newsMessage>");
  REQUIRE(two.size() == 2);
  CHECK(two[0].story.id == "urn:1");
  CHECK(two[1].body == "b");
  CHECK_FALSE(two[1].story.is_markup);
}

TEST_CASE("of another vocabulary all is text, or its body if it has one", "[page]") {
  CHECK(only("<doc><title>Rain</title><body>text</body></doc>").title == "Rain");
  CHECK(only("<doc><title>Rain</title><body>text</body></doc>").body == "text");
  CHECK(only("<doc><head>Rain</head><par>text</par></doc>").body == "Raintext");
  CHECK(only("<doc><head>Rain</head><par>text</par></doc>").title.empty());
}

TEST_CASE("media and notes in a body are beside the text", "[page]") {
  const std::string file = "<body><media/><note/><p/><figure/></body>";
  const xml::Tree tree(file);
  std::string beside;
  for (const xml::Node& node : tree.nodes()) {
    if (!node.name().empty() && is_aside(node)) beside += std::string(node.name()) + " ";
  }
  CHECK(beside == "media note figure ");
}
