// SPDX-License-Identifier: Apache-2.0

#include "page/boilerplate.h"

#include "support/catch.h"

using namespace gazet::page;

TEST_CASE("short lines about an article are told from the article", "[page]") {
  CHECK(is_boilerplate("Read more: the bridge of Westport"));
  CHECK(is_boilerplate("By Ann Example"));
  CHECK_FALSE(is_boilerplate("By noon the water had fallen."));
  CHECK_FALSE(is_boilerplate("The council of Westport voted on Tuesday to rebuild the bridge."));
  CHECK(without_by("By Ann Example | 4 May") == "Ann Example");
  CHECK(shared_words("Bridge rebuilt", "Bridge rebuilt - Herald") == 1);
  CHECK(shared_words("Bridge rebuilt", "Weather") == 0);
}
