// SPDX-License-Identifier: Apache-2.0

#include "input/format.h"

#include <optional>
#include <string>

#include "support/catch.h"

using gazet::input::Bytes;
using gazet::input::Format;
using gazet::input::format_of_name;
using gazet::input::FormatGuess;

namespace {

std::optional<Format> look(const std::string& begin, bool is_all) {
  return FormatGuess().look(Bytes(begin), is_all);
}

}  // namespace

TEST_CASE("A suffix says what the format is, or nothing", "[input]") {
  CHECK(format_of_name("a/b.txt") == Format::text);
  CHECK(format_of_name("a/b.jsonl") == Format::jsonl);
  CHECK(format_of_name("feed.ndjson") == Format::jsonl);
  CHECK(format_of_name("a.jsonl.gz") == Format::jsonl);
  CHECK(format_of_name("a.txt.zst") == Format::text);
  CHECK(format_of_name("a.txt/b") == std::nullopt);
  CHECK(format_of_name("-") == std::nullopt);
}

TEST_CASE("Content is JSONL only when the first line is a JSON object", "[input]") {
  CHECK(look("{\"text\": \"a\"}\nnot json\n", false) == Format::jsonl);
  CHECK(look("\xEF\xBB\xBF{\"text\": \"a\"}\r\n", false) == Format::jsonl);
  CHECK(look(" {}\n", false) == Format::jsonl);
  CHECK(look("{\"text\": \"a\"}", true) == Format::jsonl);
  CHECK(look("[1]\n", false) == Format::text);
  CHECK(look("{\"text\": \"a\"\n}\n", false) == Format::text);
  CHECK(look("{curly} text\n", false) == Format::text);
  CHECK(look("\n{}\n", true) == Format::text);
  CHECK(look("", true) == Format::text);
}

TEST_CASE("The format is left open only while the first line may still become an object", "[input]") {
  CHECK(look("", false) == std::nullopt);
  CHECK(look("{\"te", false) == std::nullopt);
  CHECK(look("{\"text\": \"a\"}", false) == std::nullopt);
  CHECK(look("BAMAKO", false) == std::nullopt);  // it may be the header of a message
  CHECK(look("BAMAKO, ", false) == Format::text);

  FormatGuess guess;
  Bytes begin("{\"a\": 1,");
  CHECK(guess.look(begin, false) == std::nullopt);
  begin.append(" \"b\": 2}\n{");
  CHECK(guess.look(begin, false) == Format::jsonl);
}

TEST_CASE("Of a folder known suffixes are read, of an archive also names without one", "[input]") {
  using gazet::input::is_readable_member;
  using gazet::input::is_readable_name;
  for (const char* name : {"a.txt", "a.jsonl.bz2", "c.warc.gz", "b.zip", "b.tar.gz", "b.tgz", "b.7z"})
    CHECK(is_readable_name(name));
  for (const char* name : {"a", "a.gz", "a.jpg", "x.tar/a.jpg"}) CHECK_FALSE(is_readable_name(name));
  for (const char* name : {"a", "x.d/a", "a.gz", "a.txt"}) CHECK(is_readable_member(name));
  CHECK_FALSE(is_readable_member("x/a.jpg"));
}

TEST_CASE("HTTP's names of formats are known", "[input]") {
  CHECK(gazet::input::format_of_media_type("text/plain") == Format::text);
  CHECK(gazet::input::format_of_media_type("text/html") == Format::html);
  CHECK(gazet::input::format_of_media_type("image/png") == std::nullopt);
  CHECK(gazet::input::format_of_media_type("application/rss+xml") == Format::xml);
}
