// SPDX-License-Identifier: Apache-2.0

#include "page/text.h"

#include <string>

#include "support/catch.h"

using namespace gazet::page;

namespace {

/// A page as one text.
std::string written(const std::string& page) {
  std::string text;
  TextWriter writer(page, text, nullptr);
  writer.append(page, html::Within::text);
  return text;
}

}  // namespace

TEST_CASE("white space of any kind becomes one space, and none at the ends", "[page]") {
  CHECK(written(" a  b\n\tc ") == "a b c");
  CHECK(written("a&nbsp;b\u00A0c\u2003d\u3000e\u2028f") == "a b c d e f");
  for (const char* space : {"\t", "\v", "\r", "\u0085", "\u00A0", "\u1680", "\u2000", "\u200A", "\u2028", "\u2029",
                            "\u202F", "\u205F", "\u3000"}) {
    CHECK(written("a" + std::string(space) + "b") == "a b");
  }
  for (const char* other : {"\u200B", "\u1FFF", "\u2027", "\u202A", "\u2060", "\u0086", "\b"}) {
    CHECK(written("a" + std::string(other) + "b") == "a" + std::string(other) + "b");
  }
  CHECK(written("a&#32;&#10;b") == "a b");
  CHECK(written("a \u00A0&nbsp; b") == "a b");
  CHECK(written("  ").empty());
  CHECK(written("").empty());
}

TEST_CASE("references are replaced, an ampersand that begins none stays", "[page]") {
  CHECK(written("Caf&eacute; &amp; bar") == "Café & bar");
  CHECK(written("R&D & more &") == "R&D & more &");
  CHECK(written("été&#233;") == "étéé");
}

TEST_CASE("line breaks stay, at most two in a row, and end a space", "[page]") {
  const std::string page = "a b c";
  std::string text;
  TextWriter writer(page, text, nullptr);
  const std::string_view view = page;
  writer.line_break();
  writer.append(view.substr(0, 2), html::Within::text);
  writer.line_break();
  writer.append(view.substr(2, 1), html::Within::text);
  writer.line_break();
  writer.line_break();
  writer.line_break();
  writer.append(view.substr(3, 2), html::Within::text);
  writer.end_paragraph();
  CHECK(text == "a\nb\n\nc");
}

TEST_CASE("texts are parted by an empty line", "[page]") {
  const std::string page = "ab";
  std::string text = "before";
  TextWriter writer(page, text, nullptr);
  writer.append(std::string_view(page).substr(0, 1), html::Within::text);
  writer.end_paragraph();
  writer.append(std::string_view(page).substr(1, 1), html::Within::text);
  writer.end_paragraph();
  CHECK(text == "beforea\n\nb");
}

TEST_CASE("each character leads back to its place in the page", "[page]") {
  const std::string page = "a&amp;b  &nbsp; c";
  std::string text;
  gazet::text::OffsetRuns runs;
  TextWriter writer(page, text, &runs);
  writer.append(page, html::Within::text);
  REQUIRE(text == "a&b c");
  CHECK(runs.source_span({0, 1}) == gazet::Span{0, 1});
  CHECK(runs.source_span({1, 2}) == gazet::Span{1, 6});
  CHECK(runs.source_span({2, 3}) == gazet::Span{6, 7});
  CHECK(runs.source_span({3, 4}) == gazet::Span{7, 16});
  CHECK(runs.source_span({4, 5}) == gazet::Span{16, 17});
}
