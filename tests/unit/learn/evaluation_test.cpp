// SPDX-License-Identifier: Apache-2.0

#include "learn/evaluation.h"

#include <string>
#include <vector>

#include "learn/evaluation_report.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

GoldDocument gold_of(const std::string& entities, const std::string& types = R"(["place","group","organisation"])") {
  return parse_gold(
             R"({"id":"a","text":"abcdefghijklmnopqrstuvwxyz","types":)" + types + R"(,"entities":[)" + entities + "]}",
             "gold")
      .front();
}

Prediction predicted(std::size_t begin, std::size_t end, NameClass name_class) {
  Prediction prediction;
  prediction.span = {begin, end};
  prediction.name_class = name_class;
  return prediction;
}

TEST_CASE("Exact, overlapping and typeless hits are counted apart", "[learn]") {
  Tally tally({});
  tally.add(gold_of(R"({"start":0,"end":2,"type":"place"},{"start":4,"end":6,"type":"place"},)"
                    R"({"start":8,"end":9,"type":"group"})"),
            {predicted(0, 2, NameClass::place), predicted(4, 7, NameClass::place), predicted(8, 9, NameClass::place)});
  CHECK(tally.exact[0].f1() == 2 * (1.0 / 3) * 0.5 / (1.0 / 3 + 0.5));
  CHECK(tally.micro().recall() == 1.0 / 3);
  CHECK(tally.overlap.right == 2);
  CHECK(tally.overlap.gold_hit == 2);
  CHECK(tally.span.right == 2);
}

TEST_CASE("Types that are not annotated and optional annotations are left out of account", "[learn]") {
  EvaluationOptions options;
  options.optional = "demonym";
  Tally tally(options);
  tally.add(
      gold_of(R"({"start":0,"end":2,"type":"place","demonym":true},{"start":4,"end":6,"type":"place","demonym":false})",
              R"(["place"])"),
      {predicted(0, 2, NameClass::place), predicted(4, 6, NameClass::place), predicted(8, 9, NameClass::group)});
  CHECK(tally.left_out == 2);
  CHECK(tally.micro().gold == 1);
  CHECK(tally.micro().f1() == 1);
  CHECK_FALSE(tally.seen[1]);
}

TEST_CASE("Toponyms are measured in kilometres", "[learn]") {
  CHECK(kilometres({0, 0}, {0, 180}) == support::Approx(20015.1).epsilon(1e-5));
  CHECK(kilometres({48.8566, 2.3522}, {51.5074, -0.1278}) == support::Approx(343.6).epsilon(1e-3));
  Tally tally({});
  Prediction near = predicted(0, 2, NameClass::place);
  near.coordinates = Coordinates{10, 11};
  Prediction same = predicted(4, 6, NameClass::place);
  same.coordinates = Coordinates{50, 50};
  same.id = "geonames:5";
  tally.add(gold_of(R"({"start":0,"end":2,"type":"place","lat":10,"lon":10},)"
                    R"({"start":4,"end":6,"type":"place","lat":10,"lon":10,"geonames_id":5},)"
                    R"({"start":8,"end":9,"type":"place","lat":1,"lon":1})"),
            {near, same, predicted(8, 9, NameClass::place)});
  CHECK(tally.toponyms.gold == 3);
  CHECK(tally.toponyms.near() == 1);
  CHECK(tally.toponyms.right == 2);
  CHECK(tally.toponyms.unlocated == 1);
  CHECK(tally.toponyms.kilometres.back() == kFarthest);
}

TEST_CASE("The gap of calibration weighs bins by their mentions", "[learn]") {
  Tally tally({});
  std::vector<Prediction> predictions;
  for (std::size_t i = 0; i < 10; ++i) {
    predictions.push_back(predicted(i, i + 1, NameClass::place));
    predictions.back().score = 0.85;
  }
  predictions.push_back(predicted(20, 21, NameClass::place));
  predictions.back().score = 1;
  tally.add(gold_of(R"({"start":0,"end":1,"type":"place"},{"start":20,"end":21,"type":"place"})"), predictions);
  CHECK(tally.calibration_gap().value() == support::Approx(7.5 / 11));
  CHECK_FALSE(Tally({}).calibration_gap());
}

TEST_CASE("Nothing found and nothing to find makes no division by zero", "[learn]") {
  Tally tally({});
  tally.add(gold_of(""), {});
  CHECK(tally.micro().f1() == 0);
  CHECK_THAT(table_of("all", tally),
             support::contains_substring("exact micro                  0       0       0   0.00%"));
}

}  // namespace
}  // namespace gazet::learn
