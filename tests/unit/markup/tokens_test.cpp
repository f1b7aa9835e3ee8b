// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer's states of the HTML Standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization), each
// with what it does at its characters and at the end of the page. Comments, doctypes and instructions are no tokens
// here. Where the reader of articles deviates on purpose, the test says so.

#include "markup/html/tokens.h"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "markup/html/reference.h"
#include "support/catch.h"

using namespace gazet::markup::html;

namespace {

using Strings = std::vector<std::string>;

/// Texts as they are (raw ones behind "raw:"), tags as `<name a=b>` and `</name>`.
Strings tokens_of(std::string_view page) {
  Tokenizer tokens(page);
  Strings all;
  while (const auto token = tokens.next()) {
    std::string text;
    if (token->kind == TokenKind::text) {
      text.append(token->is_raw ? "raw:" : "").append(page.substr(token->span.begin, token->span.size()));
    } else {
      text.append(token->kind == TokenKind::end_tag ? "</" : "<").append(token->name);
      std::string_view rest = token->attributes;
      while (const auto attribute = take_attribute(rest)) {
        text.append(" ").append(attribute->name).append("=").append(attribute->value);
      }
      text += ">";
    }
    all.push_back(text);
  }
  return all;
}

using Cases = std::vector<std::pair<std::string, Strings>>;

void check(const Cases& cases) {
  for (const auto& [page, expected] : cases) {
    CAPTURE(page);
    CHECK(tokens_of(page) == expected);
  }
}

}  // namespace

TEST_CASE("Data state and tag open state", "[markup][html]") {
  check({{"", {}},
         {"a", {"a"}},
         {"a<b>c", {"a", "<b>", "c"}},
         {"a<B>c", {"a", "<B>", "c"}},
         {"1 < 2", {"1 < 2"}},
         {"a<", {"a<"}},
         {"a<3", {"a<3"}},
         {"a<<b>", {"a<", "<b>"}},
         {"a<>b", {"a<>b"}},
         {"a<=b>c", {"a<=b>c"}},
         {"a > b", {"a > b"}},
         {"a<?php echo ?>b", {"a", "b"}},
         {"a<?", {"a"}}});
}

TEST_CASE("End tag open state", "[markup][html]") {
  check({{"a</b>c", {"a", "</b>", "c"}},
         {"a</B >c", {"a", "</B>", "c"}},
         {"a</>b", {"a", "b"}},
         {"a</ b>c", {"a", "c"}},
         {"a</3>c", {"a", "c"}},
         {"a</", {"a", "</"}},
         {"a</b x=\">\">c", {"a", "</b x=>>", "c"}},
         {"a</b/>c", {"a", "</b>", "c"}}});
}

TEST_CASE("Tag name state and the end of the page within a tag", "[markup][html]") {
  check({{"<a/>b", {"<a>", "b"}},
         {"<a\n>b", {"<a>", "b"}},
         {"<a\t\f\r/>b", {"<a>", "b"}},
         {"<a<b>c", {"<a<b>", "c"}},
         {"<x-y:z1>c", {"<x-y:z1>", "c"}},
         {"a<b", {"a"}},
         {"a<b ", {"a"}},
         {"a<b c", {"a"}},
         {"a<b c=", {"a"}},
         {"a<b c='d", {"a"}},
         {"a<b c=\"d>e", {"a"}},
         {"a<b c=d", {"a"}},
         {"a<b c='d'", {"a"}},
         {"a<b/", {"a"}},
         {"a</b", {"a"}}});
}

TEST_CASE("Attribute names", "[markup][html]") {
  check({{"<a b>c", {"<a b=>", "c"}},
         {"<a b c>d", {"<a b= c=>", "d"}},
         {"<a b/c>d", {"<a b= c=>", "d"}},
         {"<a/b>d", {"<a b=>", "d"}},
         {"<a / b>d", {"<a b=>", "d"}},
         {"<a b\n=\tc>d", {"<a b=c>", "d"}},
         {"<a b'c\"d<e>f", {"<a b'c\"d<e=>", "f"}},
         {"<a =b>c", {"<a =b=>", "c"}},
         {"<a ==b>c", {"<a ==b>", "c"}},
         {"<a/=b>c", {"<a =b=>", "c"}}});
}

