// SPDX-License-Identifier: Apache-2.0
//
// Small files in the layouts of GeoNames' dumps; the places in them are made up.

#include "import/geonames.h"

#include <string>
#include <vector>

#include "import/memory_files.h"
#include "support/catch.h"

using gazet::gazetteer::Row;
using gazet::importers::GeonamesFiles;
using gazet::importers::GeonamesOptions;
using gazet::importers::ImportCounts;
using gazet::importers::Session;

namespace {

/// A line of the places' table: 19 columns.
std::string place(const std::string& id, const std::string& name, const std::string& names, const std::string& feature,
                  const std::string& country, const std::string& population) {
  return id + "\t" + name + "\t" + name + "\t" + names + "\t12.5\t-8.25\t" + feature + "\t" + country +
         "\t\t07\t\t\t\t" + population + "\t\t300\tAfrica/Town\t2020-01-01\n";
}

/// A line of alternateNamesV2: 10 columns.
std::string name(const std::string& place_id, const std::string& language, const std::string& text) {
  return "1\t" + place_id + "\t" + language + "\t" + text + "\t\t\t\t\t\t\n";
}

const std::string& places() {
  static const std::string kPlaces = place("11", "Oldtown", "Altstadt,Vieille Ville", "P\tPPLC", "ML", "120000") +
                                     place("12", "Hamlet", "", "P\tPPL", "ML", "40") +
                                     place("13", "Long River", "", "H\tSTM", "", "0") +
                                     place("14", "Lost Town", "", "P\tPPLQ", "ML", "0");
  return kPlaces;
}

std::vector<std::string> names_of(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Row& row : rows) names.push_back(row.name);
  return names;
}

}  // namespace

TEST_CASE("places become rows with GeoNames' identifiers", "[import]") {
  MemoryFiles files{{"ML.txt", places()}};
  Session session(files.seams());
  import_geonames(GeonamesFiles{.places = {"ML.txt"}}, {}, session);
  const ImportCounts counts = session.finish();
  CHECK(counts.rows == 3);
  CHECK(counts.left_out == 1);
  CHECK(counts.failed == 0);
  const std::vector<Row> rows = files.rows();
  CHECK(files.faults == Strings{});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id == "geonames:11");
  CHECK(gazet::subtype_name(rows[0].subtype) == "city");
  CHECK(rows[0].name == "Oldtown");
  CHECK(rows[0].aliases == Strings{"Altstadt", "Vieille Ville"});
  CHECK(rows[0].country == "ML");
  CHECK(rows[0].coordinates == gazet::Coordinates{12.5, -8.25});
  CHECK(rows[0].population == 120000);
  CHECK(rows[0].source == "GeoNames");
  CHECK(rows[0].note == "ML.07");
  CHECK(gazet::subtype_name(rows[2].subtype) == "water");
}

TEST_CASE("places are filtered by class, code and population", "[import]") {
  const auto taken = [](GeonamesOptions options) {
    MemoryFiles files{{"ML.txt", places()}};
    Session session(files.seams());
    import_geonames(GeonamesFiles{.places = {"ML.txt"}}, options, session);
    static_cast<void>(session.finish());
    return names_of(files.rows());
  };
  CHECK(taken({.classes = {"P"}}) == Strings{"Oldtown", "Hamlet"});
  CHECK(taken({.classes = {"PPLC", "H"}}) == Strings{"Oldtown", "Long River"});
  CHECK(taken({.min_population = 1000}) == Strings{"Oldtown", "Long River"});
}

TEST_CASE("alternate names are taken in the languages asked for, for the places taken", "[import]") {
  MemoryFiles files{{"ML.txt", places()},
                    {"names", name("11", "de", "Altstadt") + name("11", "fr", "Vieille Ville") +
                                  name("11", "link", "https://example.org") + name("12", "de", "Weiler") +
                                  name("99", "de", "Anderswo") + name("x", "de", "Unsinn") + "1\t11\n"}};
  Session session(files.seams());
  import_geonames({.places = {"ML.txt"}, .alternate_names = {"names"}, .divisions = {}, .countries = {}},
                  {.min_population = 100, .languages = {"de", "link"}}, session);
  CHECK(session.finish().failed == 2);
  CHECK(files.faults ==
        Strings{"names:6: no GeoNames identifier where one is expected", "names:7: 2 columns, expected 8"});
  const std::vector<Row> rows = files.rows();
  REQUIRE(names_of(rows) == Strings{"Oldtown", "Long River"});
  CHECK(rows[0].aliases == Strings{"Altstadt"});
}

