// SPDX-License-Identifier: Apache-2.0

#include "read/html_document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using namespace gazet;

namespace {

support::Collected read_page(const std::string& page) {
  read::Options options;
  options.format = read::format_called("html");
  options.source_offsets = true;
  return support::read_bytes("p", page, options);
}

Document document_of(const std::string& page) {
  support::Collected read = read_page(page);
  REQUIRE(read.documents.size() == 1);
  return std::move(read.documents[0]);
}

const std::string kLong =
    "The council of Westport voted on Tuesday to rebuild the bridge that fell into the river in the spring floods.";

}  // namespace

TEST_CASE("tags nested however deep take no more than their time", "[read][html]") {
  std::string deep;
  for (int i = 0; i < 300000; ++i) deep += i % 2 == 0 ? "<div>" : "<b x=" + std::to_string(i) + ">";
  const Document document = document_of("<h1>A headline</h1>" + deep + "<p>" + kLong);
  CHECK(document.text == "A headline\n\n" + kLong);
}

TEST_CASE("the headline is the heading that the page's title means", "[read][html]") {
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

TEST_CASE("a page says when, where and in which language it was written", "[read][html]") {
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

TEST_CASE("a page is decoded as it declares itself, and offsets count its bytes", "[read][html]") {
  const std::string latin =
      "<meta charset=iso-8859-1><p>" + kLong + " Caf\xE9 Zo\xEB in Westport stays open, said its owner.";
  const Document document = document_of(latin);
  const std::size_t at = document.text.find("Westport stays");
  REQUIRE(at != std::string::npos);
  CHECK(document.text.find("Caf\u00E9 Zo\u00EB") != std::string::npos);
  CHECK(document.source_map->source_span({at, at + 8}).begin == latin.find("Westport stays"));

  using read::declared_charset;
  CHECK(declared_charset("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>") == "windows-1251");
  CHECK(declared_charset("<?xml version='1.0' encoding='koi8-r'?><html>") == "koi8-r");
  CHECK(declared_charset("<meta charset=utf-16>").empty());
  CHECK(declared_charset("<p>").empty());
}

TEST_CASE("a page without paragraphs gives what it has", "[read][html]") {
  CHECK(document_of("").text.empty());
  CHECK(document_of("   \n").text.empty());
  CHECK(document_of("<p>Westport is calm.").text == "Westport is calm.");
  CHECK(document_of("<nav><a href=/>Home</a></nav><div>Fog in Westport</div>").text == "Fog in Westport");
  CHECK(document_of("<p>" + kLong + "<br>Second line<br><br>Third").text == kLong + "\nSecond line\n\nThird");
}

TEST_CASE("a page that is too long is a fault", "[read][html]") {
  read::Options options;
  options.format = read::format_called("html");
  options.longest_whole = 100;
  const support::Collected read = support::read_bytes("p", std::string(101, 'x'), options);
  CHECK(read.documents.empty());
  CHECK(read.messages() == std::vector<std::string>{"p: more than 100 bytes of html, expected fewer"});
}
