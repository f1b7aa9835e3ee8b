// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/compiler.h"

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/division.h"
#include "gazetteer/image.h"
#include "gazetteer/name_table.h"
#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

using tests::gazetteer_of;

GazetteerImage image_of(const std::string& dictionary, const std::vector<WeightRow>& weights = {}) {
  return {compile_gazetteer(tests::rows_of(dictionary), weights), "test.gaz"};
}

/// The one record of a name.
NameRecord record_of(const GazetteerImage& image, std::string_view name) {
  const text::NameFolder& folder = image.name_folder();
  std::uint64_t hash = 0;
  for (const Token& word : folder.words(name)) {
    hash = extended(hash, folder.folder().hash(name.substr(word.begin, word.end - word.begin)));
  }
  const auto records = image.names().records_of(image.names().find(hash));
  REQUIRE(records.size() == 1);
  return records.front();
}

TEST_CASE("What a row says of an entity is kept", "[gazetteer]") {
  const GazetteerImage image = image_of(
      "id|type|subtype|name|country|lat|lon|population|note\n"
      "x:gao|place|city|Gao|ML|16.27167|-0.04472|86353|admin1=ML.07\n"
      "x:au|organisation|igo|African Union|||||\n");
  REQUIRE(image.entity_count() == 2);
  const Entity gao = image.entity(0);
  CHECK(gao.id == "x:gao");
  CHECK(gao.name == "Gao");
  CHECK(gao.country == "ML");
  CHECK(gao.subtype == *subtype_number(Type::place, "city"));
  CHECK(gao.population == 86353);
  REQUIRE(gao.coordinates.has_value());
  CHECK(gao.coordinates->lat == support::Approx(16.27167));
  CHECK(gao.coordinates->lon == support::Approx(-0.04472));
  CHECK(image.whereabouts(0).division == division_number("admin1=ML.07"));
  const Entity union_ = image.entity(1);
  CHECK(union_.id == "x:au");
  CHECK(union_.country.empty());
  CHECK_FALSE(union_.coordinates.has_value());
}

TEST_CASE("Entities without a place behind those with one keep their own facts", "[gazetteer]") {
  const GazetteerImage image = image_of(
      "id|type|subtype|name|lat|lon\nx:1|place|region|Sahel||\nx:2|place|city|Gao|16|0\nx:3|place|region|Azawad||\n"
      "x:4|place|city|Kidal|18|1\n");
  REQUIRE(image.entity_count() == 4);
  for (std::uint32_t i = 0; i < 4; ++i) {
    const Entity entity = image.entity(i);
    CHECK(entity.coordinates.has_value() == (entity.name == "Gao" || entity.name == "Kidal"));
    if (entity.name == "Kidal") CHECK(entity.coordinates->lat == support::Approx(18));
  }
}

TEST_CASE("A policy stands with each name, common with those of one word alone", "[gazetteer]") {
  const GazetteerImage image = image_of(
      "type|name|aliases|policy\nplace|Reading|Royal Reading|common\nplace|LeT||exact\nplace|salafi||any-case\n"
      "place|Gao||\n");
  CHECK(record_of(image, "Reading").is(kCommon));
  CHECK_FALSE(record_of(image, "Royal Reading").is(kCommon));
  CHECK(record_of(image, "LeT").is(kExactCase));
  CHECK_FALSE(record_of(image, "LeT").is(kAnyCase));
  CHECK(record_of(image, "salafi").is(kAnyCase));
  CHECK_FALSE(record_of(image, "salafi").is(kExactCase));
  for (const NameFlag flag : {kExactCase, kAnyCase, kCommon, kAnchor}) CHECK_FALSE(record_of(image, "Gao").is(flag));
}

TEST_CASE("An anchor that its pattern writes large only is not sought in small letters", "[gazetteer]") {
  const auto anchor = [](const std::string& pattern, const std::string& policy, const std::string& word) {
    const GazetteerImage image = image_of("type|name|policy\norganisation|/" + pattern + "/|" + policy + "\n");
    const NameRecord record = record_of(image, word);
    CHECK(record.is(kAnchor));
    return record.is(kCapitalAnchor);
  };
  CHECK(anchor("[A-Z]\\w+ Party", "", "party"));
  CHECK_FALSE(anchor("[A-Z]\\w+ party", "", "party"));
  CHECK_FALSE(anchor("[A-Z]\\w+ [Pp]arty", "", "party"));
  CHECK_FALSE(anchor("[A-Z]\\w+ Party", "any-case", "party"));
}

