// SPDX-License-Identifier: Apache-2.0

#include "markup/csv.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

using namespace gazet::markup::csv;

namespace {

using Strings = std::vector<std::string>;

Layout commas() {
  return layout_of("a,b,c", false);
}

/// What the fields of a row stand for.
Strings values(std::string_view row, const Layout& layout = commas()) {
  Strings values;
  for (const std::string_view field : fields_of(row, layout))
    append_unquoted(field, layout, 0, values.emplace_back(), nullptr);
  return values;
}

Strings rows_of(std::string_view all, const Layout& layout = commas()) {
  Strings rows;
  RowEnd ends(layout);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = ends.find(all, begin).value_or(all.size());
    rows.emplace_back(all.substr(begin, end - begin));
    begin = end;
  }
  return rows;
}

}  // namespace

TEST_CASE("Fields are parted by separators outside of quotes", "[markup][csv]") {
  CHECK(values("a,b,c") == Strings{"a", "b", "c"});
  CHECK(values("a,,c") == Strings{"a", "", "c"});
  CHECK(values(",") == Strings{"", ""});
  CHECK(values("") == Strings{""});
  CHECK(values("\"a,b\",c") == Strings{"a,b", "c"});
  CHECK(values("\"a\nb\",c") == Strings{"a\nb", "c"});
  CHECK(values("\"\",c") == Strings{"", "c"});
}

TEST_CASE("Doubled quotes in a quoted field are single ones", "[markup][csv]") {
  CHECK(values(R"("he said ""no""",c)") == Strings{R"(he said "no")", "c"});
  CHECK(values(R"("""",c)") == Strings{R"(")", "c"});
  CHECK(values(R"("a"",b",c)") == Strings{R"(a",b)", "c"});
}

TEST_CASE("A quote that does not begin a field is a sign", "[markup][csv]") {
  CHECK(values(R"(6" pipe,c)") == Strings{R"(6" pipe)", "c"});
  CHECK(values(R"(a,b "c" d,e)") == Strings{"a", R"(b "c" d)", "e"});
}

TEST_CASE("Line ends between quotes end no row", "[markup][csv]") {
  CHECK(rows_of("a,b\nc,d\n") == Strings{"a,b\n", "c,d\n"});
  CHECK(rows_of("a,b\r\nc,d") == Strings{"a,b\r\n", "c,d"});
  CHECK(rows_of("\"a\nb\",c\nd\n") == Strings{"\"a\nb\",c\n", "d\n"});
  CHECK(rows_of("\"a \"\"x\"\"\nb\",c\nd\n") == Strings{"\"a \"\"x\"\"\nb\",c\n", "d\n"});
  CHECK(rows_of("a,\"b\n\"\nc\n") == Strings{"a,\"b\n\"\n", "c\n"});
  CHECK(rows_of("a 6\" pipe\nb\n") == Strings{"a 6\" pipe\n", "b\n"});
  CHECK(rows_of("\n\na\n") == Strings{"\n", "\n", "a\n"});
}

TEST_CASE("A row's end is found when the row comes in parts", "[markup][csv]") {
  const Layout layout = commas();
  const std::string_view all = "\"a\n\"\"b\",c\nd";
  RowEnd ends(layout);
  for (std::size_t size = 1; size < 10; ++size) CHECK_FALSE(ends.find(all.substr(0, size), size - 1).has_value());
  CHECK(ends.find(all.substr(0, 11), 9) == std::size_t{10});
}

TEST_CASE("Semicolons and tabs part fields where there are more of them than of commas", "[markup][csv]") {
  CHECK(layout_of("a,b", false).separator == ',');
  CHECK(layout_of("a;b", false).separator == ';');
  CHECK(layout_of("a\tb", false).separator == '\t');
  CHECK(layout_of("a,b;c", false).separator == ',');
  CHECK(layout_of("a;b;c,d", false).separator == ';');
  CHECK(layout_of("a", false).separator == ',');
  CHECK(layout_of("\"id\",\"te\"\"xt\"\r\n", false).names == Strings{"id", "te\"xt"});
}

TEST_CASE("Tabbed tables know no quotes", "[markup][csv]") {
  const Layout layout = layout_of("id\ttext\n", true);
  CHECK(layout.names == Strings{"id", "text"});
  CHECK(values("\"a\tb\"\tc,d", layout) == Strings{"\"a", "b\"", "c,d"});
  CHECK(rows_of("\"a\nb\n", layout) == Strings{"\"a\n", "b\n"});
}

TEST_CASE("A field knows where its text came from", "[markup][csv]") {
  gazet::text::OffsetRuns runs;
  std::string text;
  append_unquoted(R"("he ""was"" it")", commas(), 10, text, &runs);
  CHECK(text == R"(he "was" it)");
  CHECK(runs.source_span({0, 2}) == gazet::Span{11, 13});
  CHECK(runs.source_span({4, 7}) == gazet::Span{16, 19});
  CHECK(runs.source_span({9, 11}) == gazet::Span{22, 24});
}

TEST_CASE("What ends a line is no part of its row", "[markup][csv]") {
  CHECK(without_line_end("a\n") == "a");
  CHECK(without_line_end("a\r\n") == "a");
  CHECK(without_line_end("a\r") == "a");
  CHECK(without_line_end("a") == "a");
  CHECK(without_line_end("\n\n") == "\n");
  CHECK(without_line_end("").empty());
}
