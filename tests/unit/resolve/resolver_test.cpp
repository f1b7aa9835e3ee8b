// SPDX-License-Identifier: Apache-2.0

#include "resolve/resolver.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kNames =
    "id|type|subtype|name|aliases|country\n"
    "x:jo|place|country|Jordan||JO\n"
    "x:ml|place|country|Mali||ML\n"
    "x:ge|place|country|Georgia||GE\n"
    "x:us-ga|place|admin1|Georgia||US\n"
    "x:ny|place|city|New York||US\n"
    "x:yc|organisation|company|York City||\n"
    "x:bank|organisation|company|Bank of Mali||\n"
    "x:au|organisation|igo|African Union||\n"
    "x:santos|place|city|Santos||BR\n"
    "x:santos-fc|organisation|sport|Santos||\n"
    "|organisation|court|/[A-Z]\\w+ Court/||\n";

std::vector<gazetteer::WeightRow> rows() {
  std::vector<gazetteer::WeightRow> rows;
  for (const char* kind : {"known=", "known_long="}) {
    for (const char* place : {"country", "admin1", "village"}) {
      rows.push_back({std::string(kind) + place, {320, -900, 0, -900, -900}});
    }
    for (const char* organisation : {"company", "igo", "sport", "court"}) {
      rows.push_back({std::string(kind) + organisation, {0, -900, 400, -900, -900}});
    }
  }
  rows.push_back({"before=michael", {-2000, -2000, -2000, -2000, -2000}});
  rows.push_back({"first=union", {-900, -900, 200, -900, -900}});
  rows.push_back({"shape=XX", {-900, -900, 200, -900, -900}});
  rows.push_back({"first=volta", {200, 0, 0, 0, 0}});
  rows.push_back({"first=malians", {0, 200, 0, 0, 0}});
  rows.push_back({"first=front", {0, 0, 200, 0, 0}});
  rows.push_back({"has=front", {0, 0, 300, 0, 0}});
  rows.push_back({"first=keita", {0, 0, 0, 200, 0}});
  rows.push_back({"first=ramadan", {0, 0, 0, 0, 200}});
  for (int step = 0; step <= 64; ++step) {
    const auto score = static_cast<std::int16_t>(100 + 10 * step);
    rows.push_back({"score=" + std::to_string(step), {score, score, score, score, score}});
  }
  return rows;
}

class Article {
 public:
  explicit Article(const std::string& text, const ExtractorOptions& options = {}, const std::string& language = "en",
                   std::vector<Span> furniture = {})
      : text_(text),
        matcher_({tests::gazetteer_of(kNames)}, {}),
        slots_(gazetteer::weight_slots(rows())),
        resolver_(matcher_, gazetteer::WeightTable(slots_), options),
        workspace_(resolver_),
        candidates_(matcher_.candidates(text_.view(), workspace_.vocabulary)) {
    extraction.language = language;
    extraction.furniture = std::move(furniture);
    resolver_.resolve(text_.view(), candidates_, workspace_, extraction);
  }

  /// "text type subtype method id" of each mention.
  [[nodiscard]] Strings mentions() const {
    Strings mentions;
    for (const Mention& it : extraction.mentions) {
      std::string line(text_.at(it.span));
      line.append(" ").append(to_string(type_of(it.subtype))).append("/").append(subtype_name(it.subtype));
      line.append(" ").append(to_string(it.method)).append(" ").append(it.entity ? it.entity->id : "-");
      mentions.push_back(line);
    }
    return mentions;
  }
  [[nodiscard]] Strings texts() const {
    Strings texts;
    for (const Mention& it : extraction.mentions) texts.emplace_back(text_.at(it.span));
    return texts;
  }
  [[nodiscard]] Strings explained(std::optional<std::size_t> at) {
    Strings texts;
    for (const Explanation& it : resolver_.explain(text_.view(), candidates_, workspace_, extraction, at)) {
      texts.emplace_back(text_.at(it.interpretations.front().span));
    }
    return texts;
  }

  Extraction extraction;

 private:
  tests::Text text_;
  match::Matcher matcher_;
  std::vector<gazetteer::WeightSlot> slots_;
  Resolver resolver_;
  Resolver::Workspace workspace_;
  match::Candidates candidates_;
};

