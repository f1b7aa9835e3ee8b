// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/made_ids.h"

#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

TEST_CASE("An identifier is made once and stays where it is", "[gazetteer]") {
  MadeIds ids;
  ids.set_count(1000);
  int made = 0;
  const auto id = [&](std::uint32_t number) {
    return ids.of(number, [&] { return ++made, "x:" + std::to_string(number); });
  };
  const std::string_view first = id(0);
  for (std::uint32_t i = 0; i < 1000; ++i) CHECK(id(i) == "x:" + std::to_string(i));
  CHECK(id(0).data() == first.data());
  CHECK(made == 1000);
}

TEST_CASE("Threads that ask for the same identifiers get the same", "[gazetteer]") {
  MadeIds ids;
  ids.set_count(600);
  std::vector<std::vector<const char*>> places(4);
  std::vector<std::thread> threads;
  for (auto& mine : places) {
    threads.emplace_back([&] {
      for (std::uint32_t i = 0; i < 600; ++i) {
        mine.push_back(ids.of(i, [&] { return "an identifier of some length: " + std::to_string(i); }).data());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& mine : places) CHECK(mine == places.front());
}

}  // namespace
}  // namespace gazet::gazetteer
