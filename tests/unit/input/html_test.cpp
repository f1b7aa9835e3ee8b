// SPDX-License-Identifier: Apache-2.0

#include "input/html_document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/html/furniture.h"
#include "input/html/reference.h"
#include "input/html/tokens.h"
#include "input/html/tree.h"
#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using input::html::Within;

namespace {

support::Collected read_page(const std::string& page) {
  input::InputOptions options;
  options.format = input::Format::html;
  options.source_offsets = true;
  return support::read_bytes("p", page, options);
}

Document document_of(const std::string& page) {
  support::Collected read = read_page(page);
  REQUIRE(read.documents.size() == 1);
  return std::move(read.documents[0]);
}

/// Tags as `<name attributes>` and `</name>`, texts as they are, each on a line.
std::string tokens_of(std::string_view page) {
  using input::html::TokenKind;
  input::html::Tokenizer tokens(page);
  std::string all;
  while (const auto token = tokens.next()) {
    if (token->kind == TokenKind::text) {
      all.append(page.substr(token->span.begin, token->span.size())).append("\n");
    } else {
      all.append(token->kind == TokenKind::end_tag ? "</" : "<").append(token->name);
      all.append(token->attributes).append(">\n");
    }
  }
  return all;
}

/// Each element with what is in it, in brackets.
std::string shape_of(std::string_view page) {
  const input::html::Tree tree = input::html::parse(page);
  std::string shape;
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    for (; !ends.empty() && ends.back() == i; ends.pop_back()) shape += ')';
    const auto& node = tree.nodes[i];
    if (node.is_text) {
      shape += tree.text_of(node);
    } else {
      shape += '(';
      ends.push_back(node.end);
    }
  }
  return shape + std::string(ends.size(), ')');
}

const std::string kLong =
    "The council of Westport voted on Tuesday to rebuild the bridge that fell into the river in the spring floods.";

}  // namespace

TEST_CASE("tags are tags and all else is text", "[input][html]") {
  CHECK(tokens_of("a<b>c</b >d") == "a\n<b>\nc\n</b >\nd\n");
  CHECK(tokens_of("1 < 2 <3 a<!-- <p> -->b<!doctype x><?php >c") == "1 < 2 <3 a\nb\nc\n");
  CHECK(tokens_of("<a title='>' x=\">\" y=a'b>t") == "<a title='>' x=\">\" y=a'b>\nt\n");
  CHECK(tokens_of("<script>a<b></scrip></SCRIPT >c") == "<script>\na<b></scrip>\n</SCRIPT >\nc\n");
  CHECK(tokens_of("a<!-->b<!--->c<!-- x --!>d<!--") == "a\nb\nc\nd\n");
  CHECK(tokens_of("a<b c='") == "a\n");
  CHECK(tokens_of("a</") == "a\n</\n");
  CHECK(tokens_of("<![CDATA[ <p> ]]>a") == "a\n");
}

TEST_CASE("elements end where they must", "[input][html]") {
  CHECK(shape_of("<p>a<p>b<div>c</div>d") == "(a)(b)(c)d");
  CHECK(shape_of("<ul><li>a<ul><li>b</ul><li>c</ul>d") == "((a((b)))(c))d");
  CHECK(shape_of("<table><tr><td>a<p>b<td>c<tr><td>d</table>e") == "(((a(b))(c))((d)))e");
  CHECK(shape_of("<b><div>a</b>b</div>c") == "((ab))c");
  CHECK(shape_of("<div>a</span></p></b>b</div>c") == "(ab)c");
  CHECK(shape_of("<a>b<a>c</a>d") == "(b)(c)d");
  CHECK(shape_of("<div><table></div>a</table></div>b") == "((a))b");
  CHECK(shape_of("a<br/>b<img>c<x-y>d</x-y>e") == "a()b()c(d)e");
  CHECK(shape_of("<dl><dt>a<dd>b</dl><h1>c<h2>d</h2>") == "((a)(b))(c)(d)");
}

TEST_CASE("tags nested however deep take no more than their time", "[input][html]") {
  std::string deep;
  for (int i = 0; i < 300000; ++i) deep += i % 2 == 0 ? "<div>" : "<b x=" + std::to_string(i) + ">";
  const Document document = document_of("<h1>A headline</h1>" + deep + "<p>" + kLong);
  CHECK(document.text == "A headline\n\n" + kLong);
}

