// SPDX-License-Identifier: Apache-2.0
//
// Lines in, rows out, and faults on the way.

#include "import/session.h"

#include <string>
#include <utility>

#include "import/memory_files.h"
#include "support/catch.h"

using gazet::gazetteer::Row;
using gazet::importers::ImportCounts;
using gazet::importers::Session;

namespace {

Row row_named(std::string name) {
  Row row;
  row.name = std::move(name);
  return row;
}

}  // namespace

TEST_CASE("an importer gets every line without its end", "[import]") {
  MemoryFiles files{{"a", "one\r\n\nthree is longer than a block\nlast"}};
  Session session(files.seams());
  Strings lines;
  session.for_each_line("a", [&](std::string_view line, std::size_t number) {
    lines.push_back(std::to_string(number) + " " + std::string(line));
  });
  CHECK(lines == Strings{"1 one", "2 ", "3 three is longer than a block", "4 last"});
  CHECK(session.finish().failed == 0);
}

TEST_CASE("a file that cannot be read and lines that are no text are reported and counted", "[import]") {
  MemoryFiles files{{"a", "one\n\xFF\nthree\n"}};
  Session session(files.seams());
  std::size_t lines = 0;
  session.for_each_line("missing", [&](std::string_view, std::size_t) { ++lines; });
  session.for_each_line("a", [&](std::string_view, std::size_t) { ++lines; });
  CHECK(lines == 2);
  CHECK(files.faults == Strings{"missing: No such file or directory", "a:2: invalid UTF-8"});
  CHECK(session.finish().failed == 2);
}

TEST_CASE("a silent session neither tells nor counts faults", "[import]") {
  MemoryFiles files{};
  Session session(files.seams());
  session.silence(true);
  session.fail("a", 1, "x");
  session.silence(false);
  session.fail("a", 2, "y");
  CHECK(files.faults == Strings{"a:2: y"});
  CHECK(session.finish().failed == 1);
}

TEST_CASE("rows are written so that a dictionary can hold them", "[import]") {
  MemoryFiles files{};
  Session session(files.seams());
  Row row = row_named(" San\tJosé\n");
  row.aliases = {"San  José", "SJ", "SJ", "", "a|b", "/x/", "tab\there"};
  row.note = "a\nb";
  session.add(std::move(row), "a", 1);
  session.add(row_named("/etc/"), "a", 2);
  session.add(row_named(" \t"), "a", 3);
  const ImportCounts counts = session.finish();
  CHECK(counts.rows == 1);
  CHECK(counts.failed == 2);
  CHECK(files.faults == Strings{"a:2: a dictionary cannot hold the name '/etc/'", "a:3: an empty name"});
  const auto rows = files.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].name == "San José");
  CHECK(rows[0].aliases == Strings{"SJ", "tab here"});
  CHECK(rows[0].note == "a b");
}

TEST_CASE("ids have neither spaces nor control characters, and a scheme", "[import]") {
  MemoryFiles files{};
  Session session(files.seams());
  for (const char* id : {"", "x:a\tb  c\n", "x:ok", "no scheme", "wikidata:1"}) {
    Row row = row_named("Mali");
    row.id = id;
    session.add(std::move(row), "a", 1);
  }
  CHECK(session.finish().failed == 2);
  const auto rows = files.rows();
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].id == "x:a-b-c");
  CHECK(files.faults == Strings{"a:1: a dictionary cannot hold the id 'no-scheme'",
                                "a:1: a dictionary cannot hold the id 'wikidata:1'"});
}

TEST_CASE("an import without rows is a dictionary without rows", "[import]") {
  MemoryFiles files{};
  Session session(files.seams());
  CHECK(session.finish().rows == 0);
  CHECK(files.rows().empty());
  CHECK(files.faults == Strings{});
}
