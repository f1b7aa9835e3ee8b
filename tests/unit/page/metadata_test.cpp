// SPDX-License-Identifier: Apache-2.0

#include "page/metadata.h"

#include <string>

#include "markup/html/tree.h"
#include "support/catch.h"

using namespace gazet::page;

namespace {

Metadata metadata(const std::string& page) {
  return metadata_of(gazet::markup::html::parse(page));
}

/// The best title; "-" when there is none.
std::string title(const std::string& page) {
  const html::Tree tree = gazet::markup::html::parse(page);
  const Metadata found = metadata_of(tree);
  return found.titles.empty() ? "-" : title_text(tree, found.titles.front());
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

}  // namespace

TEST_CASE("a page's title is the best that it declares", "[page]") {
  CHECK(title("<title>Rain in Gao | Herald</title>") == "Rain in Gao | Herald");
  CHECK(title("<title>a</title><meta property='og:title' content='Rain &amp; wind'>") == "Rain & wind");
  CHECK(title("<meta name='twitter:title' content=b><meta property='og:title' content=a>") == "a");
  CHECK(title("<meta name='twitter:title' content=b><meta name=headline content=a>") == "a");
  CHECK(title("<meta property='og:title' content=''><title>a</title>") == "a");
  CHECK(title("<svg><title>icon</title></svg>") == "-");
  CHECK(title("<title> a\n b </title>") == "a b");
  CHECK(title("") == "-");
}

TEST_CASE("the name of the site is taken off a title when it is the shorter part", "[page]") {
  CHECK(without_site_name("Rain in Gao | Herald") == "Rain in Gao");
  CHECK(without_site_name("Rain in Gao - The West Coast Herald") == "Rain in Gao - The West Coast Herald");
  CHECK(without_site_name("Rain - wind in Gao | Herald") == "Rain - wind in Gao");
  CHECK(without_site_name("Rain in Gao – Herald") == "Rain in Gao");
  CHECK(without_site_name("Rain in Gao-Herald") == "Rain in Gao-Herald");
  CHECK(without_site_name("Rain") == "Rain");
  CHECK(without_site_name("").empty());
}

TEST_CASE("when an article was published is said in many ways, some better than others", "[page]") {
  const std::string meta = "<meta name=date content=2020-01-01>";
  CHECK(metadata(meta).published == "2020-01-01");
  CHECK(metadata(meta + "<meta property='article:published_time' content=2021-02-03>").published == "2021-02-03");
  CHECK(metadata("<time datetime=2021-05-06>").published == "2021-05-06");
  CHECK(metadata("<time datetime=2021-05-06>" + meta).published == "2020-01-01");
  CHECK(metadata("<time datetime=2021-05-06 pubdate>" + meta).published == "2021-05-06");
  CHECK(metadata("<span itemprop=datePublished content=2021-05-07>" + meta).published == "2021-05-07");
  CHECK(metadata(json_ld(R"({"@type":"NewsArticle","datePublished":"2021-08-09"})") + meta).published == "2021-08-09");
  CHECK(metadata("<time datetime=2021-05-06><time datetime=2022-05-06>").published == "2021-05-06");
  CHECK(metadata("<p>2020").published.empty());
}

TEST_CASE("who wrote an article is a name, not an address", "[page]") {
  CHECK(metadata("<meta name=author content='Ann  Example'>").byline == "Ann Example");
  CHECK(metadata("<meta property='article:author' content='https://x.example/ann'>").byline.empty());
  CHECK(metadata("<meta property='article:author' content='/ann'>").byline.empty());
  CHECK(metadata(json_ld(R"({"@type":"NewsArticle","author":{"name":"Ann Example"}})")).byline == "Ann Example");
  CHECK(metadata(json_ld(R"({"@type":"NewsArticle","author":[{"name":"Ann"},"Bob"]})")).byline == "Ann, Bob");
  CHECK(metadata(json_ld(R"({"@type":["Thing","NewsArticle"],"author":"Ann"})")).byline == "Ann");
}

TEST_CASE("every name that pages give to date, author and title counts", "[page]") {
  for (const char* name : {"article:published_time", "datePublished", "og:published_time", "parsely-pub-date",
                           "sailthru.date", "DC.date.issued", "dcterms.created", "dcterms.date", "DC.date",
                           "cxenseparse:recs:publishtime", "pubdate", "publish-date", "publication_date", "date"}) {
    CAPTURE(name);
    CHECK(metadata("<meta name='" + std::string(name) + "' content=2021-01-02>").published == "2021-01-02");
  }
  for (const char* name : {"author", "article:author", "parsely-author", "sailthru.author", "DC.creator", "byl"}) {
    CAPTURE(name);
    CHECK(metadata("<meta property='" + std::string(name) + "' content=Ann>").byline == "Ann");
  }
  for (const char* name : {"og:title", "headline", "twitter:title", "DC.title"}) {
    CAPTURE(name);
    CHECK(title("<meta itemprop='" + std::string(name) + "' content=Rain>") == "Rain");
  }
}

TEST_CASE("linked data counts for articles alone, wherever in it they stand", "[page]") {
  CHECK(metadata(json_ld(R"({"@graph":[{"@type":"Person"},{"@type":"Article","datePublished":"2021-01-02"}]})"))
            .published == "2021-01-02");
  CHECK(metadata(json_ld(R"([{"@type":"BlogPosting","datePublished":"2021-01-02"}])")).published == "2021-01-02");
  CHECK(metadata(json_ld(R"({"@type":"Event","datePublished":"2021-01-02"})")).published.empty());
  CHECK(metadata(json_ld(R"({"@type":"WebPage","datePublished":"2020-01-01"})") +
                 json_ld(R"({"@type":"NewsArticle","datePublished":"2021-01-02"})"))
            .published == "2021-01-02");
  CHECK(metadata(json_ld("//<![CDATA[\n{\"@type\":\"Article\",\"datePublished\":\"2021-01-02\"}\n//]]>")).published ==
        "2021-01-02");
  CHECK(metadata(json_ld("no json {")).published.empty());
  CHECK(metadata("<script>{\"@type\":\"Article\",\"datePublished\":\"2021-01-02\"}</script>").published.empty());
}

TEST_CASE("address and language are the page's own", "[page]") {
  CHECK(metadata("<link rel=canonical href='https://x.example/a'>").url == "https://x.example/a");
  CHECK(metadata("<link rel=stylesheet href='/x.css'>").url.empty());
  CHECK(metadata("<meta property='og:url' content='https://x.example/b'><link rel=canonical href=/a>").url == "/a");
  CHECK(metadata("<html lang=fr>").language == "fr");
  CHECK(metadata("<html xml:lang=fr>").language == "fr");
  CHECK(metadata("<meta http-equiv=content-language content=de>").language == "de");
  CHECK(metadata("<html lang=fr><meta name=language content=de>").language == "fr");
  CHECK(metadata("<p>").language.empty());
}
