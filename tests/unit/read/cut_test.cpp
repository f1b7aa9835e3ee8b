// SPDX-License-Identifier: Apache-2.0

#include "read/cut.h"

#include <string>

#include "support/catch.h"
#include "text/utf8.h"

using gazet::read::find_cut;

namespace {

/// The part before the cut.
std::string before_cut(const std::string& text, std::size_t max) {
  const gazet::text::SentenceFinder sentences;
  return text.substr(0, find_cut(text, max, sentences));
}

}  // namespace

TEST_CASE("A long text is cut behind a paragraph rather than a sentence, a sentence rather than a word", "[read]") {
  CHECK(before_cut("One. Two three four.\n\nFive. Six seven", 30) == "One. Two three four.\n\n");
  CHECK(before_cut("One. Two three four.\r\n \r\nFive. Six seven", 34) == "One. Two three four.\r\n \r\n");
  CHECK(before_cut("One two three four. Five six seven eight", 30) == "One two three four. ");
  CHECK(before_cut("One two three four five six seven eight", 30) == "One two three four five six ");
  CHECK(before_cut("Rome,Oslo,Lima,Bern,Riga,Kyiv", 17) == "Rome,Oslo,Lima,");
  CHECK(before_cut("xxxxxxxxxxxxxxxxxxxx", 10) == "xxxxxxxxxx");
}

TEST_CASE("A long text is not cut at a paragraph of its first half", "[read]") {
  CHECK(before_cut("A.\n\nOne two three four five six", 20) == "A.\n\nOne two three ");
}

TEST_CASE("A cut parts neither a code point nor a CR LF", "[read]") {
  CHECK(before_cut("ääääääää", 5) == "ää");
  CHECK(before_cut("日本", 2) == "日");
  CHECK(before_cut("\U0001F30D\U0001F30D", 1) == "\U0001F30D");
  CHECK(before_cut("xxxxxxx\r\nyyy", 8) == "xxxxxxx");
}

TEST_CASE("Cuts advance by at least half a window, whatever the text", "[read]") {
  const std::string unit = GENERATE(as<std::string>(), std::string(1, '\0'), "\n", "\r\n", " ", ". ", "x", "é", "日",
                                    "a\n\n", "U.S. ", "!?");
  std::string text;
  while (text.size() < 5000) text += unit;
  const gazet::text::SentenceFinder sentences;
  for (std::size_t max : {std::size_t{64}, std::size_t{1000}}) {
    const std::size_t cut = find_cut(text, max, sentences);
    CHECK(cut >= max / 2 - 4);
    CHECK(cut <= max);
    CHECK(gazet::text::is_valid(text.substr(0, cut)));
  }
}
