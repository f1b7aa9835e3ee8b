// SPDX-License-Identifier: Apache-2.0

#include "resolve/hash_map.h"

#include <cstdint>
#include <random>
#include <unordered_map>

#include "support/catch.h"

namespace gazet::resolve {
namespace {

TEST_CASE("HashMap holds what a map of the library holds", "[resolve]") {
  std::mt19937_64 random(5);
  HashMap<int> map;
  for (int round = 0; round < 50; ++round) {
    map.clear();
    std::unordered_map<std::uint64_t, int> oracle;
    const std::uint64_t kinds = 1 + random() % 400;
    for (std::size_t i = random() % 600; i > 0; --i) {
      const std::uint64_t hash = random() % kinds * 0x100000001U;  // many that differ in few bits, and 0
      ++map[hash];
      ++oracle[hash];
    }
    REQUIRE(map.size() == oracle.size());
    for (std::uint64_t i = 0; i < kinds; ++i) {
      const std::uint64_t hash = i * 0x100000001U;
      const auto known = oracle.find(hash);
      const int* value = map.find(hash);
      REQUIRE((value != nullptr) == (known != oracle.end()));
      if (value != nullptr) REQUIRE(*value == known->second);
    }
  }
}

TEST_CASE("HashMap numbers hashes as they come", "[resolve]") {
  HashMap<int> map;
  CHECK(map.number(70) == 0);
  CHECK(map.number(30) == 1);
  CHECK(map.number(70) == 0);
  map.at(1) = 5;
  CHECK(map[30] == 5);
  map.clear();
  CHECK(map.number(30) == 0);
  CHECK(map[30] == 0);
}

}  // namespace
}  // namespace gazet::resolve
