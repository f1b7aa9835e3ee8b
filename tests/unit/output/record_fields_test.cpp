// SPDX-License-Identifier: Apache-2.0

#include "output/record_fields.h"

#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"

using namespace gazet;

namespace {

std::vector<std::pair<std::string, std::string>> fields_of(std::string_view line) {
  std::vector<std::pair<std::string, std::string>> fields;
  output::RecordFields walk(line);
  while (const auto field = walk.next()) fields.emplace_back(field->key, field->value);
  return fields;
}

std::string plain(std::string_view value) {
  std::string text;
  output::append_plain(value, text);
  return text;
}

}  // namespace

TEST_CASE("The fields of a record come in their order with their values as they stand", "[output]") {
  const auto fields = fields_of(R"({"a":"x,\"}","b":-1.5,"c":null,"d":[1,{"e":"]"}],"f\"":{"g":[]},"h":true})");
  CHECK(fields == std::vector<std::pair<std::string, std::string>>{{"a", R"("x,\"}")"},
                                                                   {"b", "-1.5"},
                                                                   {"c", "null"},
                                                                   {"d", R"([1,{"e":"]"}])"},
                                                                   {R"(f\")", R"({"g":[]})"},
                                                                   {"h", "true"}});
}

TEST_CASE("A record without fields has none", "[output]") {
  CHECK(fields_of("{}").empty());
}

TEST_CASE("The text of a value is what a string stands for, nothing for null, else the JSON", "[output]") {
  CHECK(plain("null").empty());
  CHECK(plain("12.50") == "12.50");
  CHECK(plain(R"([1,"a"])") == R"([1,"a"])");
  CHECK(plain(R"("")").empty());
  CHECK(plain(R"("a\"b\\c\/d\n\t\r\b\f")") == "a\"b\\c/d\n\t\r\b\f");
  CHECK(plain(R"("\u0041\u00e9\u20AC")") == "A\u00e9\u20ac");
}

TEST_CASE("A pair of surrogates is one code point, half of one U+FFFD", "[output]") {
  CHECK(plain(R"("\ud83d\ude00")") == "\U0001F600");
  CHECK(plain(R"("\ud83d")") == "\uFFFD");
  CHECK(plain(R"("\ud83dx")") == "\uFFFDx");
  CHECK(plain(R"("\ude00\ud83d\u0041")") == "\uFFFD\uFFFD\u0041");
}