TEST_CASE("A quote in an attribute's name begins no value", "[markup][html]") {
  check({{"<a =\">\">b", {"<a =\"=>", "\">b"}},
         {"<a/=\">\">b", {"<a =\"=>", "\">b"}},
         {"<a \">\">b", {"<a \"=>", "\">b"}},
         {"<a b\">\">c", {"<a b\"=>", "\">c"}}});
}

TEST_CASE("Attribute values in double quotes, in single quotes, and in none", "[markup][html]") {
  check({{"<a b=\"c d\">e", {"<a b=c d>", "e"}},
         {"<a b='c d'>e", {"<a b=c d>", "e"}},
         {"<a b=\"it's\" c='\"'>e", {"<a b=it's c=\">", "e"}},
         {"<a b=\">\" c='>'>e", {"<a b=> c=>>", "e"}},
         {"<a b=c>e", {"<a b=c>", "e"}},
         {"<a b=c/>e", {"<a b=c/>", "e"}},
         {"<a b=/c/d>e", {"<a b=/c/d>", "e"}},
         {"<a b=>e", {"<a b=>", "e"}},
         {"<a b= >e", {"<a b=>", "e"}},
         {"<a b=\"\">e", {"<a b=>", "e"}},
         {"<a b = 'c' d>e", {"<a b=c d=>", "e"}},
         {"<a b=\"c\"d='e'>f", {"<a b=c d=e>", "f"}},
         {"<a b=\"c\"/d>f", {"<a b=c d=>", "f"}},
         {"<a b=\"c\"\"d\">e", {"<a b=c \"d\"=>", "e"}}});
}

TEST_CASE("Quotes and equals signs within an unquoted value are part of it", "[markup][html]") {
  // The fault of a tag that took in the article: href=/find?q="rain with an odd number of quotes.
  check({{"<a b=c\"d>e\"f", {"<a b=c\"d>", "e\"f"}},
         {"<a b=c=\"d>e\"f", {"<a b=c=\"d>", "e\"f"}},
         {"<a b==\"d>e\"f", {"<a b==\"d>", "e\"f"}},
         {"<a href=/find?q=\"rain>Rain</a> and \"snow\"", {"<a href=/find?q=\"rain>", "Rain", "</a>", " and \"snow\""}},
         {"<a b=c=d e='f'>g", {"<a b=c=d e=f>", "g"}}});
}

TEST_CASE("Markup declarations and bogus comments", "[markup][html]") {
  check({{"<!doctype html>a", {"a"}},
         {"<!DOCTYPE html PUBLIC \"-//W3C//DTD\">a", {"a"}},
         {"<!doctype", {}},
         {"<!>a", {"a"}},
         {"<!x y>a", {"a"}},
         {"<!-x>a", {"a"}},
         {"a<!", {"a"}},
         {"a<!x", {"a"}}});
}

TEST_CASE("Comments", "[markup][html]") {
  check({{"a<!-- b -->c", {"a", "c"}},
         {"a<!---->c", {"a", "c"}},
         {"a<!-->c", {"a", "c"}},
         {"a<!--->c", {"a", "c"}},
         {"a<!--b-c--d-->e", {"a", "e"}},
         {"a<!--b--->c", {"a", "c"}},
         {"a<!--b--!>c", {"a", "c"}},
         {"a<!----!>c", {"a", "c"}},
         {"a<!---!>c-->d", {"a", "d"}},
         {"a<!--b--!c-->d", {"a", "d"}},
         {"a<!-- <p>b</p> > -->c", {"a", "c"}},
         {"a<!--b<!--c-->d", {"a", "d"}},
         {"a<!--b", {"a"}},
         {"a<!--", {"a"}},
         {"a<!--b-", {"a"}},
         {"a<!--b--", {"a"}},
         {"a<!--b--!", {"a"}},
         {"a<!--b-- >c", {"a"}}});
}

TEST_CASE("A CDATA section is passed over", "[markup][html]") {
  // The standard has a section in SVG and MathML only, and elsewhere a comment up to the first `>`. Pages that write
  // one elsewhere mean a section, and never the article's text.
  check({{"a<![CDATA[ b > c ]]>d", {"a", "d"}},
         {"a<![CDATA[]]>d", {"a", "d"}},
         {"a<![CDATA[ b ]] > c ]]>d", {"a", "d"}},
         {"a<![CDATA[ b", {"a"}},
         {"a<![cdata[ b > c", {"a", " c"}}});
}

