// SPDX-License-Identifier: Apache-2.0

#include "source/guarded.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/fake_stream.h"

using gazet::source::Budget;
using gazet::source::LimitError;
using gazet::source::PackingLimits;

namespace {

constexpr std::uint64_t kMega = std::uint64_t{1} << 20U;

}  // namespace

TEST_CASE("Much may come out of much, or of little if it is not much", "[source]") {
  Budget budget({.ratio = 10, .unpacked = 1000 * kMega, .depth = 2});
  budget.took(kMega);
  CHECK_NOTHROW(budget.gave(64 * kMega));
  CHECK_THROWS_WITH(budget.gave(1), support::contains_substring("more than 10 times its size"));
  budget.took(20 * kMega);
  CHECK_NOTHROW(budget.gave(100 * kMega));
  budget.took(1000 * kMega);
  CHECK_THROWS_WITH(budget.gave(900 * kMega), support::contains_substring("bytes come out of it"));
}

TEST_CASE("Zero is no limit", "[source]") {
  Budget budget({.ratio = 0, .unpacked = 0, .depth = 2});
  CHECK_NOTHROW(budget.gave(std::uint64_t{1} << 62U));
}

TEST_CASE("Containers may not be too deep within each other", "[source]") {
  const Budget budget({.ratio = 1, .unpacked = 1, .depth = 2});
  CHECK_NOTHROW(budget.check_depth(2));
  CHECK_THROWS_AS(budget.check_depth(3), LimitError);
}

TEST_CASE("What is read again counts once", "[source]") {
  Budget budget({.ratio = 1, .unpacked = 0, .depth = 1});
  std::atomic<std::uint64_t> total = 0;
  support::FakeStream inner("0123456789");
  const auto stream = gazet::source::counted(gazet::source::held(inner, 10), budget, &total);
  std::vector<char> block(6);
  CHECK(stream->read(block) == 6);
  CHECK(stream->seek(2, gazet::source::SeekFrom::begin) == 2);
  CHECK(stream->read(block) == 6);
  CHECK(total == 8);
}
