// SPDX-License-Identifier: Apache-2.0

#include "flags/suggestion.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace {

using namespace gazet::flags;

const std::vector<std::string_view> kNames = {"format", "from", "max-document", "max-ratio", "at", "types"};

TEST_CASE("A letter that is missing, too many, wrong or swapped is forgiven", "[flags]") {
  const std::string word = GENERATE("formt", "formaat", "fomrat", "farmat", "format");
  CHECK(nearest(word, kNames) == "format");
}

TEST_CASE("Of several that are like the word the nearest is meant", "[flags]") {
  CHECK(nearest("frm", kNames) == "from");
  CHECK(nearest("type", kNames) == "types");
}

TEST_CASE("What is like none of them means none", "[flags]") {
  CHECK(nearest("colour", kNames).empty());
  CHECK(nearest("", kNames).empty());
  CHECK(nearest("a", {"at"}) == "at");
  CHECK(nearest("b", {"at"}).empty());
  CHECK(nearest("it", {"at"}).empty());
  CHECK(nearest(std::string(1000, 'x'), kNames).empty());
  CHECK(nearest("format", {}).empty());
}

TEST_CASE("The beginning of a word is enough when nothing else begins so", "[flags]") {
  CHECK(nearest("max-doc", kNames) == "max-document");
  CHECK(nearest("max", kNames).empty());
}

TEST_CASE("A suggestion is a question", "[flags]") {
  CHECK(did_you_mean("formt", kNames) == "did you mean 'format'?");
  CHECK(did_you_mean("colour", kNames).empty());
}

}  // namespace
