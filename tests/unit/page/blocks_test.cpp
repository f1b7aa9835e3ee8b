// SPDX-License-Identifier: Apache-2.0

#include "page/blocks.h"

#include <string>
#include <vector>

#include "markup/html/tree.h"
#include "page/text.h"
#include "support/catch.h"

using namespace gazet::page;

namespace {

using Strings = std::vector<std::string>;

/// The text of each block of a page.
Strings texts(const std::string& page) {
  const html::Tree tree = gazet::markup::html::parse(page);
  const Blocks blocks = blocks_of(tree);
  Strings texts;
  for (const Block& block : blocks.blocks) texts.push_back(visible_text(tree, blocks.facts, block));
  return texts;
}

/// The only block of a page.
Block block_of(const std::string& page) {
  const html::Tree tree = gazet::markup::html::parse(page);
  const Blocks blocks = blocks_of(tree);
  REQUIRE(blocks.blocks.size() == 1);
  return blocks.blocks.front();
}

}  // namespace

TEST_CASE("what has lines of its own is a block", "[page]") {
  CHECK(texts("<h1>a</h1><p>b <b>c</b> d<p>e<ul><li>f<li>g</ul>") == Strings{"a", "b c d", "e", "f", "g"});
  CHECK(texts("<div>a<p>b</p>c</div>") == Strings{"a", "b", "c"});
  CHECK(texts("<div><p> </p>\n<p>a</p></div>") == Strings{"a"});
  CHECK(texts("a<hr>b") == Strings{"a", "b"});
  CHECK(texts("a<span>b</span>c") == Strings{"abc"});
  CHECK(texts("").empty());
}

TEST_CASE("what is hidden or no text is in no block", "[page]") {
  CHECK(texts("<p>a<script>x</script><style>y</style>b") == Strings{"ab"});
  CHECK(texts("<p hidden>a</p><p>b<span style='display:none'>c</span>d") == Strings{"bd"});
  CHECK(texts("<div hidden><p>a</p></div><p>b") == Strings{"b"});
  CHECK(texts("<button>a</button><p>b<noscript>c</noscript>") == Strings{"b"});
}

TEST_CASE("a block is measured", "[page]") {
  const Block block = block_of("<p>one two\n<a href=x>three four</a> five.");
  CHECK(block.words == 5);
  CHECK(block.bytes == 20);
  CHECK(block.link_bytes == 9);
  CHECK(block.link_share() == support::Approx(0.45));
  CHECK(block.ends_sentence);
  CHECK(Block().link_share() == 0);
}

TEST_CASE("a block ends a sentence when its last text does, closing signs aside", "[page]") {
  for (const char* text : {"a.", "a!", "a?", "a:", "a…", "\"a.\"", "(a.)", "a.”", "a.’ ", "a.&rdquo;", "a.&#8221;",
                           "a.&nbsp;", "a&hellip;", "政府。", "<b>a</b>."}) {
    CAPTURE(text);
    CHECK(block_of("<p>" + std::string(text)).ends_sentence);
  }
  for (const char* text : {"a", "a,", "a.b", "\"a\"", "a. b", "."}) {
    CAPTURE(text);
    CHECK(block_of("<p>" + std::string(text)).ends_sentence == (std::string(text) == "."));
  }
  CHECK_FALSE(block_of("<p>a.<b>b</b>").ends_sentence);
}

TEST_CASE("each node knows the block element around it", "[page]") {
  const std::string page = "<div><p>a<b>b</b></p></div>";
  const html::Tree tree = gazet::markup::html::parse(page);
  const Blocks blocks = blocks_of(tree);
  // root, div, p, a, b, b's text
  REQUIRE(blocks.facts.size() == 6);
  CHECK(blocks.facts[1].block == 1);
  CHECK(blocks.facts[2].block == 2);
  CHECK(blocks.facts[3].block == 2);
  CHECK(blocks.facts[4].block == 2);
  CHECK(blocks.facts[5].block == 2);
  CHECK(blocks.blocks.at(0).element == 2);
  CHECK(blocks.blocks.at(0).first == 3);
  CHECK(blocks.blocks.at(0).last == 5);
}
