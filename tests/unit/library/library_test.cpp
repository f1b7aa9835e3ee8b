// SPDX-License-Identifier: Apache-2.0

#include "gazet/library.h"

#include <memory>
#include <string>

#include "gazet/error.h"
#include "gazet/extractor.h"
#include "library/temporary_file.h"
#include "support/catch.h"

namespace gazet {
namespace {

TEST_CASE("The library finds the default gazetteer above its own folder", "[library]") {
  const auto path = default_gazetteer();
  CHECK(path.filename() == "default.gaz");
  CHECK(Gazetteer::open(path).entity_count() > 1000);
}

TEST_CASE("Dictionaries are compiled in memory, the later row of an id counts", "[library]") {
  const tests::TemporaryFile first(".tsv", "id\ttype\tname\nx:1\tplace\tOldtown\n");
  const tests::TemporaryFile second(".tsv", "id\ttype\tname\nx:1\tplace\tNewtown\n");
  const Gazetteer gazetteer = compile_dictionaries({first.path(), second.path()});
  CHECK(gazetteer.entity_count() == 1);
  CHECK(gazetteer.lookup("Newtown").size() == 1);
  CHECK(gazetteer.lookup("Oldtown").empty());
}

TEST_CASE("The faults of all dictionaries are thrown together", "[library]") {
  const tests::TemporaryFile first(".tsv", "type\tname\nplcae\tX\n");
  try {
    (void)compile_dictionaries({first.path(), "/nonexistent.tsv"});
    FAIL("nothing was thrown");
  } catch (const DictionaryError& error) {
    CHECK(error.diagnostics().size() == 2);
  }
}

TEST_CASE("mention_records writes what the command gazet prints", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", "id\ttype\tname\tcountry\nx:1\tplace\tKouma\tML\n");
  const auto layer = std::make_shared<const Gazetteer>(compile_dictionaries({dictionary.path()}));
  Document document;
  document.id = "d";
  document.text = "They left Kouma.";
  const std::string records = mention_records(document, Extractor({layer}).extract(document));
  CHECK_THAT(records, support::contains_substring(R"({"doc":"d","start":10,"end":15,"text":"Kouma","type":"place")"));
  CHECK_THAT(records, support::contains_substring(R"("id":"x:1","country":"ML")"));
}

}  // namespace
}  // namespace gazet
