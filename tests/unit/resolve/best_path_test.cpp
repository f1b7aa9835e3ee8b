// SPDX-License-Identifier: Apache-2.0

#include "resolve/best_path.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "support/catch.h"

namespace gazet::resolve {
namespace {

/// A cluster of random spans with random sums. It may fall into several: what is chosen is the same.
struct Case {
  Lattice lattice;
  std::vector<Sums> sums;
};

Case random_case(std::mt19937& random) {
  const auto number = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  Case result;
  Cluster cluster;
  cluster.unit_end = static_cast<std::uint32_t>(number(1, 6));
  for (std::uint32_t begin = 0; begin < cluster.unit_end; ++begin) {
    for (std::uint32_t end = begin + 1; end <= cluster.unit_end; ++end) {
      if (number(0, 2) == 0) continue;
      LatticeSpan& span = result.lattice.spans.emplace_back();
      span.begin = begin;
      span.end = end;
      Sums& sums = result.sums.emplace_back();
      for (std::int32_t& sum : sums.of) sum = number(-60, 40);
    }
  }
  cluster.span_end = static_cast<std::uint32_t>(result.lattice.spans.size());
  result.lattice.clusters.push_back(cluster);
  return result;
}

/// What the best reading from `unit` on weighs, in which span `barred` is not read as `name_class`; or, when it must
/// be, only readings that do so count. All readings are tried.
std::int64_t heaviest(const Case& it, std::uint32_t unit, std::uint32_t span, std::size_t name_class, bool must) {
  constexpr std::int64_t kNever = -1000000;
  if (unit >= it.lattice.clusters[0].unit_end) return must ? kNever : 0;
  std::int64_t best = heaviest(it, unit + 1, span, name_class, must);
  for (std::uint32_t i = 0; i < it.lattice.spans.size(); ++i) {
    if (it.lattice.spans[i].begin != unit) continue;
    for (std::size_t c = 0; c < kNameClasses; ++c) {
      const bool is_it = i == span && c == name_class;
      if (is_it && !must) continue;
      best = std::max(best, it.sums[i].of[c] + heaviest(it, it.lattice.spans[i].end, span, name_class, must && !is_it));
    }
  }
  return best;
}

constexpr std::uint32_t kNoSpan = 999;

TEST_CASE("BestPath chooses what weighs most of all readings", "[resolve]") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const Case it = random_case(random);
    std::vector<Decision> decisions;
    BestPath().decide(it.lattice, it.lattice.clusters[0], it.sums, decisions);
    std::int64_t sum = 0;
    std::uint32_t end = 0;
    for (const Decision& decision : decisions) {
      const LatticeSpan& span = it.lattice.spans[decision.span];
      REQUIRE(span.begin >= end);
      end = span.end;
      sum += it.sums[decision.span].of[static_cast<std::size_t>(decision.name_class)];
    }
    CHECK(sum == heaviest(it, 0, kNoSpan, 0, false));
  }
}

TEST_CASE("A margin is the best reading with a name less the best without it", "[resolve]") {
  std::mt19937 random(8);
  for (int i = 0; i < 100; ++i) {
    const Case it = random_case(random);
    std::vector<Decision> decisions;
    BestPath path;
    path.decide(it.lattice, it.lattice.clusters[0], it.sums, decisions);
    for (const Decision& decision : decisions) CHECK(decision.margin >= 0);
    path.prepare(it.lattice, it.lattice.clusters[0], it.sums);
    for (std::uint32_t span = 0; span < it.lattice.spans.size(); ++span) {
      for (std::size_t c = 0; c < kNameClasses; ++c) {
        const std::int64_t with = heaviest(it, 0, span, c, true);
        const std::int64_t without = heaviest(it, 0, span, c, false);
        CHECK(path.margin(it.lattice, it.lattice.clusters[0], it.sums, span, static_cast<NameClass>(c)) ==
              with - without);
      }
    }
  }
}

}  // namespace
}  // namespace gazet::resolve
