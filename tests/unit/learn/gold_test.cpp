// SPDX-License-Identifier: Apache-2.0

#include "learn/gold.h"

#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

using Strings = std::vector<std::string>;

/// `text:class` of each mention.
Strings mentions_of(const GoldDocument& gold) {
  Strings mentions;
  for (const GoldMention& it : gold.mentions) {
    mentions.push_back(gold.document.text.substr(it.span.begin, it.span.size()) + ":" +
                       std::string(to_string(it.name_class)));
  }
  return mentions;
}

std::string fault_of(const std::string& content) {
  try {
    static_cast<void>(parse_gold(content, "gold"));
  } catch (const DictionaryError& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("gazet's own JSONL is read, its code points turned to bytes", "[learn]") {
  const auto gold =
      parse_gold(R"({"id":"a","text":"Ségou, Mali: Malian army","types":["place","group","organisation"],"entities":[)"
                 R"({"start":7,"end":11,"type":"place","lat":17,"lon":-4,"geonames_id":2453866},)"
                 R"({"start":0,"end":5,"type":"place"},{"start":13,"end":19,"label":"NORP"}]})"
                 "\n\n",
                 "gold");
  REQUIRE(gold.size() == 1);
  CHECK(gold[0].document.id == "a");
  CHECK(mentions_of(gold[0]) == Strings{"Ségou:place", "Mali:place", "Malian:group"});
  CHECK(gold[0].mentions[1].id == "geonames:2453866");
  CHECK(gold[0].mentions[1].coordinates->lon == -4);
  CHECK(gold[0].annotated == Annotated{true, true, true, false, false});
}

TEST_CASE("Persons count as annotated where organisations are and the file has any", "[learn]") {
  const auto gold = parse_gold(
      R"({"id":"a","text":"Keita left","types":["place","organisation"],"entities":[{"start":0,"end":5,"type":"person"}]})"
      "\n"
      R"({"id":"b","text":"Mali","types":["place"],"entities":[]})",
      "gold");
  CHECK(gold[0].annotated == Annotated{true, false, true, true, false});
  CHECK(gold[1].annotated == Annotated{true, false, false, false, false});
}

TEST_CASE("doccano's exports are read", "[learn]") {
  const auto triples = parse_gold(R"({"id":7,"text":"UN in Mali","label":[[0,2,"ORG"],[6,10,"LOC"]]})", "gold");
  CHECK(triples[0].document.id == "7");
  CHECK(mentions_of(triples[0]) == Strings{"UN:organisation", "Mali:place"});
  const auto objects = parse_gold(
      R"({"id":7,"text":"UN in Mali","entities":[{"id":1,"label":"ORG","start_offset":0,"end_offset":2}]})", "gold");
  CHECK(mentions_of(objects[0]) == Strings{"UN:organisation"});
}

TEST_CASE("Label Studio's export is read, the first annotation of each task", "[learn]") {
  const auto gold = parse_gold(
      R"([{"id":3,"data":{"text":"UN in Mali"},"annotations":[{"result":[{"type":"labels","value":)"
      R"({"start":6,"end":10,"labels":["GPE"]}}]},{"result":[{"value":{"start":0,"end":2,"labels":["ORG"]}}]}]}])",
      "gold");
  REQUIRE(gold.size() == 1);
  CHECK(mentions_of(gold[0]) == Strings{"Mali:place"});
}

TEST_CASE("CoNLL columns are read in all their dialects", "[learn]") {
  const auto gold = parse_gold(
      "-DOCSTART- -X- O O\n\nThe DT O\nUnited NNP B-ORG\nNations NNP I-ORG\nof O\nNew B-LOC\nYork E-LOC\n\n"
      "Mali S-LOC\nNiger I-LOC\n-DOCSTART- O\n\nChad B-LOC\nChad B-LOC\n",
      "gold");
  REQUIRE(gold.size() == 2);
  CHECK(gold[0].document.text == "The United Nations of New York\nMali Niger\n");
  CHECK(mentions_of(gold[0]) == Strings{"United Nations:organisation", "New York:place", "Mali:place", "Niger:place"});
  CHECK(mentions_of(gold[1]) == Strings{"Chad:place", "Chad:place"});
}

TEST_CASE("Faults of annotated files are named with their line", "[learn]") {
  CHECK(fault_of("{\"text\":\"x\",\n") == "gold:1: not a JSON object");
  CHECK_THAT(fault_of("{\"text\":\"x\"}"), support::contains_substring("gold:1: no annotated document"));
  CHECK_THAT(fault_of(R"({"text":"x","entities":[{"start":0,"end":2,"type":"place"}]})"),
             support::contains_substring("span '0' to '2' (expected integers within the 1 code points"));
  CHECK_THAT(fault_of(R"({"text":"x","entities":[{"start":0,"end":1,"type":"planet"}]})"),
             support::contains_substring("type 'planet'"));
  CHECK_THAT(fault_of("[{\"data\":{}}]"), support::contains_substring("no \"data\" with \"text\""));
  CHECK_THAT(fault_of("[oops"), support::contains_substring("not JSON"));
  CHECK_THAT(fault_of("Mali\n"), support::contains_substring("gold:1: no tagged word"));
  CHECK_THAT(fault_of("Mali B-PLANET\n"), support::contains_substring("gold:1: type 'PLANET'"));
  CHECK_THAT(fault_of(""), support::contains_substring("no annotated documents"));
  CHECK_THROWS_AS(read_gold("/nonexistent/gold.jsonl"), DictionaryError);
}

}  // namespace
}  // namespace gazet::learn
