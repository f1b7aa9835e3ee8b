// SPDX-License-Identifier: Apache-2.0

#include "output/record_json.h"

#include <string>
#include <string_view>
#include <vector>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using output::EntityRecord;
using support::contains_substring;

namespace {

template <class AnyRecord>
std::string json_of(const AnyRecord& record, std::string_view first = {}) {
  std::string to;
  {
    output::JsonText json(to);
    output::append_json(record, json, first);
  }
  return to;
}

std::string location(const Entity* entity) {
  EntityRecord record;
  record.entity = entity;
  const std::string json = json_of(record);
  const std::size_t begin = json.find(R"("country")");
  return json.substr(begin, json.find(R"(,"count")") - begin);
}

std::string kind(Type type, std::string_view subtype) {
  EntityRecord record;
  record.subtype = *subtype_number(type, subtype);
  record.label = label_of(record.subtype);
  const std::string json = json_of(record);
  const std::size_t begin = json.find(R"("type")");
  return json.substr(begin, json.find(R"(,"country")") - begin);
}

}  // namespace

TEST_CASE("every subtype is written with its type and label", "[output]") {
  CHECK(kind(Type::place, "city") == R"("type":"place","subtype":"city","label":"GPE")");
  CHECK(kind(Type::place, "water") == R"("type":"place","subtype":"water","label":"LOC")");
  CHECK(kind(Type::place, "facility") == R"("type":"place","subtype":"facility","label":"FAC")");
  CHECK(kind(Type::group, "people") == R"("type":"group","subtype":"people","label":"NORP")");
  CHECK(kind(Type::group, "armed_group") == R"("type":"group","subtype":"armed_group","label":"ORG")");
  CHECK(kind(Type::group, "party") == R"("type":"group","subtype":"party","label":"ORG")");
  CHECK(kind(Type::organisation, "igo") == R"("type":"organisation","subtype":"igo","label":"ORG")");
}

TEST_CASE("the nameless subtype of a type is null", "[output]") {
  CHECK(kind(Type::place, "") == R"("type":"place","subtype":null,"label":"GPE")");
  CHECK(kind(Type::person, "") == R"("type":"person","subtype":null,"label":"PERSON")");
}

TEST_CASE("a location is country and coordinates, each null when not known", "[output]") {
  const Entity bamako = article::bamako();
  const Entity unplaced = article::known("gazet:x", "X", "FR");
  Entity sea = article::known("gazet:sea", "Sea");
  sea.coordinates = Coordinates{0, 180};
  CHECK(location(&bamako) == R"("country":"ML","lat":12.65,"lon":-8.0)");
  CHECK(location(&unplaced) == R"("country":"FR","lat":null,"lon":null)");
  CHECK(location(&sea) == R"("country":null,"lat":0.0,"lon":180.0)");
  CHECK(location(nullptr) == R"("country":null,"lat":null,"lon":null)");
}

TEST_CASE("what stands first comes before a record's own keys, kept fields behind them", "[output]") {
  EntityRecord record;
  record.doc = "a";
  const std::vector<output::KeptField> kept = {{"a\"b", "[1, 2]"}};
  record.kept = kept;
  const std::string json = json_of(record, R"(,"change":"appeared")");
  CHECK(json.starts_with(R"({"change":"appeared","doc":"a","id":null,)"));
  CHECK(json.ends_with(R"(,"score":null,"link":null,"a\"b":[1, 2]})"));
}

TEST_CASE("a document's record lists its countries", "[output]") {
  output::DocumentRecord record;
  CHECK_THAT(json_of(record), contains_substring(R"("characters":null,"mentions":0,"entities":0,"countries":[],)"));
  const std::vector<output::CountryShare> countries = {{"ML", 0.75}, {"NE", 0.25}};
  record.countries = countries;
  record.characters = 12;
  CHECK_THAT(
      json_of(record),
      contains_substring(R"("characters":12,"mentions":0,"entities":0,"countries":[{"country":"ML","score":0.75},)"
                         R"({"country":"NE","score":0.25}],"gazetteer":null,)"));
  CHECK(json_of(record).ends_with(R"("status":"ok","error":null})"));
  record.error = "no JSON";
  CHECK(json_of(record).ends_with(R"("status":"error","error":"no JSON"})"));
}
