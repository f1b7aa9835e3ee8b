// SPDX-License-Identifier: Apache-2.0
//
// Cells to rows and back: every column's rule, every fault's words.

#include "gazetteer/row.h"

#include <string>
#include <tuple>
#include <vector>

#include "gazetteer/cells.h"
#include "support/catch.h"

namespace {

using gazet::gazetteer::CaseRule;
using gazet::gazetteer::Cells;
using gazet::gazetteer::Column;
using gazet::gazetteer::parse_row;
using gazet::gazetteer::Policy;
using gazet::gazetteer::Row;

/// The least that a row needs.
Cells least() {
  Cells cells;
  cells[Column::type] = "place";
  cells[Column::name] = "Bamako";
  return cells;
}

/// The faults of the least row with one cell changed.
std::vector<std::string> faults_with(Column column, std::string_view text) {
  Cells cells = least();
  cells[column] = text;
  std::vector<std::string> faults;
  static_cast<void>(parse_row(cells, faults));
  return faults;
}

Row row_with(Column column, std::string_view text) {
  Cells cells = least();
  cells[column] = text;
  std::vector<std::string> faults;
  Row row = parse_row(cells, faults);
  INFO("cell: " << text);
  CHECK(faults == std::vector<std::string>{});
  return row;
}

}  // namespace

TEST_CASE("a row needs no more than a type and a name", "[gazetteer]") {
  std::vector<std::string> faults;
  const Row row = parse_row(least(), faults);
  CHECK(faults.empty());
  CHECK(row.name == "Bamako");
  CHECK(gazet::type_of(row.subtype) == gazet::Type::place);
  CHECK(gazet::subtype_name(row.subtype).empty());
  CHECK(row.id.empty());
  CHECK(row.aliases.empty());
  CHECK(row.country.empty());
  CHECK_FALSE(row.coordinates);
  CHECK(row.population == 0);
  CHECK(row.policy == Policy{});
}

TEST_CASE("every subtype of the closed list is read, and only with its own type", "[gazetteer]") {
  for (const gazet::Subtype& subtype : gazet::kSubtypes) {
    Cells cells = least();
    cells[Column::type] = to_string(subtype.type);
    cells[Column::subtype] = subtype.name;
    std::vector<std::string> faults;
    const Row row = parse_row(cells, faults);
    CHECK(faults.empty());
    CHECK(gazet::type_of(row.subtype) == subtype.type);
    CHECK(gazet::subtype_name(row.subtype) == subtype.name);
  }
}

TEST_CASE("a cell with a fault is quoted beside what was expected", "[gazetteer]") {
  const auto [column, cell, message] = GENERATE(table<Column, std::string, std::string>({
      {Column::id, "Q42", "bad id 'Q42', expected geonames:NUMBER, wikidata:QNUMBER or scheme:name without spaces"},
      {Column::id, "geonames:x1", "bad id 'geonames:x1'"},
      {Column::id, "geonames:", "bad id 'geonames:'"},
      {Column::id, "wikidata:42", "bad id 'wikidata:42'"},
      {Column::id, "wikidata:Q", "bad id 'wikidata:Q'"},
      {Column::id, "Own:name", "bad id 'Own:name'"},
      {Column::id, "own:", "bad id 'own:'"},
      {Column::id, "own:a b", "bad id 'own:a b'"},
      {Column::id, ":x", "bad id ':x'"},
      {Column::type, "plce", "unknown type 'plce' (allowed: place, group, organisation, person, cue)"},
      {Column::type, "", "empty type, expected one of place, group, organisation, person, cue"},
      {Column::subtype, "party",
       "unknown subtype 'party' of place (allowed: country, admin1, admin2, city, district, "},
      {Column::name, "", "empty name"},
      {Column::name, "/open", "pattern '/open' is not closed, expected a slash at its end"},
      {Column::name, "/", "pattern '/' is not closed"},
      {Column::name, "//", "empty pattern '//'"},
      {Column::aliases, "a||b", "empty alias"},
      {Column::aliases, "a|", "empty alias"},
      {Column::aliases, "|a", "empty alias"},
      {Column::aliases, "|", "empty alias"},
      {Column::aliases, "a|/b", "pattern '/b' is not closed"},
      {Column::aliases, "//|a", "empty pattern '//'"},
      {Column::country, "ml", "bad country 'ml', expected two capital letters (ISO 3166-1 alpha-2)"},
      {Column::country, "MLI", "bad country 'MLI'"},
      {Column::country, "M1", "bad country 'M1'"},
      {Column::population, "1,000", "bad population '1,000', expected a whole number up to 4294967295"},
      {Column::population, "-1", "bad population '-1'"},
      {Column::population, "4294967296", "bad population '4294967296'"},
      {Column::population, "1.5", "bad population '1.5'"},
      {Column::policy, "any_case",
       "unknown policy 'any_case' (allowed: exact, any-case, common, form-behind, form-before, spelling)"},
      {Column::policy, "exact,", "unknown policy ''"},
      {Column::policy, "form-behind,spelling", "policy form-behind and spelling together, expected one of them"},
      {Column::policy, "form-before", "policy form-behind or form-before of another type than organisation"},
      {Column::policy, "exact,any-case", "policy exact and any-case together, expected one of them"},
      {Column::lat, "12.65", "lat without lon, expected both or none"},
      {Column::lon, "-8", "lon without lat, expected both or none"},
  }));
  INFO(cell);
  const std::vector<std::string> faults = faults_with(column, cell);
  REQUIRE_FALSE(faults.empty());
  CHECK_THAT(faults.front(), support::contains_substring(message));
}