TEST_CASE("An alias that is the name again is one name", "[gazetteer]") {
  const GazetteerImage image = image_of("type|name|aliases\nplace|Gao|Gao;Gawgaw;Gawgaw\n");
  CHECK(record_of(image, "Gao").target() == 0);
  CHECK(record_of(image, "Gawgaw").target() == 0);
}

TEST_CASE("A name that is written with an apostrophe behind its first letter may begin so", "[gazetteer]") {
  // N'Djamena is in the list as Ndjamena, US stands in texts as U.S.
  const GazetteerImage image = image_of("type|name\nplace|Ndjamena\nplace|US\nplace|Gao\n");
  for (const char* word : {"N'Djamena", "Ndjamena", "NDJAMENA", "N.D", "U.S", "US", "Gao", "GAO"}) {
    CAPTURE(word);
    CHECK(image.names().may_begin_with(std::string_view(word)));
  }
  CHECK_FALSE(image.names().may_begin_with(std::string_view("Xyz")));
  CHECK_FALSE(image.names().may_begin_with(std::string_view("gao")));
  CHECK(image.names().may_begin_with(std::string_view("éire")));
}

TEST_CASE("A name written small, or in any case, may begin small", "[gazetteer]") {
  const GazetteerImage image = image_of("type|name|policy\norganisation|eBay|\ngroup|Salafi|any-case\n");
  CHECK(image.names().may_begin_with(std::string_view("eBay")));
  CHECK(image.names().may_begin_with(std::string_view("salafi")));
  CHECK(image.names().may_begin_with(std::string_view("SALAFI")));
}

TEST_CASE("Cues are apart from names", "[gazetteer]") {
  const GazetteerImage image =
      image_of("type|subtype|name|policy\ncue|title|General|\ncue|furniture|/Share this.*/|any-case\nplace||Gao|\n");
  CHECK(image.entity_count() == 1);
  CHECK(image.names().records().size() == 1);
  REQUIRE(image.cues().records().size() == 1);
  CHECK(image.cues().records().front().target() == *subtype_number(Type::cue, "title"));
  REQUIRE(image.pattern_count() == 1);
  CHECK(image.pattern(0).subtype == *subtype_number(Type::cue, "furniture"));
  CHECK(image.pattern(0).any_case);
}

TEST_CASE("The names of one key come likeliest first", "[gazetteer]") {
  const GazetteerImage image = image_of(
      "id|type|subtype|name|lat|lon|population\nx:1|place|city|Paris|33|-95|25000\n"
      "x:2|place|city|Paris|48|2|2100000\nx:3|place|admin2|Paris|48|2|\n");
  const auto hash = extended(0, image.name_folder().folder().hash("Paris"));
  std::vector<std::string> ids;
  for (const NameRecord& record : image.names().records_of(image.names().find(hash))) {
    ids.emplace_back(image.entity(record.target()).id);
  }
  CHECK(ids == std::vector<std::string>{"x:2", "x:1", "x:3"});
}

TEST_CASE("Weights are in the file", "[gazetteer]") {
  const GazetteerImage image = image_of("type|name\nplace|Gao\n", {{"bias=all", {1, -2, 3, -4, 5}}});
  const WeightVector* found = image.weights().find(evidence_key("bias=all"));
  REQUIRE(found != nullptr);
  CHECK(*found == WeightVector{1, -2, 3, -4, 5});
  CHECK_FALSE(image_of("type|name\nplace|Gao\n").weights().any());
}

TEST_CASE("A place lies in the division that its note names", "[gazetteer]") {
  CHECK(division_number("admin1=US.AL") != 0);
  CHECK(division_number("admin1=US.AL") == division_number("pop=3 admin1=US.AL; x"));
  CHECK(division_number("admin1=US.AL,") == division_number("admin1=US.AL"));
  CHECK(division_number("admin1=US.AL") != division_number("admin1=US.AK"));
  CHECK(division_number("") == 0);
  CHECK(division_number("admin2=US.AL.1") == 0);
}

}  // namespace
}  // namespace gazet::gazetteer
