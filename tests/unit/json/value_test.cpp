// SPDX-License-Identifier: Apache-2.0
//
// Looking into JSON, whole and broken.

#include "json/value.h"

#include <string>
#include <vector>

#include "support/catch.h"

using gazet::json::Value;

namespace {

gazet::json::Value parsed(std::string_view text) {
  const std::optional<gazet::json::Value> value = gazet::json::Value::parse(text);
  REQUIRE(value);
  return *value;
}

}  // namespace

TEST_CASE("members of objects are found at any depth", "[import]") {
  const gazet::json::Value value =
      parsed(R"( {"a" : {"b":[1,{"c":"x"}], "skip":"}\"]"} , "d":"y","e":null, "n":-1.5e1} )");
  CHECK(value["d"].text() == "y");
  CHECK(value["n"].number() == -15.0);
  CHECK_FALSE(value["e"].string());
  CHECK_FALSE(value["missing"].string());
  CHECK(value["a"]["skip"].text() == "}\"]");
  std::vector<std::string> found;
  value["a"]["b"].for_each_element([&](const gazet::json::Value& element) { found.push_back(element["c"].text()); });
  CHECK(found == std::vector<std::string>{"", "x"});
}

TEST_CASE("escapes in strings are decoded", "[import]") {
  CHECK(parsed(R"({"a":"S\u00e9gou \ud83d\ude00 \"x\" \/"})")["a"].text() == "Ségou 😀 \"x\" /");
  CHECK_FALSE(parsed(R"({"a":"\q"})")["a"].string());
}

TEST_CASE("text that does not hold one value is refused", "[import]") {
  const std::string text =
      GENERATE("", " ", "{", "[1", "{\"a\":1", "{} {}", "{}x", "\"open", "nul", "}", "]", "{\"a\":\"x}");
  INFO(text);
  CHECK_FALSE(gazet::json::Value::parse(text));
}

TEST_CASE("broken members end the search and nothing else", "[import]") {
  CHECK(parsed(R"({"a" 1, "b":2})")["b"].text().empty());
  CHECK(parsed(R"({"a":, "b":2})")["b"].text().empty());
  CHECK_FALSE(parsed(R"({"a":1 "b":2})")["c"].number());
  CHECK(parsed("[]")["a"].text().empty());
  CHECK_FALSE(parsed("[]").is_object());
  CHECK_FALSE(gazet::json::Value()["a"].number());
  std::size_t elements = 0;
  parsed("[1,,2]").for_each_element([&](const gazet::json::Value&) { ++elements; });
  CHECK(elements == 1);
}
