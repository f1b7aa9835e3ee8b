// SPDX-License-Identifier: Apache-2.0

#include "learn/calibration.h"

#include <random>
#include <vector>

#include "resolve/weights.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

TEST_CASE("Calibration follows how often decisions were right and never falls", "[learn]") {
  std::mt19937 random(1);
  std::vector<Judged> judged;
  for (int i = 0; i < 20000; ++i) {
    const std::int32_t margin = std::uniform_int_distribution<int>(0, 2000)(random);
    const double chance = 0.4 + 0.6 * margin / 2000;
    judged.push_back({NameClass::group, margin, std::bernoulli_distribution(chance)(random)});
  }
  const auto rows = calibration_rows(judged);
  REQUIRE(rows.size() == resolve::kMarginSteps + 1);
  constexpr auto kGroup = static_cast<std::size_t>(NameClass::group);
  for (std::size_t step = 1; step < rows.size(); ++step)
    CHECK(rows[step].weights[kGroup] >= rows[step - 1].weights[kGroup]);
  CHECK(rows[0].weights[kGroup] < 480);
  CHECK(rows[15].evidence == "score=15");
  CHECK(rows[15].weights[kGroup] > 640);  // margin 960: 0.69
  CHECK(rows[15].weights[kGroup] < 740);
  CHECK(rows.back().weights[kGroup] > 950);
}

TEST_CASE("Where nothing was judged a score is a half", "[learn]") {
  for (const auto& row : calibration_rows({})) CHECK(row.weights == gazetteer::WeightVector{500, 500, 500, 500, 500});
}

}  // namespace
}  // namespace gazet::learn
