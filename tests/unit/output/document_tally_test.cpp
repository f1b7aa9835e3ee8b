// SPDX-License-Identifier: Apache-2.0

#include "output/document_tally.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article.h"
#include "random_text.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::DocumentTally;

namespace {

/// A tally of one window in which each word is a place of the country, in that order. The
/// views must outlive the tally.
DocumentTally tally_of(const std::vector<std::pair<std::string_view, std::string_view>>& words_and_countries) {
  std::string text;
  for (const auto& [word, country] : words_and_countries) text.append(word).append(" ");
  Extraction extraction = article::extraction(text, {});
  std::size_t begin = 0;
  for (const auto& [word, country] : words_and_countries) {
    Mention place;
    place.span = {begin, begin + word.size()};
    place.entity = article::known(word, word, country);
    extraction.mentions.push_back(place);
    begin += word.size() + 1;
  }
  DocumentTally tally({});
  tally.add(article::document(text), extraction);
  return tally;
}

}  // namespace

TEST_CASE("mentions of one entity are one tally, whatever they are called", "[output]") {
  const std::string text = "Bamako and the capital";
  Mention name = mention(text, "Bamako", Type::place, "city");
  Mention other = mention(text, "capital", Type::place, "city");
  name.entity = other.entity = article::bamako();
  name.score = 0.4F;
  other.score = 0.8F;
  name.link = 0.7F;
  other.link = 0.6F;
  DocumentTally tally({});
  tally.add(article::document(text), article::extraction(text, {name, other}));
  REQUIRE(tally.entities().size() == 1);
  CHECK(tally.entities()[0].count == 2);
  CHECK(tally.entities()[0].first_start == 0);
  CHECK(tally.entities()[0].score == 0.8F);
  CHECK(tally.entities()[0].link == 0.7F);
  CHECK(tally.entities()[0].surface.empty());
}

TEST_CASE("mentions without an entity are told apart by type and exact text", "[output]") {
  const std::string text = "Zandu zandu Zandu Zandu";
  const std::vector<Mention> mentions = {
      mention(text, "Zandu", Type::place, "city"), mention(text, "zandu", Type::place, "city"),
      mention(text, "Zandu", Type::group, "people", 1), mention(text, "Zandu", Type::place, "region", 2)};
  DocumentTally tally({});
  tally.add(article::document(text), article::extraction(text, mentions));
  REQUIRE(tally.entities().size() == 3);
  CHECK(tally.entities()[0].surface == "Zandu");
  CHECK(tally.entities()[0].count == 2);
  CHECK(subtype_name(tally.entities()[0].subtype) == "city");
  CHECK(tally.entities()[1].surface == "zandu");
  CHECK(type_of(tally.entities()[2].subtype) == Type::group);
}

TEST_CASE("an identifier is not taken for a text", "[output]") {
  const std::string text = "Zandu place=Zandu";
  Mention known = mention(text, "place=Zandu", Type::place, "city");
  known.entity = article::known("place=Zandu", "Zandu");
  DocumentTally tally({});
  tally.add(article::document(text), article::extraction(text, {mention(text, "Zandu", Type::place, "city"), known}));
  CHECK(tally.entities().size() == 2);
}

TEST_CASE("only mentions that the filter accepts are counted", "[output]") {
  const std::string text = "Bamako";
  Mention person = mention(text, "Bamako", Type::person, "");
  person.entity = article::bamako();
  DocumentTally tally({});
  tally.add(article::document(text), article::extraction(text, {person}));
  CHECK(tally.mentions() == 0);
  CHECK(tally.entities().empty());
  CHECK(tally.focus().empty());
  CHECK_FALSE(tally.empty());
}

TEST_CASE("a window's offsets and characters count on", "[output]") {
  Document window = article::document("é Mali");
  window.origin = {1000, 900, 950};
  DocumentTally tally({});
  tally.add(window, article::extraction(window.text, {mention(window.text, "Mali", Type::place, "country")}));
  CHECK(tally.entities().at(0).first_start == 902);
  CHECK(tally.code_points() == 906);
}

