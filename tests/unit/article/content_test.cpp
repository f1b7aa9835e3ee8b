// SPDX-License-Identifier: Apache-2.0

#include "article/content.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace gazet::article {

TEST_CASE("Content is the first lines that are not blank, with what sets them apart", "[article]") {
  const std::string text = "\none\ntwo\n\nthree\nfour";
  const auto lines = content_lines(text, {}, 0, 3);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].span == Span{1, 4});
  CHECK(lines[0].stands_apart);
  CHECK(lines[1].span == Span{5, 8});
  CHECK_FALSE(lines[1].stands_apart);
  CHECK(lines[2].span == Span{10, 15});
  CHECK(lines[2].stands_apart);
}

TEST_CASE("Content leaves furniture out: whole lines, heads and tails", "[article]") {
  const std::string text = "MENU\nMENU title SHARE\nSHARE\nbody";
  const auto lines = content_lines(text, {{0, 4}, {5, 9}, {16, 21}, {22, 27}}, 0, 8);
  REQUIRE(lines.size() == 2);
  CHECK(text.substr(lines[0].span.begin, lines[0].span.size()) == "title");
  CHECK(text.substr(lines[1].span.begin, lines[1].span.size()) == "body");
  CHECK(lines[1].stands_apart);
}

TEST_CASE("Content begins where it is told to", "[article]") {
  const std::string text = "title rest\nbody";
  CHECK(content_lines(text, {}, 5, 8).size() == 2);
  CHECK(content_lines(text, {}, text.size(), 8).empty());
}

}  // namespace gazet::article
