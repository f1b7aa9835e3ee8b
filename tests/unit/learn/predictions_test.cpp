// SPDX-License-Identifier: Apache-2.0

#include "learn/predictions.h"

#include <string>

#include "gazet/error.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

std::vector<GoldDocument> gold() {
  return parse_gold(R"({"id":"a","text":"Ségou and the UN","entities":[]})", "gold");
}

std::string fault_of(const std::string& record) {
  try {
    static_cast<void>(parse_predictions(record, "p", gold()));
  } catch (const DictionaryError& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("Records become predictions, the label deciding the class", "[learn]") {
  const auto predictions = parse_predictions(
      R"({"doc":"a","start":0,"end":5,"type":"place","lat":13.4,"lon":-6.2,"id":"geonames:1","score":0.9})"
      "\n"
      R"({"doc":"a","start":14,"end":16,"type":"group","label":"ORG","lat":null,"lon":null})"
      "\n"
      R"({"doc":"a","start":0,"end":2,"type":"place","label":"PERSON"})"
      "\n",
      "p", gold());
  REQUIRE(predictions.size() == 1);
  REQUIRE(predictions[0].size() == 2);
  CHECK(predictions[0][0].span == Span{0, 6});
  CHECK(predictions[0][0].coordinates->lat == 13.4);
  CHECK(predictions[0][1].name_class == NameClass::organisation);
}

TEST_CASE("Faults of records are named with their line", "[learn]") {
  CHECK(fault_of("nonsense") == "p:1: not a JSON object");
  CHECK(fault_of(R"({"doc":"b","start":0,"end":1,"type":"place"})") == "p:1: no gold document 'b'");
  CHECK_THAT(fault_of(R"({"doc":"a","start":0,"end":1,"type":"planet"})"),
             support::contains_substring("type 'planet'"));
  CHECK_THAT(fault_of(R"({"doc":"a","start":0,"end":99,"type":"place"})"),
             support::contains_substring("span '0' to '99'"));
  CHECK_THAT(fault_of(R"({"doc":"a","start":0,"end":1,"type":"place","lat":5})"),
             support::contains_substring("coordinates"));
  CHECK_THAT(fault_of(R"({"doc":"a","start":0,"end":1,"type":"place","lat":95,"lon":1})"),
             support::contains_substring("coordinates"));
  CHECK_THAT(fault_of("{\"doc\":\"a\",\"start\":0,\"end\":1,\"type\":\"place\"}\n"
                      "{\"doc\":\"a\",\"start\":0,\"end\":1,\"type\":\"place\"}\n"),
             support::contains_substring("p:2: the same mention a second time"));
  CHECK_THROWS_AS(read_predictions("/nonexistent/p.jsonl", gold()), DictionaryError);
}

}  // namespace
}  // namespace gazet::learn
