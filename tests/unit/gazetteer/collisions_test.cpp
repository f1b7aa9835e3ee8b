// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/collisions.h"

#include <string>
#include <vector>

#include "gazetteer/derived_id.h"
#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

using Found = std::vector<std::string>;

Found shortened(const std::vector<Finding>& findings) {
  Found found;
  for (const Finding& it : findings) {
    found.push_back(std::to_string(it.line) + " " + std::string(to_string(it.severity)) + " " + std::string(it.code));
  }
  return found;
}

/// "line severity code" of each collision of rows of type, subtype, name, aliases, country, policy.
Found collisions(const std::string& lines, const CueLookup& cue_of = {}) {
  std::vector<Row> rows = tests::rows_of("type|subtype|name|aliases|country|policy\n" + lines);
  give_ids(rows);
  std::vector<Finding> findings;
  find_name_collisions(rows, cue_of, findings);
  return shortened(findings);
}

TEST_CASE("Names that only cues share with them are told once", "[gazetteer]") {
  CHECK(collisions("cue|surname|Lincoln|||\nplace|city|Lincoln|||\n") == Found{"3 note common-word"});
  CHECK(collisions("cue|surname|Lincoln|||\ncue|common_word|Lincoln|||\nplace|city|Lincoln|||\n") ==
        Found{"4 note common-word"});
  CHECK(collisions("cue|joiner|Von|||\nplace|city|Von|||\n").empty());
  CHECK(collisions("cue|title|General|||\ncue|common_word|general|||\n").empty());
}

TEST_CASE("A generic word is no name, whatever cue it is", "[gazetteer]") {
  CHECK(collisions("organisation||Police|||\n") == Found{"2 warning generic-name"});
  CHECK(collisions("cue|common_word|police|||\norganisation||Police|||\n") == Found{"3 warning generic-name"});
  CHECK(collisions("organisation||Supreme Court|||\n") == Found{"2 warning generic-name"});
  CHECK(collisions("organisation||Supreme Court of Mali|||\n").empty());
  CHECK(collisions("organisation||Village|||common\n") == Found{"2 warning generic-name"});
  CHECK(collisions("place|city|Village|||common\n").empty());
}

TEST_CASE("An alias meets the names of other rows, not those of its own", "[gazetteer]") {
  CHECK(collisions("place|city|Gao|Gawgaw||\nplace|city|Kawkaw|Gawgaw||\n") == Found{"3 note duplicate-name"});
  CHECK(collisions("place|city|Gao|Gawgaw;Kawkaw||\n").empty());
  CHECK(collisions("place|city|Gao|gao||any-case\n") == Found{"2 note redundant-alias"});
  CHECK(collisions("place|city|Gao|||\norganisation|media|GAO|||\n") == Found{"3 note type-collision"});
}

TEST_CASE("An alias loses only where all is alike", "[gazetteer]") {
  const std::string name = "organisation|media|Le Jour||ML|\n";
  CHECK(collisions(name + "organisation|media|Le Jour Nouveau|Le Jour|ML|\n") == Found{"3 warning losing-alias"});
  CHECK(collisions(name + "organisation|media|Le Jour Nouveau|Le Jour|SN|\n") == Found{"3 note duplicate-name"});
  CHECK(collisions(name + "organisation|igo|Le Jour Nouveau|Le Jour|ML|\n") == Found{"3 note duplicate-name"});
  CHECK(collisions(name + "organisation|media|Le Jour Nouveau|Le Jour|ML|exact\n") == Found{"3 note duplicate-name"});
  CHECK(collisions(name + "organisation|media|Le Jour Nouveau|LE JOUR|ML|\n") == Found{"3 note duplicate-name"});
  // The order of the rows does not matter.
  CHECK(collisions("organisation|media|Le Jour Nouveau|Le Jour|ML|\n" + name) ==
        Found{"2 warning losing-alias", "3 note duplicate-name"});
}

TEST_CASE("A capital inside a name tells it from a word", "[gazetteer]") {
  CHECK(collisions("cue|common_word|us|||\nplace||US|||\n").empty());
  CHECK(collisions("cue|common_word|al-shabaab|||\nplace||Al-Shabaab|||\n") == Found{"3 warning common-word"});
  CHECK(collisions("cue|common_word|new york|||\nplace||New York|||\n") == Found{"3 warning common-word"});
  CHECK(collisions("cue|common_word|odonnell|||\nplace||O'Donnell|||\n") == Found{"3 warning common-word"});
  CHECK(collisions("cue|common_word|mcdonald|||\nplace||McDonald|||\n").empty());
  CHECK(collisions("cue|common_word|tez|||\nplace||TeZ|||\n").empty());
  CHECK(collisions("cue|common_word|tea|||\nplace||teA|||\n").empty());
}

TEST_CASE("An id that comes again is told at each later row, with the row that it replaces", "[gazetteer]") {
  const std::vector<Row> rows = tests::rows_of("id|type|name\nx:1|place|A\nx:2|place|B\nx:1|place|C\nx:1|place|D\n");
  std::vector<Finding> findings;
  find_duplicate_ids(rows, findings);
  CHECK(shortened(findings) == Found{"4 warning duplicate-id", "5 warning duplicate-id"});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "same id 'x:1' as test.tsv:2, which this row replaces");
  CHECK(findings[1].message == "same id 'x:1' as test.tsv:4, which this row replaces");
}

TEST_CASE("A name of signs alone is matched by nothing, and meets nothing", "[gazetteer]") {
  CHECK(collisions("place||★|||\nplace||☆|||\n") == Found{"2 warning unmatchable-name", "3 warning unmatchable-name"});
}

}  // namespace
}  // namespace gazet::gazetteer
