// SPDX-License-Identifier: Apache-2.0

#include "page/boilerplate.h"

#include <string>

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
  CHECK(shared_words("Zoo 2019", "zoo 2019") == 1);
  CHECK(shared_words("jazz", "ja") == 0);
  CHECK(shared_words("", "") == 0);
  CHECK(shared_words("Rain, rain!", "rain rain") == 1);
  CHECK(shared_words("ab cd", "ab ef") == 0.5);
  CHECK(shared_words("東京で雨", "東京で雨と風") == 12.0 / 18);
}

TEST_CASE("a line is told by how it begins, in any case, when it is short", "[page]") {
  CHECK(is_boilerplate("READ MORE about the bridge"));
  CHECK(is_boilerplate("\xC2\xA9 2021 Herald"));
  CHECK_FALSE(is_boilerplate("To read more is good."));
  CHECK(is_boilerplate("Read more" + std::string(kLongestBoilerplate - 9, 'x')));
  CHECK_FALSE(is_boilerplate("Read more" + std::string(kLongestBoilerplate - 8, 'x')));
  CHECK_FALSE(is_boilerplate(""));
}

TEST_CASE("a byline is a short line with a name, and no sentence", "[page]") {
  CHECK(is_boilerplate("BY ANN EXAMPLE"));
  CHECK(is_boilerplate("by Éva Example"));
  CHECK_FALSE(is_boilerplate("By the river stands a house"));
  CHECK_FALSE(is_boilerplate("By Ann."));
  CHECK_FALSE(is_boilerplate("By A"));
  CHECK(is_boilerplate("By Ann"));
  CHECK(is_boilerplate("By " + std::string(67, 'A')));
  CHECK_FALSE(is_boilerplate("By " + std::string(68, 'A')));
}

TEST_CASE("of a byline the name is left", "[page]") {
  CHECK(without_by("Von Ann Example") == "Ann Example");
  CHECK(without_by("By: Ann Example") == "Ann Example");
  CHECK(without_by("Ann Example \u00B7 Staff") == "Ann Example");
  CHECK(without_by("By Ann  Example\n4 May") == "Ann Example");
  CHECK(without_by("Byron Example") == "Byron Example");
  CHECK(without_by("").empty());
}
