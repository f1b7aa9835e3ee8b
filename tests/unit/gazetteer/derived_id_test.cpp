// SPDX-License-Identifier: Apache-2.0
//
// Identifiers that gazet gives, and rows that replace earlier ones.

#include "gazetteer/derived_id.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace {

using gazet::Type;
using gazet::gazetteer::derived_id;
using gazet::gazetteer::Row;

Row row(Type type, std::string_view subtype, std::string name, std::string country = "") {
  Row made;
  made.subtype = *gazet::subtype_number(type, subtype);
  made.name = std::move(name);
  made.country = std::move(country);
  return made;
}

std::string id_of(const Row& of) {
  return derived_id(of, gazet::text::NameFolder());
}

}  // namespace

TEST_CASE("a derived identifier holds kind, folded name and country", "[gazetteer]") {
  CHECK(id_of(row(Type::place, "city", "Bamako", "ML")) == "gazet:city/bamako-ml");
  CHECK(id_of(row(Type::organisation, "igo", "African Union")) == "gazet:igo/african-union");
  CHECK(id_of(row(Type::group, "", "Dogon", "ML")) == "gazet:group/dogon-ml");
  CHECK(id_of(row(Type::place, "city", "São Tomé", "ST")) == "gazet:city/sao-tome-st");
  CHECK(id_of(row(Type::place, "city", "Одеса", "UA")) == "gazet:city/одеса-ua");
}

TEST_CASE("spellings that match alike have one derived identifier", "[gazetteer]") {
  CHECK(id_of(row(Type::place, "country", "Guinea-Bissau")) == id_of(row(Type::place, "country", "Guinea Bissau")));
  CHECK(id_of(row(Type::place, "city", "St. Louis")) == id_of(row(Type::place, "city", "St Louis")));
}

TEST_CASE("patterns and names of signs only keep apart by a hash", "[gazetteer]") {
  const std::string one = id_of(row(Type::group, "", "/Dogons?/"));
  const std::string other = id_of(row(Type::group, "", "/Dogons+/"));
  CHECK(one != other);
  // FNV-1a of the name's bytes, worked out apart: identifiers stay what they are from version to version.
  CHECK(id_of(row(Type::organisation, "company", "★")) == "gazet:company/84c7bf66");
  CHECK(one.starts_with("gazet:group/dogons-"));
  CHECK(id_of(row(Type::organisation, "company", "+")) != id_of(row(Type::organisation, "company", "!")));
}

TEST_CASE("only rows without an identifier are given one", "[gazetteer]") {
  std::vector<Row> rows = {row(Type::place, "city", "Bamako", "ML"), row(Type::place, "city", "Kayes", "ML")};
  rows[1].id = "own:kayes";
  give_ids(rows);
  CHECK(rows[0].id == "gazet:city/bamako-ml");
  CHECK(rows[1].id == "own:kayes");
}

TEST_CASE("of rows with the same identifier the last is kept at the place of the first", "[gazetteer]") {
  std::vector<Row> rows;
  for (const std::string_view id : {"a:1", "a:2", "a:1", "a:3", "a:2", "a:1"}) {
    rows.push_back(row(Type::place, "city", std::string(id) + " row " + std::to_string(rows.size())));
    rows.back().id = id;
  }
  merge_rows(rows);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].name == "a:1 row 5");
  CHECK(rows[1].name == "a:2 row 4");
  CHECK(rows[2].name == "a:3 row 3");

  std::vector<Row> none;
  merge_rows(none);
  CHECK(none.empty());
}
