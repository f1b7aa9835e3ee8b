// SPDX-License-Identifier: Apache-2.0

#include "resolve/spares.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "support/catch.h"

namespace gazet::resolve {
namespace {

struct Thing {
  int number = 0;
  bool is_good = true;
};

struct Lender {
  Spares<Thing> spares;
  std::atomic<int> made = 0;

  [[nodiscard]] auto lend() {
    return spares.lend([this] { return std::make_unique<Thing>(Thing{++made}); },
                       [](const Thing& thing) { return thing.is_good; });
  }
};

TEST_CASE("What is given back is lent again", "[resolve]") {
  Lender lender;
  { CHECK(lender.lend()->number == 1); }
  { CHECK(lender.lend()->number == 1); }
  CHECK(lender.made == 1);
}

TEST_CASE("Two that are lent at once are two", "[resolve]") {
  Lender lender;
  const auto one = lender.lend();
  const auto other = lender.lend();
  CHECK(one->number != other->number);
}

TEST_CASE("What is good no more is not lent again", "[resolve]") {
  Lender lender;
  lender.lend()->is_good = false;
  CHECK(lender.lend()->number == 2);
  CHECK(lender.lend()->number == 2);
}

TEST_CASE("No two threads have the same", "[resolve]") {
  Lender lender;
  std::atomic<int> clashes = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 2000; ++n) {
        const auto loan = lender.lend();
        const int before = loan->number++;
        if (loan->number != before + 1) ++clashes;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(clashes == 0);
  CHECK(lender.made <= 4);
}

}  // namespace
}  // namespace gazet::resolve
