// SPDX-License-Identifier: Apache-2.0

#include "resolve/best_path.h"

#include <algorithm>
#include <limits>

namespace gazet::resolve {

void BestPath::decide(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums,
                      std::vector<Decision>& decisions) {
  if (cluster.span_end - cluster.span_begin == 1) {
    decide_alone(cluster.span_begin, sums[cluster.span_begin], decisions);
    return;
  }
  prepare(lattice, cluster, sums);
  const std::size_t first = decisions.size();
  for (std::uint32_t place = cluster.unit_end - cluster.unit_begin; place > 0;) {
    const Step step = steps_[place];
    if (step.span != kNone) {
      const Best best = best_[step.span - cluster.span_begin];
      decisions.push_back({step.span, best.name_class, best.sum, 0});
    }
    place = step.from;
  }
  std::reverse(decisions.begin() + static_cast<std::ptrdiff_t>(first), decisions.end());
  for (std::size_t i = first; i < decisions.size(); ++i) {
    decisions[i].margin = margin(lattice, cluster, sums, decisions[i].span, decisions[i].name_class);
  }
}

void BestPath::prepare(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums) {
  best_.clear();
  for (const Sums& sum : sums.subspan(cluster.span_begin, cluster.span_end - cluster.span_begin)) {
    const std::size_t best = sum.best();
    best_.push_back({sum.of[best], static_cast<NameClass>(best)});
  }
  run_forward(lattice, cluster);
  run_back(lattice, cluster);
}

/// A span that overlaps no other: a name or none.
void BestPath::decide_alone(std::uint32_t span, const Sums& sums, std::vector<Decision>& decisions) {
  const std::size_t best = sums.best();
  const std::int32_t sum = sums.of[best];
  if (sum <= 0) return;
  std::int32_t second = 0;
  for (std::size_t i = 0; i < kNameClasses; ++i) {
    if (i != best) second = std::max(second, sums.of[i]);
  }
  decisions.push_back({span, static_cast<NameClass>(best), sum, sum - second});
}

void BestPath::run_forward(const Lattice& lattice, const Cluster& cluster) {
  const std::size_t places = cluster.unit_end - cluster.unit_begin + 1;
  forward_.assign(places, std::numeric_limits<std::int64_t>::min());
  steps_.assign(places, {});
  forward_[0] = 0;
  longest_ = 1;
  std::uint32_t next = cluster.span_begin;
  for (std::uint32_t place = 0; place + 1 < places; ++place) {
    if (forward_[place] > forward_[place + 1]) {
      forward_[place + 1] = forward_[place];
      steps_[place + 1] = {kNone, place};
    }
    for (; next < cluster.span_end && lattice.spans[next].begin == cluster.unit_begin + place; ++next) {
      const LatticeSpan& span = lattice.spans[next];
      longest_ = std::max(longest_, span.end - span.begin);
      const std::uint32_t end = span.end - cluster.unit_begin;
      const std::int64_t weight = best_[next - cluster.span_begin].sum;
      if (weight <= 0 || forward_[place] + weight <= forward_[end]) continue;
      forward_[end] = forward_[place] + weight;
      steps_[end] = {next, place};
    }
  }
}

void BestPath::run_back(const Lattice& lattice, const Cluster& cluster) {
  const std::size_t places = cluster.unit_end - cluster.unit_begin + 1;
  back_.assign(places, 0);
  std::uint32_t next = cluster.span_end;
  for (std::size_t place = places - 1; place-- > 0;) {
    back_[place] = back_[place + 1];
    for (; next > cluster.span_begin && lattice.spans[next - 1].begin == cluster.unit_begin + place; --next) {
      const std::int64_t weight = best_[next - 1 - cluster.span_begin].sum;
      back_[place] = std::max(back_[place], weight + back_[lattice.spans[next - 1].end - cluster.unit_begin]);
    }
  }
}

// Every path goes over the span's first unit by exactly one step: the best of the others is the best path without it.
std::int32_t BestPath::margin(const Lattice& lattice, const Cluster& cluster, std::span<const Sums> sums,
                              std::uint32_t span, NameClass name_class) const {
  const std::uint32_t unit = lattice.spans[span].begin;
  const std::uint32_t place = unit - cluster.unit_begin;
  std::int64_t without = forward_[place] + back_[place + 1];
  const auto visit = [&](std::uint32_t number) {
    const LatticeSpan& other = lattice.spans[number];
    if (other.begin > unit || other.end <= unit) return;
    const std::int64_t around = forward_[other.begin - cluster.unit_begin] + back_[other.end - cluster.unit_begin];
    for (std::size_t i = 0; i < kNameClasses; ++i) {
      if (number == span && i == static_cast<std::size_t>(name_class)) continue;
      without = std::max(without, around + sums[number].of[i]);
    }
  };
  for (std::uint32_t number = span; number < cluster.span_end && lattice.spans[number].begin == unit; ++number) {
    visit(number);
  }
  for (std::uint32_t number = span; number-- > cluster.span_begin;) {
    if (lattice.spans[number].begin + longest_ <= unit) break;
    visit(number);
  }
  const LatticeSpan& own = lattice.spans[span];
  const std::int64_t with =
      forward_[place] + back_[own.end - cluster.unit_begin] + sums[span].of[static_cast<std::size_t>(name_class)];
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(with - without, std::numeric_limits<std::int32_t>::min(),
                                                            std::numeric_limits<std::int32_t>::max()));
}

}  // namespace gazet::resolve