TEST_CASE("divisions and countries that no places have come after the places", "[import]") {
  MemoryFiles files{{"admin1", "ML.07\tOld Province\tOld Province\t21\n"},
                    {"countries",
                     "# comment\nML\tMLI\t466\tML\tOld "
                     "Country\tOldtown\t1240000\t19000000\tAF\t.ml\tXOF\tFranc\t223\t\t\tfr\t22\tBF\t\n"},
                    {"ML.txt", places()}};
  Session session(files.seams());
  import_geonames({.places = {"ML.txt"}, .alternate_names = {}, .divisions = {"admin1"}, .countries = {"countries"}},
                  {.classes = {"H"}}, session);
  CHECK(session.finish().failed == 0);
  const std::vector<Row> rows = files.rows();
  REQUIRE(names_of(rows) == Strings{"Long River", "Old Country", "Old Province"});
  CHECK(rows[1].id == "geonames:22");
  CHECK(gazet::subtype_name(rows[1].subtype) == "country");
  CHECK(rows[1].country == "ML");
  CHECK(rows[1].population == 19000000);
  CHECK(gazet::subtype_name(rows[2].subtype) == "admin1");
  CHECK(rows[2].country == "ML");
  CHECK(rows[2].note == "ML.07");
}

TEST_CASE("a division that the places have too is one row with its own list's name", "[import]") {
  MemoryFiles files{{"admin", "ML.07\tOld Province\tOld Province\t31\nML.07.02\tNear County\tNear County\t32\n"},
                    {"ML.txt", place("31", "Province of Old", "Vieille Province", "A\tADM1", "ML", "0")},
                    {"names", name("31", "fr", "Province Ancienne") + name("32", "fr", "Le Proche")}};
  Session session(files.seams());
  SECTION("with the names of the places' dump") {
    import_geonames({.places = {"ML.txt"}, .alternate_names = {}, .divisions = {"admin"}, .countries = {}}, {},
                    session);
    CHECK(session.finish().failed == 0);
    const std::vector<Row> rows = files.rows();
    REQUIRE(names_of(rows) == Strings{"Old Province", "Near County"});
    CHECK(rows[0].aliases == Strings{"Province of Old", "Vieille Province"});
    CHECK(rows[0].coordinates.has_value());
    CHECK(gazet::subtype_name(rows[1].subtype) == "admin2");
  }
  SECTION("with alternate names") {
    import_geonames({.places = {"ML.txt"}, .alternate_names = {"names"}, .divisions = {"admin"}, .countries = {}}, {},
                    session);
    CHECK(session.finish().failed == 0);
    const std::vector<Row> rows = files.rows();
    REQUIRE(names_of(rows) == Strings{"Old Province", "Near County"});
    CHECK(rows[0].aliases == Strings{"Province of Old", "Province Ancienne"});
    CHECK(rows[1].aliases == Strings{"Le Proche"});
  }
}

TEST_CASE("lines that are no places are reported once, the rest is imported", "[import]") {
  MemoryFiles files{{"ML.txt", "x\ty\n" + place("x", "Nowhere", "", "P\tPPL", "ML", "1") + places()}, {"names", ""}};
  Session session(files.seams());
  import_geonames({.places = {"ML.txt", "missing"}, .alternate_names = {"names"}, .divisions = {}, .countries = {}}, {},
                  session);
  const ImportCounts counts = session.finish();
  CHECK(counts.rows == 3);
  CHECK(counts.failed == 3);
  CHECK(files.faults == Strings{"ML.txt:1: 2 columns, expected 19",
                                "ML.txt:2: no GeoNames identifier where one is expected",
                                "missing: No such file or directory"});
}

TEST_CASE("features become the subtypes that newspapers know them by", "[import]") {
  const auto [feature_class, code, subtype] = GENERATE(table<std::string, std::string, std::string>({
      {"A", "PCLI", "country"},
      {"A", "PCLH", ""},
      {"A", "ADM1", "admin1"},
      {"A", "ADM1H", ""},
      {"A", "ADM2", "admin2"},
      {"A", "ADM4", "district"},
      {"P", "PPLX", "district"},
      {"P", "PPLA", "city"},
      {"P", "PPLH", ""},
      {"L", "CONT", "continent"},
      {"L", "PRK", "park"},
      {"L", "RGN", "region"},
      {"S", "AIRP", "facility"},
      {"S", "RUIN", "site"},
      {"T", "ISL", "island"},
      {"T", "MT", "landform"},
      {"X", "Y", ""},
      {"", "", ""},
  }));
  INFO(feature_class << "." << code);
  const auto found = gazet::importers::subtype_of_feature(feature_class, code);
  CHECK((found ? std::string(gazet::subtype_name(*found)) : "") == subtype);
}