TEST_CASE("all faults of a row are told together", "[gazetteer]") {
  Cells cells;
  cells[Column::id] = "x";
  cells[Column::type] = "plce";
  cells[Column::lat] = "91";
  cells[Column::lon] = "nan";
  cells[Column::population] = "many";
  std::vector<std::string> faults;
  static_cast<void>(parse_row(cells, faults));
  CHECK(faults.size() == 6);
}

TEST_CASE("coordinates are degrees within range", "[gazetteer]") {
  const auto [lat, lon, good] = GENERATE(table<std::string, std::string, bool>({
      {"12.65", "-8", true},
      {"-90", "180.0", true},
      {"0.5", "-180", true},
      {"90.1", "0", false},
      {"0", "180.01", false},
      {"nan", "0", false},
      {"0", "inf", false},
      {"1e1", "0", false},
      {"0x1", "0", false},
      {"+1", "0", false},
      {"1,5", "0", false},
  }));
  INFO(lat << " " << lon);
  Cells cells = least();
  cells[Column::lat] = lat;
  cells[Column::lon] = lon;
  std::vector<std::string> faults;
  const Row row = parse_row(cells, faults);
  CHECK(faults.empty() == good);
  if (good) CHECK(row.coordinates == gazet::Coordinates{std::stod(lat), std::stod(lon)});
}

TEST_CASE("identifiers of any scheme are taken as they are", "[gazetteer]") {
  const std::string id =
      GENERATE("geonames:2460596", "wikidata:Q3703", "gazet:city/bamako-ml", "my-list.v2:Ünï/1#x", "a:b:c");
  CHECK(row_with(Column::id, id).id == id);
}

TEST_CASE("aliases are parted at bars, but not at the bars inside a pattern", "[gazetteer]") {
  using Aliases = std::vector<std::string>;
  CHECK(row_with(Column::aliases, "BKO|Bamakò").aliases == Aliases{"BKO", "Bamakò"});
  CHECK(row_with(Column::aliases, "/Bam(a|o)ko/|BKO").aliases == Aliases{"/Bam(a|o)ko/", "BKO"});
  CHECK(row_with(Column::aliases, "BKO|/a|b/|/c/").aliases == Aliases{"BKO", "/a|b/", "/c/"});
  CHECK(row_with(Column::aliases, "/km/h(our)?/").aliases == Aliases{"/km/h(our)?/"});
  CHECK(row_with(Column::aliases, "AC/DC|and/or").aliases == Aliases{"AC/DC", "and/or"});
  CHECK(row_with(Column::aliases, "a | b").aliases == Aliases{"a", "b"});
}

TEST_CASE("a name between slashes is a pattern", "[gazetteer]") {
  CHECK(gazet::gazetteer::is_pattern("/Al-?Shabaab/"));
  CHECK(gazet::gazetteer::pattern_of("/Al-?Shabaab/") == "Al-?Shabaab");
  CHECK_FALSE(gazet::gazetteer::is_pattern("AC/DC"));
  CHECK_FALSE(gazet::gazetteer::is_pattern("//"));
  CHECK_FALSE(gazet::gazetteer::is_pattern("/"));
  CHECK_FALSE(gazet::gazetteer::is_pattern(""));
}

TEST_CASE("policy words may stand in any order", "[gazetteer]") {
  CHECK(row_with(Column::policy, "exact").policy == Policy{CaseRule::exact, false});
  CHECK(row_with(Column::policy, "common, any-case").policy == Policy{CaseRule::any, true});
  CHECK(row_with(Column::policy, "common").policy == Policy{CaseRule::capitals, true});
  CHECK(row_with(Column::policy, "spelling").policy ==
        Policy{CaseRule::capitals, false, gazet::gazetteer::Role::spelling});
  CHECK(to_string(Policy{CaseRule::any, true}) == "any-case,common");
  CHECK(to_string(Policy{CaseRule::exact, false}) == "exact");
  CHECK(to_string(Policy{CaseRule::capitals, true}) == "common");
  CHECK(to_string(Policy{}).empty());
}

TEST_CASE("a long cell is quoted in part and never cut inside a character", "[gazetteer]") {
  std::string cell(59, 'x');
  cell += "é and more";
  CHECK(gazet::gazetteer::in_quotes(cell) == "'" + std::string(59, 'x') + "…'");
  CHECK(gazet::gazetteer::in_quotes("short") == "'short'");
}

TEST_CASE("a written row has every column", "[gazetteer]") {
  Row row;
  row.id = "own:1";
  row.subtype = *gazet::subtype_number(gazet::Type::place, "city");
  row.name = "Bamako";
  row.aliases = {"BKO", "/Bam(a|o)ko/"};
  row.country = "ML";
  row.coordinates = gazet::Coordinates{12.65, -8};
  row.population = 1297281;
  row.policy = {CaseRule::exact, true};
  row.source = "hand";
  row.note = "capital";
  std::string tsv;
  gazet::gazetteer::append_header(tsv);
  append_row(tsv, row);
  CHECK(tsv ==
        "id\ttype\tsubtype\tname\taliases\tcountry\tlat\tlon\tpopulation\tpolicy\tsource\tnote\n"
        "own:1\tplace\tcity\tBamako\tBKO|/Bam(a|o)ko/\tML\t12.65\t-8\t1297281\texact,common\thand\tcapital\n");
}

TEST_CASE("unknown values are written as empty cells and degrees with at most five decimals", "[gazetteer]") {
  Row row;
  row.name = "X";
  std::string tsv;
  append_row(tsv, row);
  CHECK(tsv == "\tplace\t\tX\t\t\t\t\t\t\t\t\n");

  row.coordinates = gazet::Coordinates{-0.000001, 1.0 / 3};
  tsv.clear();
  append_row(tsv, row);
  CHECK(tsv == "\tplace\t\tX\t\t\t0\t0.33333\t\t\t\t\n");
}
