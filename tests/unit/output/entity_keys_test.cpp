// SPDX-License-Identifier: Apache-2.0

#include "output/entity_keys.h"

#include <optional>
#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;

namespace {

std::string location(const std::optional<Entity>& entity) {
  std::string to;
  {
    output::JsonText json(to);
    output::write_location(entity, json);
  }
  return to;
}

}  // namespace

TEST_CASE("every subtype is written with its type and label", "[output]") {
  const auto keys = output::kind_keys(output::LabelSet::ontonotes);
  REQUIRE(keys.size() == kSubtypes.size());
  const auto key_of = [&](Type type, std::string_view name) { return keys[*subtype_number(type, name)]; };
  CHECK(key_of(Type::place, "city") == R"(,"type":"place","subtype":"city","label":"GPE")");
  CHECK(key_of(Type::place, "water") == R"(,"type":"place","subtype":"water","label":"LOC")");
  CHECK(key_of(Type::place, "facility") == R"(,"type":"place","subtype":"facility","label":"FAC")");
  CHECK(key_of(Type::group, "people") == R"(,"type":"group","subtype":"people","label":"NORP")");
  CHECK(key_of(Type::group, "armed_group") == R"(,"type":"group","subtype":"armed_group","label":"ORG")");
  CHECK(key_of(Type::group, "party") == R"(,"type":"group","subtype":"party","label":"ORG")");
  CHECK(key_of(Type::organisation, "igo") == R"(,"type":"organisation","subtype":"igo","label":"ORG")");
}

TEST_CASE("the nameless subtype of a type is null", "[output]") {
  const auto keys = output::kind_keys(output::LabelSet::ontonotes);
  CHECK(keys[*subtype_number(Type::place, "")] == R"(,"type":"place","subtype":null,"label":"GPE")");
  CHECK(keys[*subtype_number(Type::person, "")] == R"(,"type":"person","subtype":null,"label":"PERSON")");
}

TEST_CASE("a location is country and coordinates, each null when not known", "[output]") {
  CHECK(location(article::bamako()) == R"(,"country":"ML","lat":12.65,"lon":-8.0)");
  CHECK(location(article::known("gazet:x", "X", "FR")) == R"(,"country":"FR","lat":null,"lon":null)");
  Entity sea = article::known("gazet:sea", "Sea");
  sea.coordinates = Coordinates{0, 180};
  CHECK(location(sea) == R"(,"country":null,"lat":0.0,"lon":180.0)");
  CHECK(location(std::nullopt) == R"(,"country":null,"lat":null,"lon":null)");
}
