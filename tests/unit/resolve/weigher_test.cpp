// SPDX-License-Identifier: Apache-2.0

#include "resolve/weigher.h"

#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

constexpr const char* kNames = "type|subtype|name\nplace|city|Gao\n";

/// Each piece of evidence has a decimal digit of its own, so that a sum shows how often each came.
std::vector<gazetteer::WeightRow> digits() {
  return {{"bias=all", {1, 0, 0, 0, 0}},
          {"first=upper", {10, 0, 0, 0, 0}},
          {"has=volta", {100, 0, 0, 0, 0}},
          {"inside=volta", {1000, 0, 0, 0, 0}},
          {"last_known=village", {0, 1, 0, 0, 0}},
          {"first_known=village", {0, 10, 0, 0, 0}},
          {"before2=joined the", {0, 100, 0, 0, 0}},
          {"last3=ont", {0, 1000, 0, 0, 0}},
          {"after=<border>", {0, 0, 1, 0, 0}},
          {"before=<border>", {0, 0, 10, 0, 0}}};
}

std::vector<std::int32_t> sums_of(const std::string& article, const std::string& text) {
  const tests::Laid laid(kNames, article);
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(digits());
  const Weights weights{gazetteer::WeightTable(slots)};
  const std::vector<Sums> sums = Weigher(weights).sums_of(laid.lattice);
  const Sums& found = sums[tests::spans_with(laid.lattice, text).at(0)];
  return {found.of[0], found.of[1], found.of[2]};
}

using Numbers = std::vector<std::int32_t>;

TEST_CASE("Each span is weighed by its own words", "[resolve]") {
  const std::string article = "He joined the Upper Volta Front there.";
  CHECK(sums_of(article, "Upper Volta Front") == Numbers{1111, 1100, 0});
  CHECK(sums_of(article, "Upper Volta") == Numbers{111, 100, 0});
  CHECK(sums_of(article, "Volta Front") == Numbers{101, 1000, 0});
  CHECK(sums_of(article, "Upper") == Numbers{11, 100, 0});
  CHECK(sums_of(article, "Volta") == Numbers{1, 0, 0});
  CHECK(sums_of(article, "Front") == Numbers{1, 1000, 0});
}

TEST_CASE("A span that overlaps no other is weighed as any other", "[resolve]") {
  CHECK(sums_of("now he joined the Front there", "Front") == Numbers{1, 1100, 0});
  CHECK(sums_of("Front", "Front") == Numbers{1, 1000, 11});
}

TEST_CASE("What is known of the first and the last word counts for spans of several", "[resolve]") {
  CHECK(sums_of("now Gao Gao fell", "Gao Gao") == Numbers{1, 11, 0});
  CHECK(sums_of("now Gao Gao fell", "Gao") == Numbers{1, 0, 0});
  CHECK(sums_of("Upper Gao", "Upper Gao") == Numbers{11, 1, 11});
}

TEST_CASE("Of two spans that overlap each is weighed", "[resolve]") {
  // In capitals ordinary words are small ones: what is left is a name of two words and the second of them.
  const std::string names =
      "type|subtype|name|policy\nplace|city|Gao|\nplace|region|Upper Gao|\n"
      "cue|ordinary_word|now|any-case\ncue|ordinary_word|the|any-case\ncue|ordinary_word|fell|any-case\n"
      "cue|ordinary_word|again|any-case\n";
  const tests::Laid laid(names, "NOW THE UPPER GAO FELL AGAIN");
  REQUIRE(laid.lattice.spans.size() == 3);  // "UPPER", "UPPER GAO", "GAO"
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(digits());
  const Weights weights{gazetteer::WeightTable(slots)};
  const std::vector<Sums> sums = Weigher(weights).sums_of(laid.lattice);
  CHECK(sums[0].of[0] == 11);
  CHECK(sums[0].of[1] == 1);
  CHECK(sums[2].of[0] == 1);
  CHECK(sums[2].of[1] == 0);
}

TEST_CASE("A Weigher keeps nothing of the articles before", "[resolve]") {
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(digits());
  const Weights weights{gazetteer::WeightTable(slots)};
  const tests::Laid laid(kNames, "He joined the Upper Volta Front. Upper Gao fell.");
  Weigher weigher(weights);
  const std::vector<Sums> once = weigher.sums_of(laid.lattice);
  const std::vector<Sums> again = weigher.sums_of(laid.lattice);
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(once[i].of == again[i].of);
}

}  // namespace
}  // namespace gazet::resolve
