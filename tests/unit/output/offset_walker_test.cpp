// SPDX-License-Identifier: Apache-2.0

#include "output/offset_walker.h"

#include <random>

#include "article.h"
#include "random_text.h"
#include "support/catch.h"

using namespace gazet;

TEST_CASE("OffsetWalker counts code points and UTF-16 units", "[output]") {
  const Document document = article::document("é \U0001F600 Mali");
  const auto [begin, end] = output::OffsetWalker(document, true).at({8, 12});
  CHECK(begin == TextPosition{8, 4, 5});
  CHECK(end == TextPosition{12, 8, 9});
}

TEST_CASE("OffsetWalker counts on from the document's origin", "[output]") {
  Document document = article::document("é Mali");
  document.origin = {1000, 900, 950};
  const auto [begin, end] = output::OffsetWalker(document, true).at({3, 7});
  CHECK(begin == TextPosition{1003, 902, 952});
  CHECK(end == TextPosition{1007, 906, 956});
}

TEST_CASE("OffsetWalker goes back for a span that overlaps the one before", "[output]") {
  const Document document = article::document("éé Mali éé");
  output::OffsetWalker walker(document, false);
  CHECK(walker.at({0, 12}).end.code_points == 9);
  CHECK(walker.at({0, 14}).end.code_points == 10);
  CHECK(walker.at({5, 9}).begin.code_points == 3);
  CHECK(walker.at({5, 10}).end.code_points == 8);
  CHECK(walker.at({10, 12}).begin.code_points == 8);
}

TEST_CASE("OffsetWalker agrees with counting one by one on random text", "[output]") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const random_text::Text text = random_text::make(random, 1 + random_text::below(random, 600));
    const Document document = article::document(text.utf8);
    output::OffsetWalker walker(document, true);
    for (const Span span : random_text::spans(random, text, 40)) {
      const auto [begin, end] = walker.at(span);
      REQUIRE(begin.bytes == span.begin);
      REQUIRE(end.bytes == span.end);
      REQUIRE(begin.code_points == random_text::code_points_before(text, span.begin));
      REQUIRE(end.code_points == random_text::code_points_before(text, span.end));
      REQUIRE(begin.utf16_units == random_text::utf16_units_before(text, span.begin));
      REQUIRE(end.utf16_units == random_text::utf16_units_before(text, span.end));
    }
  }
}