TEST_CASE("a tally keeps the first window's description and not its text", "[output]") {
  Document document = article::document("Mali");
  document.title = "T";
  document.kept = {{"n", "1"}};
  DocumentTally tally({});
  tally.add(document, article::extraction(document.text, {}));
  document.title = "other";
  tally.add(document, article::extraction(document.text, {}));
  CHECK(tally.document().id == "bamako.txt");
  CHECK(tally.document().title == "T");
  CHECK(tally.document().kept.size() == 1);
  CHECK(tally.document().text.empty());
}

TEST_CASE("the language given wins over the one detected", "[output]") {
  Extraction extraction = article::extraction("Mali", {});
  extraction.language = "en";
  Document document = article::document("Mali");
  DocumentTally detected({});
  detected.add(document, extraction);
  CHECK(detected.language() == "en");
  document.language = "fr";
  DocumentTally given({});
  given.add(document, extraction);
  CHECK(given.language() == "fr");
}

TEST_CASE("the focus is the share of each country, best first, equal ones by code", "[output]") {
  const auto focus = tally_of({{"a", "ML"}, {"b", "FR"}, {"c", "NE"}, {"d", "FR"}, {"e", ""}}).focus();
  REQUIRE(focus.size() == 3);
  CHECK(focus[0].country == "FR");
  CHECK(focus[0].share == 0.5);
  CHECK(focus[1].country == "ML");
  CHECK(focus[2].country == "NE");
  CHECK(focus[2].share == 0.25);
}

TEST_CASE("the focus lists five countries at most, of shares among all", "[output]") {
  const auto focus =
      tally_of({{"a", "AA"}, {"b", "BB"}, {"c", "CC"}, {"d", "DD"}, {"e", "EE"}, {"f", "FF"}, {"g", "FF"}, {"h", "GG"}})
          .focus();
  REQUIRE(focus.size() == 5);
  CHECK(focus[0].country == "FF");
  CHECK(focus[0].share == 0.25);
  CHECK(focus[4].country == "DD");
}

TEST_CASE("windows of a document add up, an entity of several being one", "[output]") {
  Document window = article::document("Bamako");
  Mention city = mention("Bamako", "Bamako", Type::place, "city");
  city.entity = article::bamako();
  const Mention unknown = mention("Bamako", "Bamako", Type::organisation, "");
  DocumentTally tally({});
  tally.add(window, article::extraction(window.text, {city, unknown}));
  window.origin = {6, 6, 6};
  tally.add(window, article::extraction(window.text, {unknown, city}));
  REQUIRE(tally.entities().size() == 2);
  CHECK(tally.entities()[0].count == 2);
  CHECK(tally.entities()[0].first_start == 0);
  CHECK(tally.entities()[1].count == 2);
  CHECK(tally.mentions() == 4);
  CHECK(tally.code_points() == 12);
  CHECK(tally.focus().at(0).share == 1);
}

TEST_CASE("random windows are counted as a map counts them", "[output]") {
  std::mt19937 random(9);
  const std::vector<std::string> ids = {"gazet:a", "gazet:b", "gazet:c"};
  DocumentTally tally({});
  std::map<std::string, std::uint64_t> counts;
  std::map<std::string, std::uint64_t> first_starts;
  TextPosition origin;
  for (int window = 0; window < 100; ++window) {
    const random_text::Text text = random_text::make(random, 1 + random_text::below(random, 100));
    Document document = article::document(text.utf8);
    document.origin = origin;
    Extraction extraction = article::extraction(text.utf8, {});
    for (const Span span : random_text::spans(random, text, 20)) {
      Mention& place = extraction.mentions.emplace_back();
      place.span = span;
      const std::size_t which = random_text::below(random, 4);
      if (which < ids.size()) place.entity = article::known(ids[which], "X");
      const std::string key = which < ids.size() ? ids[which] : "=" + text.utf8.substr(span.begin, span.size());
      ++counts[key];
      first_starts.try_emplace(key, origin.code_points + random_text::code_points_before(text, span.begin));
    }
    tally.add(document, extraction);
    origin.bytes += text.utf8.size();
    origin.code_points += text.code_points();
  }
  REQUIRE(tally.code_points() == origin.code_points);
  REQUIRE(tally.entities().size() == counts.size());
  for (const output::EntityTally& each : tally.entities()) {
    const std::string key = each.entity ? std::string(each.entity->id) : "=" + each.surface;
    REQUIRE(each.count == counts.at(key));
    REQUIRE(each.first_start == first_starts.at(key));
  }
}
