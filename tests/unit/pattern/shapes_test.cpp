// SPDX-License-Identifier: Apache-2.0

#include "pattern/shapes.h"

#include <set>
#include <string>

#include "pattern/syntax.h"
#include "support/catch.h"

namespace gazet::pattern {

namespace {

/// Gaps are shown as "~".
std::set<std::string> shown(const std::string& pattern, const ShapeLimits& limits = {4, 8}) {
  std::set<std::string> all;
  for (std::string shape : shapes(parse(pattern).value().root, limits)) {
    for (char& c : shape) c = c == kGap ? '~' : c;
    all.insert(shape);
  }
  return all;
}

}  // namespace

using Shapes = std::set<std::string>;

TEST_CASE("What cannot be listed becomes a gap", "[pattern]") {
  CHECK(shown("Bank of [A-Z]\\w+") == Shapes{"Bank of ~"});
  CHECK(shown("a\\b.b") == Shapes{"a~b"});
}

TEST_CASE("A class of nothing but separators stays one", "[pattern]") {
  CHECK(shown("a[-–— /()]b") == Shapes{"a b"});
  CHECK(shown("a[-–— /()x]b") == Shapes{"a~b"});
}

TEST_CASE("Of a repetition the first and the last time are kept", "[pattern]") {
  CHECK(shown("(?:of )+x") == Shapes{"of x", "of ~of x"});
  CHECK(shown("(?:of )*x") == Shapes{"x", "of x", "of ~of x"});
  CHECK(shown("(?:of ){2,}x") == Shapes{"of ~of x"});
  CHECK(shown("a{2,3}") == Shapes{"aa", "aaa"});
}

TEST_CASE("Where shapes would be too many, the separators around the gap are kept", "[pattern]") {
  CHECK(shown("(?: a | b | c | d )(?: a | b | c )x") == Shapes{" ~  a x", " ~  b x", " ~  c x"});
  CHECK(shown("(?:(?:a|b) ){4}x") == Shapes{"~ a x", "~ b x"});
}

TEST_CASE("A shape does not grow without bounds", "[pattern]") {
  CHECK(shown("(?:(?:abc){60}){60}", {4, 8, 10}) == Shapes{"abcabcabca~"});
  CHECK(shown("ééé", {4, 8, 3}) == Shapes{"é~"});
}

}  // namespace gazet::pattern