ExtractorOptions with(Overlaps overlaps) {
  ExtractorOptions options;
  options.overlaps = overlaps;
  return options;
}

TEST_CASE("English articles, and those too short to tell, are weighed; others are read by names alone", "[resolve]") {
  const std::string text = "they say Michael Jordan left Mali";
  for (const char* language : {"", "en", "en-GB"}) {
    CAPTURE(language);
    const Article article(text, {}, language);
    CHECK(article.extraction.is_weighed);
    CHECK(article.texts() == Strings{"Mali"});
    CHECK(article.extraction.mentions[0].score.has_value());
  }
  for (const char* language : {"fr", "eng-x", "de-en"}) {
    CAPTURE(language);
    const Article article(text, {}, language);
    CHECK(article.texts() == Strings{"Jordan", "Mali"});
    CHECK_FALSE(article.extraction.is_weighed);
    CHECK_FALSE(article.extraction.mentions[0].score.has_value());
  }
}

TEST_CASE("Where names alone are asked for nothing is weighed", "[resolve]") {
  ExtractorOptions options;
  options.names_only = true;
  Article article("they say Michael Jordan left Mali", options);
  CHECK_FALSE(article.extraction.is_weighed);
  CHECK(article.texts() == Strings{"Jordan", "Mali"});
  CHECK(article.explained(std::nullopt).empty());
}

TEST_CASE("A mention is of the subtype of what it means, or the nameless one of its class", "[resolve]") {
  CHECK(Article("they left Mali").mentions() == Strings{"Mali place/country name x:ml"});
  CHECK(Article("the High Court met").mentions().front().starts_with("High Court organisation/court pattern "));
  CHECK(Article("they saw Volta there").mentions() == Strings{"Volta place/ shape -"});
  CHECK(Article("they saw Malians there").mentions() == Strings{"Malians group/ shape -"});
  CHECK(Article("they saw Front there").mentions() == Strings{"Front organisation/ shape -"});
}

TEST_CASE("Persons are told when asked for, other names never", "[resolve]") {
  CHECK(Article("they saw Keita there").mentions().empty());
  CHECK(Article("they saw Ramadan there").mentions().empty());
  ExtractorOptions options;
  options.persons = true;
  CHECK(Article("they saw Keita there", options).mentions() == Strings{"Keita person/ shape -"});
  CHECK(Article("they saw Ramadan there", options).mentions().empty());
}

TEST_CASE("An acronym and a short name mean what the long name means", "[resolve]") {
  CHECK(Article("the African Union (AU) met. Now the AU left.").mentions() ==
        Strings{"African Union organisation/igo name x:au", "AU organisation/igo acronym x:au",
                "AU organisation/igo acronym x:au"});
  CHECK(Article("the African Union met. Now the Union left.").mentions() ==
        Strings{"African Union organisation/igo name x:au", "Union organisation/igo short_name x:au"});
  CHECK(Article("now the AU left").mentions() == Strings{"AU organisation/ shape -"});
}

TEST_CASE("The short form of a name that nothing is known of means nothing known", "[resolve]") {
  CHECK(Article("the Front Union met. Now the Union left.").mentions() ==
        Strings{"Front Union organisation/ shape -", "Union organisation/ short_name -"});
}

TEST_CASE("A score is that of the decision's margin", "[resolve]") {
  const Article article("they left Mali");
  REQUIRE(article.extraction.mentions.size() == 1);
  // 320 for a place against 0 for an organisation: step 5.
  CHECK(std::lround(1000 * *article.extraction.mentions[0].score) == 150);
}

TEST_CASE("A link is as sure as what is meant is likely", "[resolve]") {
  const Article one("they left Mali");
  REQUIRE(one.extraction.mentions.size() == 1);
  CHECK(*one.extraction.mentions[0].link > 0.9F);
  const Article forms("the African Union met. Now the Union left.");
  REQUIRE(forms.extraction.mentions.size() == 2);
  CHECK(*forms.extraction.mentions[1].link < *forms.extraction.mentions[0].link);
  const Article nothing("now the AU left");
  REQUIRE(nothing.extraction.mentions.size() == 1);
  CHECK_FALSE(nothing.extraction.mentions[0].link.has_value());
}

