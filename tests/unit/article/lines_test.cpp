// SPDX-License-Identifier: Apache-2.0

#include "article/lines.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace gazet::article {

using Strings = std::vector<std::string>;

namespace {

Strings lines_of(const std::string& text) {
  Strings lines;
  LineReader reader(text);
  while (const auto line = reader.next()) lines.push_back(text.substr(line->begin, line->size()));
  return lines;
}

}  // namespace

TEST_CASE("LineReader yields each line without the white space around it", "[article]") {
  CHECK(lines_of("a\n b \r\n\n\tc") == Strings{"a", "b", "", "c"});
  CHECK(lines_of("\xC2\xA0 a\xC2\xA0\n") == Strings{"a"});
  CHECK(lines_of("é\n") == Strings{"é"});
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n") == Strings{""});
}

TEST_CASE("White space alone is trimmed to nothing, at its beginning", "[article]") {
  CHECK(trimmed("a \n b", {1, 4}) == Span{1, 1});
  CHECK(trimmed("a b", {1, 3}) == Span{2, 3});
}

}  // namespace gazet::article
