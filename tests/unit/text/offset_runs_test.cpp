// SPDX-License-Identifier: Apache-2.0

#include "text/offset_runs.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"

using gazet::Span;
using gazet::text::OffsetRuns;

TEST_CASE("Without runs the text's bytes are the source's", "[text]") {
  CHECK(OffsetRuns().source_span({3, 7}) == Span{3, 7});
}

TEST_CASE("Runs lead back to whole units of the source", "[text]") {
  OffsetRuns runs;
  runs.add(3, 1, 1);  // text 0..3, source 0..3
  runs.add(2, 2, 6);  // text 3..7, source 3..15
  runs.add(4, 1, 1);  // text 7..11, source 15..19
  CHECK(runs.source_span({0, 3}) == Span{0, 3});
  CHECK(runs.source_span({3, 5}) == Span{3, 9});
  CHECK(runs.source_span({5, 8}) == Span{9, 16});
  CHECK(runs.source_span({4, 6}) == Span{3, 15});
  CHECK(runs.source_span({7, 7}) == Span{15, 15});
  CHECK(runs.source_span({0, 11}) == Span{0, 19});
}

TEST_CASE("What comes from elsewhere begins where it is said to", "[text]") {
  OffsetRuns runs;
  runs.continue_at(3);
  runs.add(2, 1, 1);
  runs.add(2, 1, 0);  // stands in no source
  runs.continue_at(0);
  runs.add(5, 1, 1);
  CHECK(runs.source_span({0, 2}) == Span{3, 5});
  CHECK(runs.source_span({2, 4}) == Span{5, 5});
  CHECK(runs.source_span({4, 6}) == Span{0, 2});
}

TEST_CASE("Runs taken off the front and those that are left lead to where all of them led", "[text]") {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    OffsetRuns all;
    OffsetRuns rest;
    std::vector<std::pair<std::size_t, std::size_t>> units;  // begins of text and source
    std::size_t text = 0;
    std::size_t source = 0;
    for (auto n = 1 + random() % 30; n > 0; --n) {
      const std::size_t text_step = 1 + random() % 3;
      const std::size_t source_step = random() % 4;
      all.add(1, text_step, source_step);
      rest.add(1, text_step, source_step);
      units.emplace_back(text, source);
      text += text_step;
      source += source_step;
    }
    const std::size_t cut = units[random() % units.size()].first;
    const OffsetRuns front = rest.take_front(cut);
    for (const auto& [begin, from] : units) {
      CHECK(all.source_span({begin, begin + 1}).begin == from);
      const Span expected = all.source_span({begin, begin + 1});
      if (begin < cut) CHECK(front.source_span({begin, begin + 1}) == expected);
      if (begin >= cut) CHECK(rest.source_span({begin - cut, begin - cut + 1}) == expected);
    }
  }
}

TEST_CASE("What is added after taking the front off stands behind what is left", "[text]") {
  OffsetRuns runs;
  runs.add(4, 1, 1);
  runs.add(2, 3, 1);
  const OffsetRuns front = runs.take_front(4);
  runs.add(3, 1, 2);
  CHECK(front.source_span({0, 4}) == Span{0, 4});
  CHECK(runs.source_span({0, 6}) == Span{4, 6});
  CHECK(runs.source_span({6, 9}) == Span{6, 12});
  CHECK_FALSE(runs.empty());
  CHECK(OffsetRuns().empty());
}

TEST_CASE("A span over stretches that stood in another order never ends before it begins", "[text]") {
  OffsetRuns runs;
  runs.continue_at(10);
  runs.add(3, 1, 1);
  runs.continue_at(2);
  runs.add(3, 1, 1);
  CHECK(runs.source_span({0, 3}) == Span{10, 13});
  CHECK(runs.source_span({3, 6}) == Span{2, 5});
  CHECK(runs.source_span({2, 4}) == Span{12, 12});
}
