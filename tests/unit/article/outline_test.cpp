// SPDX-License-Identifier: Apache-2.0

#include "article/outline.h"

#include <random>
#include <string>
#include <vector>

#include "dictionary_cues.h"
#include "support/catch.h"

namespace gazet::article {

namespace {

const Outliner& outliner() {
  static const Outliner outliner(dictionary_cues("furniture.tsv"), dictionary_cues("datelines.tsv"));
  return outliner;
}

Document document(std::string text, std::string title = "") {
  Document document;
  document.text = std::move(text);
  document.title = std::move(title);
  return document;
}

/// "title:Soldiers… |body:…"
std::string shown(const Document& document) {
  std::string all;
  for (const auto& [span, section] : outliner().outline(document).sections) {
    std::string text = document.text.substr(span.begin, span.size());
    for (char& c : text) c = c == '\n' ? '/' : c;
    all.append(all.empty() ? "" : "|").append(to_string(section)).append(":").append(text);
  }
  return all;
}

const std::string kSentence = "The army said on Tuesday that it had taken the town after two days of fighting.";

}  // namespace

TEST_CASE("An article is title, dateline and body", "[article]") {
  CHECK(shown(document("Army takes Kidal\n\nBAMAKO, May 3 (Reuters) - " + kSentence)) ==
        "title:Army takes Kidal//|dateline:BAMAKO, May 3 (Reuters) - |body:" + kSentence);
  CHECK(shown(document("BAMAKO, May 3 (Reuters) - " + kSentence)) ==
        "dateline:BAMAKO, May 3 (Reuters) - |body:" + kSentence);
  CHECK(shown(document("Army takes Kidal\n\n" + kSentence)) == "title:Army takes Kidal//|body:" + kSentence);
  CHECK(shown(document(kSentence)) == "body:" + kSentence);
  CHECK(shown(document("")).empty());
  CHECK(shown(document(" \n")) == "body: /");
}

TEST_CASE("A byline between title and dateline is body", "[article]") {
  CHECK(shown(document("Army takes Kidal\nBy Awa Diallo\n\nBAMAKO — " + kSentence)) ==
        "title:Army takes Kidal/|body:By Awa Diallo//|dateline:BAMAKO — |body:" + kSentence);
}

TEST_CASE("Furniture around the title is body and the title is found", "[article]") {
  CHECK(shown(document("NewsAfricaSport\nArmy takes Kidal Share this:\nFacebook Twitter Email\n" + kSentence)) ==
        "body:NewsAfricaSport/|title:Army takes Kidal |body:Share this:/Facebook Twitter Email/" + kSentence);
}

TEST_CASE("A declared title is the title wherever the text begins with it", "[article]") {
  CHECK(shown(document("It is over.\n\n" + kSentence, "It is over.")) == "title:It is over.//|body:" + kSentence);
  CHECK(shown(document(kSentence, "It is over.")) == "body:" + kSentence);
  CHECK(shown(document("Army takes Kidal\n\n" + kSentence, "Something else")) ==
        "title:Army takes Kidal//|body:" + kSentence);
}

TEST_CASE("A line with an agency or a day before the dash is no title, with a bare dash it may be", "[article]") {
  CHECK(shown(document("LAGOS (AP) — Army takes town\n\n" + kSentence)) ==
        "dateline:LAGOS (AP) — |body:Army takes town//" + kSentence);
  CHECK(shown(document("Power Crisis - Minister Presents Plan\n\n" + kSentence)) ==
        "title:Power Crisis - Minister Presents Plan//|body:" + kSentence);
}

TEST_CASE("A window behind the first is all body, but its furniture is found", "[article]") {
  Document window = document("Army takes Kidal\n\nBAMAKO — " + kSentence + "\nShare this:\n");
  window.origin = {100, 100, 100};
  CHECK(shown(window).starts_with("body:Army"));
  CHECK(outliner().outline(window).sections.size() == 1);
  CHECK(outliner().outline(window).furniture.size() == 1);
}

TEST_CASE("Sections cover any text without gaps", "[article]") {
  const std::vector<std::string> pieces = {
      "Army takes Kidal", "\n", "\n\n",   "BAMAKO (AP) - ", kSentence,     "Share this:", " ",
      "\xC2\xA0",         "é",  "By Awa", "\r\n",           "© 2024 Sahel"};
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    Document article;
    for (std::size_t count = random() % 8; count > 0; --count) article.text += pieces[random() % pieces.size()];
    if (random() % 4 == 0) article.title = article.text.substr(0, article.text.find('\n'));
    std::size_t end = 0;
    for (const SectionSpan& section : outliner().outline(article).sections) {
      REQUIRE(section.span.begin == end);
      REQUIRE_FALSE(section.span.empty());
      end = section.span.end;
    }
    REQUIRE(end == article.text.size());
  }
}

}  // namespace gazet::article
