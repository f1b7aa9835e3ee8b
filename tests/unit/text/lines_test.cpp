// SPDX-License-Identifier: Apache-2.0

#include "text/lines.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace gazet::text {
namespace {

using Offsets = std::vector<std::uint32_t>;

TEST_CASE("A line that the next word would have made too long ends softly", "[text]") {
  CHECK(soft_line_ends("He flew to Burkina\nFaso on Monday.") == Offsets{18});
  CHECK(soft_line_ends("He flew to Burkina\r\nFaso on Monday.") == Offsets{19});
}

TEST_CASE("A line with room for the next word ends for good", "[text]") {
  CHECK(soft_line_ends("Floods hit Beira\nThe river burst its banks on Monday").empty());
}

TEST_CASE("Blank lines part paragraphs, each with its own width", "[text]") {
  CHECK(soft_line_ends("one two\nthree\n\nfour five six\nseven").size() == 2);
  CHECK(soft_line_ends("one\n\ntwo").empty());
  CHECK(soft_line_ends("one\n \t\r\ntwo").empty());
}

TEST_CASE("A line that the next word would just have filled ends for good", "[text]") {
  // Ten columns wide: "aaaa bbb" and "c" make ten, "aaaa bbbb" and "c" eleven.
  CHECK(soft_line_ends("0123456789\naaaa bbb\nc d").size() == 1);
  CHECK(soft_line_ends("0123456789\naaaa bbbb\nc d").size() == 2);
  CHECK(soft_line_ends("0123456789\naaaa bbbb\nc\td") == Offsets{10, 20});
  CHECK(soft_line_ends("0123456789\naaaa bbbb\nc") == Offsets{10, 20});
}

TEST_CASE("Text of 132 columns is wrapped, of 133 it is not", "[text]") {
  const std::string wide(132, 'x');
  CHECK(soft_line_ends(wide + "\nnext word") == Offsets{132});
  CHECK(soft_line_ends(wide + "x\nnext word").empty());
}

TEST_CASE("Paragraphs wider than any wrapped text have no soft line ends", "[text]") {
  const std::string wide(140, 'x');
  CHECK(soft_line_ends(wide + "\n" + wide).empty());
}

TEST_CASE("Text without lines has no soft line ends", "[text]") {
  CHECK(soft_line_ends("").empty());
  CHECK(soft_line_ends("\n").empty());
  CHECK(soft_line_ends("a\n").empty());
}

}  // namespace
}  // namespace gazet::text
