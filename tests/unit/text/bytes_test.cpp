// SPDX-License-Identifier: Apache-2.0

#include "text/bytes.h"

#include <algorithm>
#include <string>

#include "support/catch.h"

using gazet::text::Bytes;

TEST_CASE("Bytes keep what was written while they grow", "[input]") {
  Bytes bytes;
  std::string expected;
  for (int i = 0; i < 1000; ++i) {
    const std::string more(static_cast<std::size_t>(i % 37), static_cast<char>('a' + i % 26));
    const auto room = bytes.spare(more.size());
    REQUIRE(room.size() >= more.size());
    std::ranges::copy(more, room.begin());
    bytes.commit(more.size());
    expected += more;
  }
  CHECK(bytes.view() == expected);
  bytes.truncate(5);
  CHECK(bytes.view() == expected.substr(0, 5));
}

TEST_CASE("Bytes can be read beyond their end", "[input]") {
  const Bytes bytes("abc");
  int sum = 0;
  for (std::size_t i = 0; i < Bytes::kPadding; ++i) sum += *(bytes.view().data() + bytes.size() + i);
  CHECK(sum == 0);
}
