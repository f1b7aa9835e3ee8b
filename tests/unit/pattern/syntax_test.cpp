// SPDX-License-Identifier: Apache-2.0

#include "pattern/syntax.h"

#include <string>

#include "pattern/expression.h"
#include "random_pattern.h"
#include "support/catch.h"

namespace gazet::pattern {

using Kind = Node::Kind;

TEST_CASE("A tree has a branch for each alternative and an item for each character", "[pattern]") {
  const auto syntax = parse("ab|c");
  REQUIRE(syntax);
  CHECK(syntax->root.kind == Kind::alternatives);
  REQUIRE(syntax->root.children.size() == 2);
  CHECK(syntax->root.children[0].children.size() == 2);
  CHECK(syntax->root.children[1].children.size() == 1);
}

TEST_CASE("A count keeps its bounds", "[pattern]") {
  const auto [pattern, least, most] = GENERATE(table<std::string, std::size_t, std::size_t>({
      {"a?", 0, 1},
      {"a*?", 0, Node::kUnbounded},
      {"a+", 1, Node::kUnbounded},
      {"a{3}", 3, 3},
      {"a{3,}", 3, Node::kUnbounded},
      {"a{3,5}?", 3, 5},
  }));
  CAPTURE(pattern);
  const auto syntax = parse(pattern);
  REQUIRE(syntax);
  REQUIRE(syntax->root.children.size() == 1);
  const Node& node = syntax->root.children.front();
  CHECK(node.kind == Kind::repetition);
  CHECK(node.least == least);
  CHECK(node.most == most);
}

TEST_CASE("A brace that is no count is a character", "[pattern]") {
  CHECK(parse("a{,3}").value().root.children.size() == 5);
  CHECK(parse("a{x}").value().root.children.size() == 4);
  CHECK(parse("a{03}").value().root.children.size() == 5);
  CHECK(parse("a{1,02}").value().root.children.size() == 7);
}

TEST_CASE("A class keeps its ranges, and is any character when they are too many to list", "[pattern]") {
  const auto only_item = [](const std::string& pattern) { return parse(pattern).value().root.children.at(0); };
  CHECK(only_item("[a-cx]").ranges.size() == 2);
  CHECK(only_item("[]a]").ranges.size() == 2);
  CHECK(only_item("[a-]").ranges.size() == 2);
  CHECK(only_item("[\\]\\-é]").ranges.size() == 3);
  CHECK(only_item("[\\d-]").ranges.size() == 2);
  CHECK(only_item("[é\\w]").ranges.size() == 5);
  CHECK(only_item("[\\pLa]").kind == Kind::any);
  CHECK(only_item("[^a-c\\d]").ranges.size() == 3);
  CHECK(only_item("[^\\pL]").kind == Kind::any);
  CHECK(only_item("\\p{Greek}").kind == Kind::any);
  CHECK(only_item("\\PN").kind == Kind::any);
}

TEST_CASE("A pattern asks for any case anywhere", "[pattern]") {
  CHECK(parse("(?i)un").value().any_case);
  CHECK(parse("UN (?i:women)").value().any_case);
  CHECK_FALSE(parse("UN").value().any_case);
}

TEST_CASE("What is outside the subset has no tree", "[pattern]") {
  const auto pattern = GENERATE(as<std::string>(), "a**", "a)", "(a", "[a", "[a\\", "[a-", "[c-a]", "[\\q]",
                                "[[:alpha:]]", "a\\", "\\C", "\\1", "\\x41", "\\n", "\\p", "\\p{L", "(?=a)", "(?P<x",
                                "(?s)a", "a(?i)b", "a{2}{3}", "a{3,2}", "{2}a", "*a", "+", "?", "a|*", "\xC3");
  CAPTURE(pattern);
  CHECK_FALSE(parse(pattern));
  CHECK_FALSE(parse(std::string("a\0b", 3)));
}

TEST_CASE("What has a tree is what RE2 takes", "[pattern]") {
  std::mt19937 random(3);
  const std::string alphabet = "ab[]{}()|?*+\\-^,12.$";
  for (int i = 0; i < 50'000; ++i) {
    std::string pattern;
    for (std::size_t size = random() % 8; size > 0; --size) pattern += alphabet[random() % alphabet.size()];
    if (!parse(pattern)) continue;
    const std::string fault = Expression::compile(pattern).fault;
    if (!fault.empty() && fault != "matches the empty string") FAIL_CHECK("/" << pattern << "/: " << fault);
  }
}

}  // namespace gazet::pattern
