// SPDX-License-Identifier: Apache-2.0

#include "read/windows.h"

#include <string>
#include <utility>

#include "support/catch.h"

using namespace gazet;
using namespace gazet::read;

TEST_CASE("A text that is not too long is one document, whatever the window", "[read]") {
  Options options;
  options.max_document = 10;
  options.window = 4;
  Document head;
  head.id = "a";
  head.title = "0123";
  Windows windows(std::move(head), options);
  windows.text() = "0123456789";
  CHECK(windows.is_last());
  const Document document = windows.take(true);
  CHECK(document.id == "a");
  CHECK(document.title == "0123");
  CHECK(document.text == "0123456789");
  CHECK_FALSE(document.continues);
  CHECK(document.origin == TextPosition{});
}

TEST_CASE("Windows go on counting bytes, code points and UTF-16 units", "[read]") {
  Options options;
  options.max_document = 10;
  Windows windows({}, options);
  windows.text() = "é \U0001F30D abc def";
  REQUIRE_FALSE(windows.wants_more());
  const Document first = windows.take(true);
  CHECK(first.text == "é \U0001F30D ");
  CHECK(first.continues);
  CHECK(windows.wants_more());
  const Document second = windows.take(true);
  CHECK(second.text == "abc def");
  CHECK_FALSE(second.continues);
  CHECK(second.origin == TextPosition{8, 4, 5});
}

TEST_CASE("Each window has its own part of the way back to the source", "[read]") {
  Options options;
  options.max_document = 8;
  options.source_offsets = true;
  Windows windows({}, options);
  windows.text() = "ab cd éé";
  windows.runs()->add(6, 1, 2);
  windows.runs()->add(2, 2, 1);
  windows.text() += "!";
  windows.runs()->add(1, 1, 1);
  const Document first = windows.take(false);
  CHECK(first.text == "ab cd ");
  CHECK(first.source_map->source_span({3, 5}) == Span{6, 10});
  const Document second = windows.take(false);
  CHECK(second.text == "éé!");
  CHECK(second.source_map->source_span({2, 4}) == Span{13, 14});
  CHECK(second.source_map->source_span({0, 5}) == Span{12, 15});
}
