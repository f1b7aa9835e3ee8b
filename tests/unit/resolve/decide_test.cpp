// SPDX-License-Identifier: Apache-2.0

#include "resolve/decide.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

auto fields(const Decision& it) {
  return std::tuple(it.span, it.name_class, it.sum, it.margin);
}

TEST_CASE("The second look decides as if all were decided anew, and articles before it leave no trace", "[resolve]") {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"Mali", "Gao", "Front", "Upper", "Niger", "left", "the", "of", "mali", ",", "."});
  std::mt19937 random(9);
  std::uniform_int_distribution<int> weight(-300, 300);
  std::vector<gazetteer::WeightRow> rows;
  for (const char* evidence :
       {"bias=all", "first=mali", "first=front", "last=niger", "has=upper", "shape=Xx", "shape=Xx|Xx", "length=2",
        "elsewhere=place", "elsewhere=organisation", "elsewhere=nothing", "within=place", "within=organisation",
        "within=person", "known=country", "before2=the mali", "last_after=niger left"}) {
    gazetteer::WeightRow& row = rows.emplace_back();
    row.evidence = evidence;
    for (std::int16_t& it : row.weights) it = static_cast<std::int16_t>(weight(random));
  }
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(rows);
  const Weights weights{gazetteer::WeightTable(slots)};
  const match::Matcher matcher({tests::gazetteer_of("type|subtype|name\nplace|country|Mali\nplace|city|Gao\n")}, {});
  match::Vocabulary vocabulary(matcher);
  LatticeBuilder builder(matcher);
  Decider decider(weights);
  std::size_t changed = 0;
  for (int i = 0; i < 100; ++i) {
    std::string article;
    for (std::size_t n = 5 + random() % 60; n > 0; --n) article.append(kWords[random() % kWords.size()]).append(" ");
    const tests::Text text(article);
    const match::Candidates candidates = matcher.candidates(text.view(), vocabulary);
    const Lattice lattice = builder.build(text.view(), candidates, vocabulary, {}, {});
    const Decided decided = decider.decide(lattice);

    std::vector<Decision> expected;
    BestPath path;
    for (const Cluster& cluster : lattice.clusters) path.decide(lattice, cluster, decided.sums, expected);
    CAPTURE(article);
    REQUIRE(decided.decisions.size() == expected.size());
    for (std::size_t d = 0; d < expected.size(); ++d) REQUIRE(fields(decided.decisions[d]) == fields(expected[d]));
    const Decided alone = Decider(weights).decide(lattice);
    for (std::size_t s = 0; s < alone.sums.size(); ++s) REQUIRE(alone.sums[s].of == decided.sums[s].of);
    changed += decided.decisions.size() != decided.first_look.size() ? 1 : 0;
  }
  CHECK(changed > 5);
}

TEST_CASE("Clusters hold spans that overlap and part those that do not", "[resolve]") {
  const tests::Laid laid("type|subtype|name\nplace|city|Gao\n", "Gao is far from Upper Niger. Mali is not.");
  std::vector<std::string> stretches;
  for (const Cluster& cluster : laid.lattice.clusters) {
    const auto& units = laid.lattice.units;
    const std::uint32_t begin = units[cluster.unit_begin].begin;
    stretches.push_back(std::to_string(cluster.sentence) + " " +
                        std::string(laid.lattice.text.substr(begin, units[cluster.unit_end - 1].end - begin)) + " " +
                        std::to_string(laid.lattice.spans_of(cluster).size()));
  }
  CHECK(stretches == std::vector<std::string>{"0 Gao 1", "0 Upper Niger 3", "1 Mali 1"});
}

}  // namespace
}  // namespace gazet::resolve
