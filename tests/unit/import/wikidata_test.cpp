// SPDX-License-Identifier: Apache-2.0
//
// Small files in the layout of Wikidata's JSON dump; the items in them are made up.

#include "import/wikidata.h"

#include <string>
#include <vector>

#include "gazetteer/dictionary_reader.h"
#include "import/memory_files.h"
#include "support/catch.h"

using gazet::gazetteer::Row;
using gazet::importers::ImportCounts;
using gazet::importers::Session;
using gazet::importers::WikidataOptions;

namespace {

/// Of made-up classes and a made-up country.
std::vector<Row> classes() {
  std::vector<Row> rows;
  std::vector<gazet::Diagnostic> faults;
  gazet::gazetteer::read_dictionary(
      "id\ttype\tsubtype\tname\tcountry\n"
      "wikidata:Q101\tplace\tcity\ttown\t\n"
      "wikidata:Q102\tplace\t\tsettlement\t\n"
      "wikidata:Q103\tplace\tcountry\tOld Country\tML\n"
      "own:x\tplace\tcity\tother\t\n",
      "classes", rows, faults);
  return rows;
}

std::string statement(const std::string& value, const std::string& rank = "normal") {
  return R"({"mainsnak":{"snaktype":"value","datavalue":{"value":)" + value + R"(}},"type":"statement","rank":")" +
         rank + R"("})";
}

std::string item_of(const std::string& id) {
  return R"({"entity-type":"item","id":")" + id + R"("})";
}

std::string item(const std::string& id, const std::string& claims) {
  return R"({"type":"item","id":")" + id +
         R"(","labels":{"de":{"language":"de","value":"Altstadt"},"en":{"language":"en","value":"Oldtown"}},)"
         R"("aliases":{"en":[{"language":"en","value":"Old Town"}],"fr":[{"language":"fr","value":"Ville"}]},"claims":{)" +
         claims + "}}";
}

struct Result {
  std::vector<Row> rows;
  Strings faults;
  ImportCounts counts;
};

Result import(const std::string& dump, const std::vector<std::string>& languages = {"en"}) {
  MemoryFiles files{{"dump", dump}};
  Session session(files.seams());
  WikidataOptions options;
  options.classes = classes();
  options.languages = languages;
  import_wikidata({"dump"}, options, session);
  Result result;
  result.counts = session.finish();
  result.rows = files.rows();
  result.faults = files.faults;
  return result;
}

}  // namespace

TEST_CASE("instances of the classes become rows with Wikidata's identifiers", "[import]") {
  const std::string claims =
      R"("P31":[)" + statement(item_of("Q102")) + "," + statement(item_of("Q101")) + R"(],"P17":[)" +
      statement(item_of("Q103")) + R"(],"P625":[)" +
      statement(R"({"latitude":12.5,"longitude":-8.25,"globe":"http://www.wikidata.org/entity/Q2"})") +
      R"(],"P1082":[)" + statement(R"({"amount":"+100","unit":"1"})") + "," +
      statement(R"({"amount":"+300","unit":"1"})", "preferred") + "," + statement(R"({"amount":"+200","unit":"1"})") +
      "]";
  const Result result =
      import("[\n" + item("Q11", claims) + ",\n" + item("Q12", "") + ",\n" + item("Q13", claims) + "\n]\n",
             {"en", "de", "fr"});
  CHECK(result.faults == Strings{});
  CHECK(result.counts.rows == 2);
  CHECK(result.counts.left_out == 1);
  REQUIRE(result.rows.size() == 2);
  const Row& row = result.rows[0];
  CHECK(row.id == "wikidata:Q11");
  CHECK(gazet::subtype_name(row.subtype) == "city");
  CHECK(row.name == "Oldtown");
  CHECK(row.aliases == Strings{"Altstadt", "Old Town", "Ville"});
  CHECK(row.country == "ML");
  CHECK(row.coordinates == gazet::Coordinates{12.5, -8.25});
  CHECK(row.population == 300);
  CHECK(row.source == "Wikidata");
}

TEST_CASE("statements that are deprecated or say no value do not count", "[import]") {
  const Result result = import(
      item("Q11", R"("P31":[)" + statement(item_of("Q101"), "deprecated") + "]") + "\n" +
      item("Q12", R"("P31":[{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}])") + "\n" +
      item("Q13", R"("P31":[)" + statement(item_of("Q101")) + R"(],"P625":[)" +
                      statement(R"({"latitude":1,"longitude":2,"globe":"http://www.wikidata.org/entity/Q405"})") +
                      R"(],"P17":[)" + statement(item_of("Q103")) + "," + statement(item_of("Q104")) +
                      R"(],"P1082":[)" + statement(R"({"amount":"-5"})") + "]"));
  CHECK(result.counts.left_out == 2);
  REQUIRE(result.rows.size() == 1);
  CHECK_FALSE(result.rows[0].coordinates);
  CHECK(result.rows[0].country.empty());
  CHECK(result.rows[0].population == 0);
}

TEST_CASE("items without a label in the languages asked for are left out", "[import]") {
  const std::string claims = R"("P31":[)" + statement(item_of("Q101")) + "]";
  CHECK(import(item("Q11", claims), {"ru"}).counts.left_out == 1);
  CHECK(import(item("Q11", claims), {"ru", "de"}).rows.at(0).name == "Altstadt");
}

TEST_CASE("lines that are no items are reported, properties are left out, the rest is imported", "[import]") {
  const std::string claims = R"("P31":[)" + statement(item_of("Q101")) + "]";
  const Result result = import("[\n{\"id\":,\n[],\n{},\n" + item("P7", claims) + ",\n" + item("Q11", claims) + "\n]");
  CHECK(result.counts.rows == 1);
  CHECK(result.counts.left_out == 1);
  CHECK(result.faults ==
        Strings{"dump:2: not a JSON object", "dump:3: not a JSON object", "dump:4: not an entity: expected an id"});
}
