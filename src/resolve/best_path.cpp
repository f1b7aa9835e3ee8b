// SPDX-License-Identifier: Apache-2.0

#include "resolve/best_path.h"

#include <algorithm>
#include <limits>

namespace gazet::resolve {

void BestPath::decide(const Lattice& lattice, const LatticeSentence& sentence, std::span<const Sums> sums,
                      std::vector<Decision>& decisions) {
  if (sentence.span_begin == sentence.span_end) return;
  run_forward(lattice, sentence, sums);
  run_back(lattice, sentence, sums);
  const std::size_t first = decisions.size();
  for (std::uint32_t place = sentence.unit_end - sentence.unit_begin; place > 0;) {
    const Step step = steps_[place];
    if (step.span != kNone) {
      const Sums& sum = sums[step.span];
      const std::size_t best = sum.best();
      decisions.push_back({step.span, static_cast<NameClass>(best), sum.of[best], 0});
    }
    place = step.from;
  }
  std::reverse(decisions.begin() + static_cast<std::ptrdiff_t>(first), decisions.end());
  for (std::size_t i = first; i < decisions.size(); ++i) {
    decisions[i].margin = margin(lattice, sentence, sums, decisions[i].span, decisions[i].name_class);
  }
}

void BestPath::run_forward(const Lattice& lattice, const LatticeSentence& sentence, std::span<const Sums> sums) {
  const std::size_t places = sentence.unit_end - sentence.unit_begin + 1;
  forward_.assign(places, std::numeric_limits<std::int64_t>::min());
  steps_.assign(places, {});
  forward_[0] = 0;
  longest_ = 1;
  std::uint32_t next = sentence.span_begin;
  for (std::uint32_t place = 0; place + 1 < places; ++place) {
    if (forward_[place] > forward_[place + 1]) {
      forward_[place + 1] = forward_[place];
      steps_[place + 1] = {kNone, place};
    }
    for (; next < sentence.span_end && lattice.spans[next].begin == sentence.unit_begin + place; ++next) {
      const LatticeSpan& span = lattice.spans[next];
      longest_ = std::max(longest_, span.end - span.begin);
      const std::uint32_t end = span.end - sentence.unit_begin;
      const std::int64_t weight = sums[next].of[sums[next].best()];
      if (weight <= 0 || forward_[place] + weight <= forward_[end]) continue;
      forward_[end] = forward_[place] + weight;
      steps_[end] = {next, place};
    }
  }
}

void BestPath::run_back(const Lattice& lattice, const LatticeSentence& sentence, std::span<const Sums> sums) {
  const std::size_t places = sentence.unit_end - sentence.unit_begin + 1;
  back_.assign(places, 0);
  std::uint32_t next = sentence.span_end;
  for (std::size_t place = places - 1; place-- > 0;) {
    back_[place] = back_[place + 1];
    for (; next > sentence.span_begin && lattice.spans[next - 1].begin == sentence.unit_begin + place; --next) {
      const std::int64_t weight = sums[next - 1].of[sums[next - 1].best()];
      back_[place] = std::max(back_[place], weight + back_[lattice.spans[next - 1].end - sentence.unit_begin]);
    }
  }
}

// Every path goes over the span's first unit by exactly one step: the best of the others is the best path without it.
std::int32_t BestPath::margin(const Lattice& lattice, const LatticeSentence& sentence, std::span<const Sums> sums,
                              std::uint32_t span, NameClass name_class) const {
  const std::uint32_t unit = lattice.spans[span].begin;
  const std::uint32_t place = unit - sentence.unit_begin;
  std::int64_t without = forward_[place] + back_[place + 1];
  const auto visit = [&](std::uint32_t number) {
    const LatticeSpan& other = lattice.spans[number];
    if (other.begin > unit || other.end <= unit) return;
    const std::int64_t around = forward_[other.begin - sentence.unit_begin] + back_[other.end - sentence.unit_begin];
    for (std::size_t i = 0; i < kNameClasses; ++i) {
      if (number == span && i == static_cast<std::size_t>(name_class)) continue;
      without = std::max(without, around + sums[number].of[i]);
    }
  };
  for (std::uint32_t number = span; number < sentence.span_end && lattice.spans[number].begin == unit; ++number) {
    visit(number);
  }
  for (std::uint32_t number = span; number-- > sentence.span_begin;) {
    if (lattice.spans[number].begin + longest_ <= unit) break;
    visit(number);
  }
  const LatticeSpan& own = lattice.spans[span];
  const std::int64_t with =
      forward_[place] + back_[own.end - sentence.unit_begin] + sums[span].of[static_cast<std::size_t>(name_class)];
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(with - without, std::numeric_limits<std::int32_t>::min(),
                                                            std::numeric_limits<std::int32_t>::max()));
}

}  // namespace gazet::resolve