TEST_CASE("RCDATA: title and textarea hold text with references, and no tags", "[markup][html]") {
  check({{"<title>a<b>&amp;</title>c", {"<title>", "a<b>&amp;", "</title>", "c"}},
         {"<TITLE>a</tItLe >c", {"<TITLE>", "a", "</tItLe>", "c"}},
         {"<title>a</titles>b</title/>c", {"<title>", "a</titles>b", "</title>", "c"}},
         {"<title>a<!-- </title> -->b", {"<title>", "a<!-- ", "</title>", " -->b"}},
         {"<title></title>a", {"<title>", "</title>", "a"}},
         {"<textarea><p></textarea\n>a", {"<textarea>", "<p>", "</textarea>", "a"}},
         {"<title>a", {"<title>", "a"}},
         {"<title>a</title", {"<title>", "a</title"}},
         {"<title>a</", {"<title>", "a</"}},
         {"<title>", {"<title>"}},
         {"</title>a<b>", {"</title>", "a", "<b>"}}});
}

TEST_CASE("RAWTEXT: style, iframe and their like hold text in which nothing is a reference", "[markup][html]") {
  check({{"<style>a>b{}&amp;<p></style>c", {"<style>", "raw:a>b{}&amp;<p>", "</style>", "c"}},
         {"<iframe><p>a</p></iframe>b", {"<iframe>", "raw:<p>a</p>", "</iframe>", "b"}},
         {"<xmp><b></xmp>c", {"<xmp>", "raw:<b>", "</xmp>", "c"}},
         {"<noframes><b></noframes>c", {"<noframes>", "raw:<b>", "</noframes>", "c"}},
         {"<noembed><b></noembed>c", {"<noembed>", "raw:<b>", "</noembed>", "c"}},
         {"<style><!-- </style> -->c", {"<style>", "raw:<!-- ", "</style>", " -->c"}},
         {"<style>a", {"<style>", "raw:a"}}});
}

TEST_CASE("Without scripts noscript is an element like others", "[markup][html]") {
  check({{"<noscript><p>a</p></noscript>b", {"<noscript>", "<p>", "a", "</p>", "</noscript>", "b"}}});
}

TEST_CASE("Script data", "[markup][html]") {
  check({{"<script>if (a<b) c()</script>d", {"<script>", "raw:if (a<b) c()", "</script>", "d"}},
         {"<script>'</scrip>'</SCRIPT >d", {"<script>", "raw:'</scrip>'", "</SCRIPT>", "d"}},
         {"<script>a</scripts>b</script/>c", {"<script>", "raw:a</scripts>b", "</script>", "c"}},
         {"<script>'<script>'</script>d", {"<script>", "raw:'<script>'", "</script>", "d"}},
         {"<script></script>d", {"<script>", "</script>", "d"}},
         {"<script>a-b--c-->d</script>e", {"<script>", "raw:a-b--c-->d", "</script>", "e"}},
         {"<script>a", {"<script>", "raw:a"}},
         {"<script>a</script", {"<script>", "raw:a</script"}}});
}

TEST_CASE("Script data escaped: a comment of a script does not hide its end tag", "[markup][html]") {
  check({{"<script><!-- a </script>b", {"<script>", "raw:<!-- a ", "</script>", "b"}},
         {"<script><!-- a //--></script>b", {"<script>", "raw:<!-- a //-->", "</script>", "b"}},
         {"<script><!--></script>b", {"<script>", "raw:<!-->", "</script>", "b"}},
         {"<script><!-- a", {"<script>", "raw:<!-- a"}}});
}

TEST_CASE("Script data double escaped: a script within the comment of a script ends itself", "[markup][html]") {
  // Pages of advertisements write scripts so; the rest of the script was read as text of the article.
  check({{"<script><!-- w('<script>x</script>') --></script>b",
          {"<script>", "raw:<!-- w('<script>x</script>') -->", "</script>", "b"}},
         {"<script><!-- w('<script src=x></script>'); </script>b",
          {"<script>", "raw:<!-- w('<script src=x></script>'); ", "</script>", "b"}},
         {"<script><!-- w('<SCRIPT>'+'</scr'+'ipt>') --></script>b",
          {"<script>", "raw:<!-- w('<SCRIPT>'+'</scr'+'ipt>') -->", "</script>", "b"}},
         {"<script><!-- <scripts></script>b", {"<script>", "raw:<!-- <scripts>", "</script>", "b"}},
         {"<script><!--><script></script>b", {"<script>", "raw:<!--><script>", "</script>", "b"}},
         {"<script><!-- <script> </script> <script> --></script>b",
          {"<script>", "raw:<!-- <script> </script> <script> -->", "</script>", "b"}},
         {"<script><!-- <script>a</script", {"<script>", "raw:<!-- <script>a</script"}}});
}

