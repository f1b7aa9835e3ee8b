// SPDX-License-Identifier: Apache-2.0
//
// Files for spaCy's EntityRuler.

#include "import/spacy_patterns.h"

#include <string>
#include <vector>

#include "import/memory_files.h"
#include "support/catch.h"

using gazet::gazetteer::Row;
using gazet::importers::ImportCounts;
using gazet::importers::Session;

TEST_CASE("phrases become rows, those of one id names of one row", "[import]") {
  MemoryFiles files{{"p", R"({"label":"ORG","pattern":"Salt Works"})"
                          "\n"
                          R"({"label":"GPE","pattern":"San Francisco","id":"san francisco"})"
                          "\n"
                          R"({"label":"GPE","pattern":"Frisco","id":"san francisco"})"
                          "\n"
                          R"({"label":"ORG","pattern":"Frisco","id":"san francisco"})"
                          "\n"}};
  Session session(files.seams());
  import_spacy_patterns({"p"}, {}, session);
  CHECK(session.finish().rows == 3);
  const std::vector<Row> rows = files.rows();
  CHECK(files.faults == Strings{});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].id.empty());
  CHECK(rows[0].name == "Salt Works");
  CHECK(gazet::type_of(rows[0].subtype) == gazet::Type::organisation);
  CHECK(rows[1].id == "spacy:GPE/san-francisco");
  CHECK(rows[1].name == "San Francisco");
  CHECK(rows[1].aliases == Strings{"Frisco"});
  CHECK(rows[2].id == "spacy:ORG/san-francisco");
  CHECK(rows[2].source == "spaCy patterns");
}

TEST_CASE("token patterns, unknown labels and broken lines are reported, the rest is imported", "[import]") {
  MemoryFiles files{{"p", R"({"label":"GPE","pattern":[{"LOWER":"san"},{"LOWER":"francisco"}]})"
                          "\n"
                          R"({"label":"MONEY","pattern":"ten dollars"})"
                          "\n"
                          R"({"pattern":"x"})"
                          "\n{\n\n"
                          R"({"label":"NORP","pattern":"Dogon"})"}};
  Session session(files.seams());
  import_spacy_patterns({"p"}, {}, session);
  const ImportCounts counts = session.finish();
  CHECK(counts.rows == 1);
  CHECK(counts.failed == 4);
  CHECK(files.faults == Strings{"p:1: not a phrase: expected a string as pattern", "p:2: unknown label 'MONEY'",
                                "p:3: no label", "p:4: not a JSON object"});
}

TEST_CASE("labels of OntoNotes have subtypes", "[import]") {
  const std::string label = GENERATE("GPE", "LOC", "FAC", "NORP", "ORG", "PERSON", "PER", "LANGUAGE");
  CHECK(gazet::importers::subtype_of_label(label));
  CHECK_FALSE(gazet::importers::subtype_of_label("DATE"));
}
