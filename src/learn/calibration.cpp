// SPDX-License-Identifier: Apache-2.0

#include "learn/calibration.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "resolve/weights.h"

namespace gazet::learn {
namespace {

constexpr double kThousand = 1000;

/// As many decisions, half of them right, are added to each pool: few decisions prove little.
constexpr double kPrior = 1;

struct Pool {
  double count = 0;
  double right = 0;
  double margin = 0;  ///< their sum

  [[nodiscard]] double share() const { return (right + kPrior / 2) / (count + kPrior); }
  [[nodiscard]] double mean_margin() const { return margin / count; }
};

/// Neighbouring margins in pools whose share of right ones rises.
std::vector<Pool> rising_pools(std::vector<Judged> judged) {
  std::stable_sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) { return a.margin < b.margin; });
  constexpr std::size_t kLeast = 25;
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (pools.empty() || pools.back().count >= kLeast) pools.emplace_back();
    pools.back().count += 1;
    pools.back().right += judged[i].right ? 1 : 0;
    pools.back().margin += judged[i].margin;
    const bool is_full = pools.back().count >= kLeast || i + 1 == judged.size();
    while (is_full && pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
      Pool& left = pools[pools.size() - 2];
      left.count += pools.back().count;
      left.right += pools.back().right;
      left.margin += pools.back().margin;
      pools.pop_back();
    }
  }
  return pools;
}

/// The share at a margin, by straight lines between the pools.
double share_at(const std::vector<Pool>& pools, double margin) {
  if (pools.empty()) return 0.5;
  const auto right =
      std::find_if(pools.begin(), pools.end(), [&](const Pool& pool) { return pool.mean_margin() >= margin; });
  if (right == pools.begin()) return right->share();
  if (right == pools.end()) return pools.back().share();
  const Pool& left = *(right - 1);
  const double part = (margin - left.mean_margin()) / (right->mean_margin() - left.mean_margin());
  return left.share() + part * (right->share() - left.share());
}

}  // namespace

std::vector<gazetteer::WeightRow> calibration_rows(const std::vector<Judged>& judged) {
  std::vector<gazetteer::WeightRow> rows(resolve::kMarginSteps + 1);
  for (std::size_t step = 0; step < rows.size(); ++step) rows[step].evidence = "score=" + std::to_string(step);
  for (std::size_t c = 0; c < kNameClasses; ++c) {
    std::vector<Judged> its;
    std::copy_if(judged.begin(), judged.end(), std::back_inserter(its),
                 [&](const Judged& it) { return static_cast<std::size_t>(it.name_class) == c; });
    const std::vector<Pool> pools = rising_pools(std::move(its));
    for (std::size_t step = 0; step < rows.size(); ++step) {
      const double margin = static_cast<double>(step) * resolve::kMarginStep;
      rows[step].weights[c] = static_cast<std::int16_t>(std::lround(share_at(pools, margin) * kThousand));
    }
  }
  return rows;
}

}  // namespace gazet::learn
