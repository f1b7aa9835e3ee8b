// SPDX-License-Identifier: Apache-2.0
//
// Small files in the layout of OpenSanctions' entities.ftm.json; the entities in them are made up.

#include "import/opensanctions.h"

#include <string>
#include <vector>

#include "import/memory_files.h"
#include "support/catch.h"

using gazet::gazetteer::Row;
using gazet::importers::ImportCounts;
using gazet::importers::OpensanctionsOptions;
using gazet::importers::Session;

namespace {

constexpr std::string_view kEntities =
    R"({"id":"NK-1","caption":"Northern Salt Works","schema":"Company","properties":{"name":["Northern Salt Works"],)"
    R"("alias":["NSW","Nordsalz"],"weakAlias":["Salt"],"jurisdiction":["xx"],"country":["de"]},"datasets":["made_up"]})"
    "\n"
    R"({"id":"Q1","caption":"Salt Front","schema":"Organization","properties":{"country":["ml","ne"],"alias":["\u0041"]}})"
    "\n"
    R"({"id":"NK-2","caption":"Jo Salt","schema":"Person","properties":{"name":["Jo Salt"],"country":["suhh"]}})"
    "\n"
    R"({"id":"NK-3","caption":"1 Salt Street","schema":"Address","properties":{}})"
    "\n";

}  // namespace

TEST_CASE("organisations and persons become rows, other schemas are left out", "[import]") {
  MemoryFiles files{{"e", std::string(kEntities)}};
  Session session(files.seams());
  import_opensanctions({"e"}, {}, session);
  const ImportCounts counts = session.finish();
  CHECK(counts.rows == 3);
  CHECK(counts.left_out == 1);
  const std::vector<Row> rows = files.rows();
  CHECK(files.faults == Strings{});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id == "opensanctions:NK-1");
  CHECK(gazet::subtype_name(rows[0].subtype) == "company");
  CHECK(rows[0].name == "Northern Salt Works");
  CHECK(rows[0].aliases == Strings{"NSW", "Nordsalz"});
  CHECK(rows[0].country == "DE");
  CHECK(rows[0].source == "OpenSanctions");
  CHECK(rows[1].id == "wikidata:Q1");
  CHECK(rows[1].country.empty());
  CHECK(rows[1].aliases == Strings{"A"});
  CHECK(gazet::type_of(rows[2].subtype) == gazet::Type::person);
  CHECK(rows[2].country.empty());
}

TEST_CASE("persons are left out when they are not wanted", "[import]") {
  MemoryFiles files{{"e", std::string(kEntities)}};
  Session session(files.seams());
  import_opensanctions({"e"}, OpensanctionsOptions{.persons = false, .source = "x"}, session);
  CHECK(session.finish().left_out == 2);
}

TEST_CASE("lines that are no entities are reported, the rest is imported", "[import]") {
  MemoryFiles files{{"e",
                     "{\n[]\n{\"id\":\"a\"}\n{\"id\":\"a b\",\"schema\":\"Company\"}\n"
                     "{\"id\":\"c\",\"schema\":\"Company\",\"properties\":{}}\n" +
                         std::string(kEntities)}};
  Session session(files.seams());
  import_opensanctions({"e"}, {}, session);
  CHECK(session.finish().rows == 3);
  CHECK(files.faults == Strings{"e:1: not a JSON object", "e:2: not a JSON object",
                                "e:3: not an entity: expected id and schema",
                                "e:4: not an entity: expected id and schema", "e:5: an empty name"});
}
