// SPDX-License-Identifier: Apache-2.0

#include "json/line.h"

#include <string>
#include <tuple>

#include "support/catch.h"
#include "text/bytes.h"

using gazet::json::FieldNames;
using gazet::json::Fields;
using gazet::json::LineParser;
using gazet::text::Bytes;

namespace {

std::string problem_of(const std::string& line) {
  const FieldNames names;
  LineParser parser(names);
  const Bytes bytes(line);
  Fields fields;
  return parser.parse(bytes.view(), fields);
}

}  // namespace

TEST_CASE("The wanted fields of a line are found as they stand there", "[json]") {
  FieldNames names;
  names.title = "headline";
  names.keep = {"url", "tags", "absent"};
  LineParser parser(names);
  const Bytes line(
      R"( {"id" : 7 , "url":"u", "tags": [ 1, {"a": "]"} ] , "headline":"T","text":"old", "t\u0065xt" : "new\n" } )");
  Fields fields;
  CHECK(parser.parse(line.view(), fields) == "");
  CHECK(fields.id == "7");
  CHECK(fields.text == R"("new\n")");
  CHECK(fields.title == R"("T")");
  REQUIRE(fields.kept.size() == 3);
  CHECK(fields.kept[0] == R"("u")");
  CHECK(fields.kept[1] == R"([ 1, {"a": "]"} ])");
  CHECK(fields.kept[2].empty());
}

TEST_CASE("A line that is no JSON object is a fault", "[json]") {
  const std::string line = GENERATE(
      as<std::string>(), "x", "[]", "\"text\"", "17", "{", "}", "{\"text\":\"a\"", "{\"text\":\"a}",
      "{\"text\":\"a\"}}", "{\"text\":\"a\"} {}", "{\"text\":\"a\"} x", "{\"text\":\"a\",}", "{,\"text\":\"a\"}",
      "{\"text\" \"a\"}", "{\"text\":\"a\" \"b\":1}", "{\"text\":\"a\",\"b\":01}", "{\"text\":\"a\",\"b\":tru}",
      "{\"text\":\"a\",\"b\":}", "{\"text\":\"a\",\"b\":[1,]}", "{\"text\":\"a\",\"b\":[1 2]}",
      "{\"text\":\"a\",\"b\":{1:2}}", "{\"text\":\"a\",\"b\":{\"c\"}}", R"({"text":"a\x"})", R"({"te\xt":"a"})",
      "{\"text\":\"a\tb\"}", R"({"text":"a","b":"\u12"})", "{'text':'a'}", "{\"text\":\"a\",\"b\":[}",
      "{\"text\":\"a\"\x01}", std::string("{\"text\":\"a\"}\0", 13), "{\"text\":\"a\",\"b\":[[1],{\"c\":[2,}]}",
      "{\"text\":\"a\",\"b\":nul l}");
  CAPTURE(line);
  CHECK(problem_of(line) == "not a JSON object, expected one a line");
}

TEST_CASE("A line that breaks off anywhere is a fault", "[json]") {
  const Bytes whole(R"(  {"text":"b","x":[1,{"y":2},["z"]],"u":{"v":[{}]}})");
  const FieldNames names;
  LineParser parser(names);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    const Bytes line(whole.view().substr(0, size));
    CHECK_FALSE(parser.is_object(line.view()));
    CHECK(parser.is_object(whole.view()));
  }
}

TEST_CASE("A line without a text that is a string is a fault that says so", "[json]") {
  CHECK(problem_of("{}") == "no field 'text', expected a string");
  CHECK(problem_of(R"({"Text":"a"})") == "no field 'text', expected a string");
  const auto [value, kind] = GENERATE(table<std::string, std::string>({{"1", "a number"},
                                                                       {"-1.5", "a number"},
                                                                       {"null", "null"},
                                                                       {"true", "true or false"},
                                                                       {"[\"a\"]", "an array"},
                                                                       {"{}", "an object"}}));
  CHECK(problem_of("{\"text\":" + value + "}") == "field 'text' is " + kind + ", expected a string");
}

TEST_CASE("A line nested too deeply is refused, one nested deeply is not", "[json]") {
  const auto nested = [](std::size_t depth) {
    return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + ",\"text\":\"\"}";
  };
  CHECK(problem_of(nested(500)) == "");
  CHECK(problem_of(nested(5000)) == "not a JSON object, expected one a line");
  CHECK(problem_of("{\"a\":" + std::string(1000000, '[')) == "not a JSON object, expected one a line");
}

TEST_CASE("Broken UTF-8 is counted; the text is left as it is, other fields are repaired", "[json]") {
  const FieldNames names;
  LineParser parser(names);
  const Bytes line("{\"id\":\"\xFF\",\"text\":\"a\xE2\x82\",\"b\":1}");
  Fields fields;
  CHECK(parser.parse(line.view(), fields) == "");
  CHECK(fields.broken == 3);
  CHECK(fields.id == "\"\uFFFD\"");
  CHECK(fields.text == "\"a\xE2\x82\"");
  CHECK(parser.is_object(line.view()));
}