TEST_CASE("Attributes are found by name in any case, and the first of a name counts", "[markup][html]") {
  CHECK(find_attribute(" CLASS=a class=b", "class") == "a");
  CHECK(find_attribute(" a class", "class") == "");
  CHECK_FALSE(find_attribute(" data-class=a", "class").has_value());
  CHECK_FALSE(find_attribute("", "class").has_value());
  CHECK(find_attribute(" x='class=a' class=b", "class") == "b");
  CHECK(attribute_text(" title=' a &amp; b\n'", "title") == "a & b");
  CHECK(attribute_text(" title", "title").empty());
  CHECK(attribute_text(" title='  '", "title").empty());
  CHECK(attribute_text("", "title").empty());
  CHECK(is_same("ClAsS", "class"));
  CHECK_FALSE(is_same("clas", "class"));
}

TEST_CASE("Named character references", "[markup][html]") {
  const auto [source, in_text, in_attribute] = GENERATE(table<std::string, std::string, std::string>({
      {"&amp;", "&", "&"},
      {"&amp", "&", "&"},
      {"&AMP;&Amp;", "&&Amp;", "&&Amp;"},
      {"&ampx", "&x", "&ampx"},
      {"&amp=", "&=", "&amp="},
      {"&amp1", "&1", "&amp1"},
      {"&amp.", "&.", "&."},
      {"&notit;", "¬it;", "&notit;"},
      {"&notin;", "∉", "∉"},
      {"&notin", "¬in", "&notin"},
      {"&copy&reg", "©®", "©®"},
      {"&hellip;", "…", "…"},
      {"&hellip", "&hellip", "&hellip"},
      {"&frac34", "¾", "¾"},
      {"&lt", "<", "<"},
      {"&gt;&quot;&apos;", ">\"'", ">\"'"},
      {"&apos", "&apos", "&apos"},
      {"&nbsp;", "\u00A0", "\u00A0"},
      {"&unknown;", "&unknown;", "&unknown;"},
      {"&;&", "&;&", "&;&"},
      {"& amp;", "& amp;", "& amp;"},
      {"&&amp;", "&&", "&&"},
  }));
  CAPTURE(source);
  CHECK(without_references(source, Within::text) == in_text);
  CHECK(without_references(source, Within::attribute) == in_attribute);
}

TEST_CASE("Numeric character references", "[markup][html]") {
  const auto [source, expected] = GENERATE(table<std::string, std::string>({
      {"&#65;&#x42;&#X43;", "ABC"},
      {"&#65", "A"},
      {"&#65B", "AB"},
      {"&#x41G", "AG"},
      {"&#x1F600;", "😀"},
      {"&#0;", "\uFFFD"},
      {"&#xD800;&#xDFFF;", "\uFFFD\uFFFD"},
      {"&#xD7FF;&#xE000;", "\uD7FF\uE000"},
      {"&#x10FFFF;", "\U0010FFFF"},
      {"&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD"},
      {"&#x80;&#128;", "€€"},
      {"&#x9F;&#x91;&#x92;", "Ÿ‘’"},
      {"&#xA0;", "\u00A0"},
      {"&#x81;&#x8D;&#x8F;&#x90;&#x9D;", "\u0081\u008D\u008F\u0090\u009D"},
      {"&#x82;&#x83;&#x84;&#x85;&#x86;&#x87;&#x88;&#x89;&#x8A;&#x8B;&#x8C;&#x8E;", "‚ƒ„…†‡ˆ‰Š‹ŒŽ"},
      {"&#x93;&#x94;&#x95;&#x96;&#x97;&#x98;&#x99;&#x9A;&#x9B;&#x9C;&#x9E;", "“”•–—˜™š›œž"},
      {"&#;", "&#;"},
      {"&#x;", "&#x;"},
      {"&#xg", "&#xg"},
      {"&#a", "&#a"},
      {"&#", "&#"},
  }));
  CAPTURE(source);
  CHECK(without_references(source, Within::text) == expected);
  CHECK(without_references(source, Within::attribute) == expected);
}
