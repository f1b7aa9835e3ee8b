// SPDX-License-Identifier: Apache-2.0

#include <string>
#include <string_view>
#include <vector>

#include "markup/html/reference.h"
#include "markup/html/tokens.h"
#include "markup/html/tree.h"
#include "support/catch.h"

using namespace gazet;
using markup::html::Within;

namespace {

/// Tags as `<name attributes>` and `</name>`, texts as they are, each on a line.
std::string tokens_of(std::string_view page) {
  using markup::html::TokenKind;
  markup::html::Tokenizer tokens(page);
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
  const markup::html::Tree tree = markup::html::parse(page);
  std::string shape;
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    for (; !ends.empty() && ends.back() == i; ends.pop_back()) shape += ')';
    const auto& node = tree.nodes[i];
    if (node.is_text) {
      shape += node.text();
    } else {
      shape += '(';
      ends.push_back(node.end);
    }
  }
  return shape + std::string(ends.size(), ')');
}

}  // namespace

TEST_CASE("tags are tags and all else is text", "[markup][html]") {
  CHECK(tokens_of("a<b>c</b >d") == "a\n<b>\nc\n</b >\nd\n");
  CHECK(tokens_of("1 < 2 <3 a<!-- <p> -->b<!doctype x><?php >c") == "1 < 2 <3 a\nb\nc\n");
  CHECK(tokens_of("<a title='>' x=\">\" y=a'b>t") == "<a title='>' x=\">\" y=a'b>\nt\n");
  CHECK(tokens_of("<script>a<b></scrip></SCRIPT >c") == "<script>\na<b></scrip>\n</SCRIPT >\nc\n");
  CHECK(tokens_of("a<!-->b<!--->c<!-- x --!>d<!--") == "a\nb\nc\nd\n");
  CHECK(tokens_of("a<b c='") == "a\n");
  CHECK(tokens_of("a</") == "a\n</\n");
  CHECK(tokens_of("<![CDATA[ <p> ]]>a") == "a\n");
}

TEST_CASE("elements end where they must", "[markup][html]") {
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

TEST_CASE("a block ends the paragraph, an item its neighbour, a heading another heading", "[markup][html]") {
  CHECK(shape_of("<p>a<ul><li>b</ul>c") == "(a)((b))c");
  CHECK(shape_of("<p>a<b>b</b>c<p>d") == "(a(b)c)(d)");
  CHECK(shape_of("<p>a<h2>b</h2>c") == "(a)(b)c");
  CHECK(shape_of("<p>a<table><tr><td>b</table>c") == "(a)(((b)))c");
  CHECK(shape_of("<ol><li><p>a<li><p>b</ol>") == "(((a))((b)))");
  CHECK(shape_of("<ul><li>a<div><li>b</div></ul>") == "((a())(b))");
  CHECK(shape_of("<select><option>a<option>b</select>c") == "((a)(b))c");
  CHECK(shape_of("<h1>a</h2>b") == "(a)b");
  CHECK(shape_of("<p>a<object><p>b</object>c") == "(a((b))c)");
  CHECK(shape_of("<table><tr><td><ul><li>a<td>b</table>") == "(((((a)))(b)))");
  CHECK(shape_of("<ul><li><table><tr><td>a<li>b</table>c</ul>") == "(((((a(b))))c))");
  CHECK(shape_of("<table><tr><td><table><tr><td>a<tr><td>b</table><td>c</table>") == "((((((a))((b))))(c)))");
}

TEST_CASE("void elements hold nothing, raw ones no elements", "[markup][html]") {
  CHECK(shape_of("<hr>a<input>b<wbr>c") == "()a()b()c");
  CHECK(shape_of("</br>a") == "a");
  CHECK(shape_of("<title><b>a</title>b") == "(<b>a)b");
  CHECK(shape_of("<div/>a</div>b") == "(a)b");
}

TEST_CASE("names of elements are known in any case, up to the longest", "[markup][html]") {
  using markup::html::Tag;
  using markup::html::tag_of;
  CHECK(tag_of("BLOCKQUOTE") == Tag::blockquote);
  CHECK(tag_of("figcaption") == Tag::figcaption);
  CHECK(tag_of("figcaptions") == Tag::other);
  CHECK(tag_of(std::string(300, 'a')) == Tag::other);
  CHECK(tag_of("") == Tag::other);
  CHECK(tag_of("x-y") == Tag::other);
  CHECK(tag_of("template") == Tag::template_tag);
  CHECK(markup::html::is_heading(Tag::h1));
  CHECK(markup::html::is_heading(Tag::h6));
  CHECK_FALSE(markup::html::is_heading(Tag::head));
  CHECK_FALSE(markup::html::is_heading(Tag::h6) == markup::html::is_heading(Tag::header));
}

TEST_CASE("text in a link is told from other text", "[markup][html]") {
  const std::string page = "a<a href=x>b<i>c</i></a>d<a name=x>e</a>";
  const markup::html::Tree tree = markup::html::parse(page);
  std::string linked;
  for (const auto& node : tree.nodes) {
    if (node.is_text && node.is_in_link) linked += node.text();
  }
  CHECK(linked == "bc");
}

TEST_CASE("a link ends with what it is in", "[markup][html]") {
  const auto linked = [](const std::string& page) {
    const markup::html::Tree tree = markup::html::parse(page);
    std::string texts;
    for (const auto& node : tree.nodes) {
      if (node.is_text && node.is_in_link) texts += node.text();
    }
    return texts;
  };
  CHECK(linked("<table><tr><td><a href=x>a</td><td>b</table>c") == "a");
  CHECK(linked("<a href=x>a</a>b<a href=y>c</a>d") == "ac");
  CHECK(linked("<a href=x>a<b>b</a>c</b>d") == "ab");
  CHECK(linked("<a href=x>a<a href=y>b</a>c") == "ab");
  CHECK(linked("<a name=x>a<a href=y>b</a>c") == "b");
}

TEST_CASE("elements nested beyond all reason are read in their order", "[markup][html]") {
  std::string page;
  for (int i = 0; i < 2000; ++i) page += "<div>";
  page += "text";
  for (int i = 0; i < 2000; ++i) page += "</div>";
  page += "<p>after";
  const markup::html::Tree tree = markup::html::parse(page);
  std::string texts;
  for (const auto& node : tree.nodes) {
    if (node.is_text) texts += node.text();
  }
  CHECK(texts == "textafter");
}

TEST_CASE("references are read as browsers read them", "[markup][html]") {
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
  CHECK(markup::html::without_references(source, within) == expected);
}