TEST_CASE("Names inside others are told when all overlaps are wanted", "[resolve]") {
  const std::string text = "the Bank of Mali fell";
  CHECK(Article(text).texts() == Strings{"Bank of Mali"});
  CHECK(Article(text, with(Overlaps::no_sub)).texts() == Strings{"Bank of Mali"});
  const Article all(text, with(Overlaps::all));
  CHECK(all.mentions() == Strings{"Bank of Mali organisation/company name x:bank", "Mali place/country name x:ml"});
  CHECK(std::lround(1000 * *all.extraction.mentions[1].score) == 100);  // a margin of 0
}

TEST_CASE("Names that cross others are told when only those inside are not wanted", "[resolve]") {
  const std::string text = "in New York City today";
  CHECK(Article(text).texts() == Strings{"York City"});
  CHECK(Article(text, with(Overlaps::no_sub)).texts() == Strings{"New York", "York City"});
  CHECK(Article(text, with(Overlaps::all)).texts() == Strings{"New York", "York City"});
}

TEST_CASE("All classes of a span are told when all overlaps are wanted, each once", "[resolve]") {
  const std::string text = "they left Santos today";
  CHECK(Article(text).mentions() == Strings{"Santos organisation/sport name x:santos-fc"});
  CHECK(Article(text, with(Overlaps::all)).mentions() ==
        Strings{"Santos organisation/sport name x:santos-fc", "Santos place/city name x:santos"});
  CHECK(Article(text, with(Overlaps::no_sub)).texts() == Strings{"Santos"});
  CHECK(Article("they left Georgia today", with(Overlaps::all)).texts() == Strings{"Georgia"});
}

TEST_CASE("What more speaks against than for is told under no option", "[resolve]") {
  const std::string text = "they say Michael Jordan left";
  CHECK(Article(text, with(Overlaps::all)).texts().empty());
  CHECK(Article(text, with(Overlaps::no_sub)).texts().empty());
}

TEST_CASE("Overlapping mentions come by begin, the longest first", "[resolve]") {
  CHECK(Article("Mali, New York City, Bank of Mali, Mali", with(Overlaps::all)).texts() ==
        Strings{"Mali", "New York", "York City", "Bank of Mali", "Mali", "Mali"});
}

TEST_CASE("No name stands in furniture unless it is kept", "[resolve]") {
  const std::string text = "they saw Volta here. They saw Front there.";
  const std::vector<Span> furniture = {{0, 20}};
  CHECK(Article(text, {}, "en", furniture).texts() == Strings{"Front"});
  ExtractorOptions options;
  options.keep_furniture = true;
  CHECK(Article(text, options, "en", furniture).texts() == Strings{"Volta", "Front"});
}

TEST_CASE("A mention carries its explanation when that is asked for", "[resolve]") {
  CHECK(Article("they left Georgia").extraction.mentions.at(0).explanation == nullptr);
  ExtractorOptions options;
  options.explain = true;
  const Article article("they left Georgia", options);
  const auto& explanation = article.extraction.mentions.at(0).explanation;
  REQUIRE(explanation != nullptr);
  REQUIRE(explanation->options.size() == 2);
  CHECK(explanation->options[0].id == "x:ge");
  CHECK(explanation->options[1].id == "x:us-ga");
}

TEST_CASE("All names are explained, persons too, or those at one byte", "[resolve]") {
  const std::string text = "they saw Keita leave Mali for Nowhere";
  Article article(text);
  CHECK(article.explained(std::nullopt) == Strings{"Keita", "Mali"});
  CHECK(article.explained(text.find("Mali")) == Strings{"Mali"});
  CHECK(article.explained(text.find("Mali") + 3) == Strings{"Mali"});
  CHECK(article.explained(text.find("Mali") + 4).empty());
  CHECK(article.explained(text.find("Nowhere")) == Strings{"Nowhere"});
  CHECK(article.explained(text.find("leave")).empty());
}

TEST_CASE("The country that articles come from decides between namesakes", "[resolve]") {
  ExtractorOptions options;
  options.country = "US";
  CHECK(Article("they left Georgia", options).mentions() == Strings{"Georgia place/admin1 name x:us-ga"});
  options.country = "USA";  // no code
  CHECK(Article("they left Georgia", options).mentions() == Strings{"Georgia place/country name x:ge"});
}

}  // namespace
}  // namespace gazet::resolve