TEST_CASE("references are read as browsers read them", "[input][html]") {
  const auto [source, within, expected] = GENERATE(table<std::string, Within, std::string>({
      {"a&amp;b", Within::text, "a&b"},
      {"&eacute;&Eacute;&ampx;&notit;", Within::text, "\u00E9\u00C9&x;\u00ACit;"},
      {"&#233;&#xE9;&#XE9 &#150;", Within::text, "\u00E9\u00E9\u00E9 \u2013"},
      {"&#0;&#xD800;&#x110000;&#99999999999;", Within::text, "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"& &; &# &#x; &nosuchname; &", Within::text, "& &; &# &#x; &nosuchname; &"},
      {"?a=1&copy=2&copy", Within::attribute, "?a=1&copy=2\u00A9"},
      {"&NotEqualTilde;&fjlig;&zwnj;", Within::text, "\u2242\u0338fj\u200C"},
      {"&CounterClockwiseContourIntegral;", Within::text, "\u2233"},
  }));
  CHECK(input::html::without_references(source, within) == expected);
}

TEST_CASE("the headline is the heading that the page's title means", "[input][html]") {
  const std::string body = "<p>" + kLong + "</p>";
  CHECK(document_of("<h1>Herald</h1><h2>Bridge to be rebuilt</h2>" + body +
                    "<title>Bridge to be rebuilt | Herald</title>")
            .title == "Bridge to be rebuilt");
  CHECK(document_of("<title>Bridge to be rebuilt - Herald</title><h1>Herald</h1>" + body).title ==
        "Bridge to be rebuilt");
  CHECK(document_of("<meta property=og:title content='Bridge &amp; river'><title>x</title>" + body).title ==
        "Bridge & river");
  CHECK(document_of(body).title.empty());
}

TEST_CASE("a page says when, where and in which language it was written", "[input][html]") {
  const std::string body = "<p>" + kLong + "</p>";
  const auto [head, published, url, language] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"<html lang=en-GB><meta property='article:published_time' content='2021-05-04T10:15:00Z'>"
       "<link rel=canonical href='https://example.org/a?b=1&amp;c=2'>",
       "2021-05-04T10:15:00Z", "https://example.org/a?b=1&c=2", "en-GB"},
      {"<meta name=date content=2021-05-04><meta property=og:url content=https://example.org/b>"
       "<meta property=og:locale content=fr_FR>",
       "2021-05-04", "https://example.org/b", "fr"},
      {"<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\","
       "\"datePublished\":\"2020-01-02\"}]}</script>",
       "2020-01-02", "", ""},
      {"<script type=application/ld+json>{broken</script><time datetime=2019-03-04>4 March</time>", "2019-03-04", "",
       ""},
      {"", "", "", ""},
  }));
  const Document document = document_of(head + body);
  CHECK(document.published == published);
  CHECK(document.url == url);
  CHECK(document.language == language);
}

TEST_CASE("a page is decoded as it declares itself, and offsets count its bytes", "[input][html]") {
  const std::string latin =
      "<meta charset=iso-8859-1><p>" + kLong + " Caf\xE9 Zo\xEB in Westport stays open, said its owner.";
  const Document document = document_of(latin);
  const std::size_t at = document.text.find("Westport stays");
  REQUIRE(at != std::string::npos);
  CHECK(document.text.find("Caf\u00E9 Zo\u00EB") != std::string::npos);
  CHECK(document.source_map->source_span({at, at + 8}).begin == latin.find("Westport stays"));

  using input::declared_charset;
  CHECK(declared_charset("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>") == "windows-1251");
  CHECK(declared_charset("<?xml version='1.0' encoding='koi8-r'?><html>") == "koi8-r");
  CHECK(declared_charset("<meta charset=utf-16>").empty());
  CHECK(declared_charset("<p>").empty());
}

TEST_CASE("a page without paragraphs gives what it has", "[input][html]") {
  CHECK(document_of("").text.empty());
  CHECK(document_of("   \n").text.empty());
  CHECK(document_of("<p>Westport is calm.").text == "Westport is calm.");
  CHECK(document_of("<nav><a href=/>Home</a></nav><div>Fog in Westport</div>").text == "Fog in Westport");
  CHECK(document_of("<p>" + kLong + "<br>Second line<br><br>Third").text == kLong + "\nSecond line\n\nThird");
}

TEST_CASE("a page that is too long is a fault", "[input][html]") {
  input::InputOptions options;
  options.format = input::Format::html;
  options.longest_whole = 100;
  const support::Collected read = support::read_bytes("p", std::string(101, 'x'), options);
  CHECK(read.documents.empty());
  CHECK(read.messages() == std::vector<std::string>{"p: more than 100 bytes of html, expected fewer"});
}

TEST_CASE("short lines about an article are told from the article", "[input][html]") {
  using namespace input::html;
  CHECK(is_furniture("Read more: the bridge of Westport"));
  CHECK(is_furniture("By Ann Example"));
  CHECK_FALSE(is_furniture("By noon the water had fallen."));
  CHECK_FALSE(is_furniture(kLong));
  CHECK(without_by("By Ann Example | 4 May") == "Ann Example");
  CHECK(shared_words("Bridge rebuilt", "Bridge rebuilt - Herald") == 1);
  CHECK(shared_words("Bridge rebuilt", "Weather") == 0);
}
