// SPDX-License-Identifier: Apache-2.0

#include "output/kept_fields.h"

#include <string>
#include <utility>
#include <vector>

#include "output/record.h"
#include "support/catch.h"

using namespace gazet;

namespace {

std::string kept(std::vector<std::pair<std::string, std::string>> fields) {
  Document document;
  document.kept = std::move(fields);
  std::string all;
  for (const auto& [key, json] : output::kept_fields(document, output::kKeys<output::MentionRecord>))
    all.append(all.empty() ? "" : ",").append(key).append(":").append(json);
  return all;
}

std::string plain(std::string_view value) {
  std::string text;
  output::append_plain(value, text);
  return text;
}

}  // namespace

TEST_CASE("kept fields are written in their order with their raw values", "[output]") {
  CHECK(kept({}).empty());
  CHECK(kept({{"url", R"("https:\/\/example.org")"}, {"date", "null"}, {"tags", "[1, 2.50]"}}) ==
        R"(url:"https:\/\/example.org",date:null,tags:[1, 2.50])");
}

TEST_CASE("a kept field with the name of a record's key is renamed", "[output]") {
  CHECK(kept({{"id", "7"}}) == "input_id:7");
  CHECK(kept({{"start_byte", "7"}}) == "input_start_byte:7");
  CHECK(kept({{"url", "7"}}) == "url:7");
}

TEST_CASE("no two kept fields are written under one name", "[output]") {
  CHECK(kept({{"id", "1"}, {"input_id", "2"}}) == "input_id:1,input_input_id:2");
  CHECK(kept({{"url", "1"}, {"url", "2"}}) == "url:1,input_url:2");
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
