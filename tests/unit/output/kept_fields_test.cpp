// SPDX-License-Identifier: Apache-2.0

#include "output/kept_fields.h"

#include <string>
#include <utility>
#include <vector>

#include "output/record_keys.h"
#include "support/catch.h"

using namespace gazet;

namespace {

std::string kept(std::vector<std::pair<std::string, std::string>> fields) {
  Document document;
  document.kept = std::move(fields);
  return output::kept_fields(document, output::kMentionKeys);
}

}  // namespace

TEST_CASE("kept fields are written in their order with their raw values", "[output]") {
  CHECK(kept({}).empty());
  CHECK(kept({{"url", R"("https:\/\/example.org")"}, {"date", "null"}, {"tags", "[1, 2.50]"}}) ==
        R"(,"url":"https:\/\/example.org","date":null,"tags":[1, 2.50])");
}

TEST_CASE("the name of a kept field is escaped", "[output]") {
  CHECK(kept({{"a\"b", "1"}}) == R"(,"a\"b":1)");
}

TEST_CASE("a kept field with the name of a record's key is renamed", "[output]") {
  CHECK(kept({{"id", "7"}}) == R"(,"input_id":7)");
  CHECK(kept({{"start_byte", "7"}}) == R"(,"input_start_byte":7)");
  CHECK(kept({{"url", "7"}}) == R"(,"url":7)");
}

TEST_CASE("no two kept fields are written under one name", "[output]") {
  CHECK(kept({{"id", "1"}, {"input_id", "2"}}) == R"(,"input_id":1,"input_input_id":2)");
  CHECK(kept({{"url", "1"}, {"url", "2"}}) == R"(,"url":1,"input_url":2)");
}
