// SPDX-License-Identifier: Apache-2.0

#include "read/format_guess.h"

#include <string>

#include "support/catch.h"

using gazet::read::Format;
using gazet::read::format_called;
using gazet::read::format_of_name;
using gazet::read::FormatGuess;
using gazet::text::Bytes;

namespace {

const Format* look(const std::string& begin, bool is_all) {
  return FormatGuess().look(Bytes(begin), is_all);
}

}  // namespace

TEST_CASE("A suffix says what the format is, or nothing", "[read]") {
  CHECK(format_of_name("a/b.txt") == format_called("text"));
  CHECK(format_of_name("a/b.jsonl") == format_called("jsonl"));
  CHECK(format_of_name("feed.ndjson") == format_called("jsonl"));
  CHECK(format_of_name("a.jsonl.gz") == format_called("jsonl"));
  CHECK(format_of_name("a.txt.zst") == format_called("text"));
  CHECK(format_of_name("a.txt/b") == nullptr);
  CHECK(format_of_name("-") == nullptr);
}

TEST_CASE("Content is JSONL only when the first line is a JSON object", "[read]") {
  CHECK(look("{\"text\": \"a\"}\nnot json\n", false) == format_called("jsonl"));
  CHECK(look("\xEF\xBB\xBF{\"text\": \"a\"}\r\n", false) == format_called("jsonl"));
  CHECK(look(" {}\n", false) == format_called("jsonl"));
  CHECK(look("{\"text\": \"a\"}", true) == format_called("jsonl"));
  CHECK(look("[1]\n", false) == format_called("text"));
  CHECK(look("{\"text\": \"a\"\n}\n", false) == format_called("text"));
  CHECK(look("{curly} text\n", false) == format_called("text"));
  CHECK(look("\n{}\n", true) == format_called("text"));
  CHECK(look("", true) == format_called("text"));
}

TEST_CASE("The format is left open only while the first line may still become an object", "[read]") {
  CHECK(look("", false) == nullptr);
  CHECK(look("{\"te", false) == nullptr);
  CHECK(look("{\"text\": \"a\"}", false) == nullptr);
  CHECK(look("BAMAKO", false) == nullptr);  // it may be the header of a message
  CHECK(look("BAMAKO, ", false) == format_called("text"));

  FormatGuess guess;
  Bytes begin("{\"a\": 1,");
  CHECK(guess.look(begin, false) == nullptr);
  begin.append(" \"b\": 2}\n{");
  CHECK(guess.look(begin, false) == format_called("jsonl"));
}

TEST_CASE("HTTP's names of formats are known", "[read]") {
  CHECK(gazet::read::format_of_media_type("text/plain") == format_called("text"));
  CHECK(gazet::read::format_of_media_type("text/html") == format_called("html"));
  CHECK(gazet::read::format_of_media_type("image/png") == nullptr);
  CHECK(gazet::read::format_of_media_type("application/rss+xml") == format_called("xml"));
}
