// SPDX-License-Identifier: Apache-2.0

#include "text/sentences.h"

#include <random>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/icu_oracle.h"
#include "text/terminators.h"

namespace gazet::text {
namespace {

using Strings = std::vector<std::string>;

Strings sentences_of(const std::string& text) {
  static const SentenceFinder finder({{"gen", "st", "sept", "corp"}, {"the", "he", "it"}});
  Strings sentences;
  std::size_t begin = 0;
  for (const std::uint32_t end : finder.sentence_ends(text)) {
    sentences.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return sentences;
}

TEST_CASE("SentenceFinder ends a sentence behind its white space", "[text]") {
  CHECK(sentences_of("It rained. We left!  Why? \"So.\" Yes") ==
        Strings{"It rained. ", "We left!  ", "Why? ", "\"So.\" ", "Yes"});
  CHECK(sentences_of("").empty());
}

TEST_CASE("SentenceFinder ends no sentence behind an abbreviation, an initial or an initialism", "[text]") {
  CHECK(sentences_of("Gen. Dallaire met J. Smith of St. Louis on Sept. 18.") ==
        Strings{"Gen. Dallaire met J. Smith of St. Louis on Sept. 18."});
  CHECK(sentences_of("The U.S. President spoke.") == Strings{"The U.S. President spoke."});
}

TEST_CASE("SentenceFinder ends a sentence behind an initialism when a new one clearly begins", "[text]") {
  CHECK(sentences_of("They live in the U.S. He does not.") == Strings{"They live in the U.S. ", "He does not."});
  CHECK(sentences_of("Wait... John came.") == Strings{"Wait... ", "John came."});
}

TEST_CASE("SentenceFinder reads over a line end in wrapped text", "[text]") {
  CHECK(sentences_of("He flew to Burkina\nFaso on Monday.\n") == Strings{"He flew to Burkina\nFaso on Monday.\n"});
  CHECK(sentences_of("He flew to Burkina\r\nFaso on Monday.") == Strings{"He flew to Burkina\r\nFaso on Monday."});
}

TEST_CASE("SentenceFinder ends a sentence at a line end in text with a line a paragraph", "[text]") {
  CHECK(sentences_of("Floods hit Beira\nThe river burst its banks on Monday, killing twelve people") ==
        Strings{"Floods hit Beira\n", "The river burst its banks on Monday, killing twelve people"});
  CHECK(sentences_of("one\n\ntwo") == Strings{"one\n", "\n", "two"});
}

TEST_CASE("A full stop before a small letter, a comma or a number ends no sentence", "[text]") {
  CHECK(sentences_of("He paid approx. five. Then 3.5 more.") == Strings{"He paid approx. five. ", "Then 3.5 more."});
  CHECK(sentences_of("The firm Corp., he said, left.") == Strings{"The firm Corp., he said, left."});
  CHECK(sentences_of("\"Go!\" he said. Yes") == Strings{"\"Go!\" ", "he said. ", "Yes"});
}

TEST_CASE("A long word with stops is no abbreviation", "[text]") {
  CHECK(sentences_of("See Abcdefghijklmno. Then go.") == Strings{"See Abcdefghijklmno. ", "Then go."});
  CHECK(sentences_of("At a.m. The shop opened.") == Strings{"At a.m. ", "The shop opened."});
  CHECK(sentences_of("At a.m. Monday shops opened.") == Strings{"At a.m. Monday shops opened."});
  CHECK(sentences_of("Plan x. Then go.") == Strings{"Plan x. ", "Then go."});
}

TEST_CASE("An abbreviation at a line's end for good ends its sentence", "[text]") {
  CHECK(sentences_of("He is a Gen.\n\nThe other is not.") == Strings{"He is a Gen.\n", "\n", "The other is not."});
}

TEST_CASE("SentenceFinder without words agrees with ICU on random text", "[text]") {
  const bool ascii = GENERATE(true, false);
  const std::size_t longest = GENERATE(std::size_t{14}, std::size_t{200});
  const SentenceFinder finder;
  std::mt19937 random(99);
  for (int i = 0; i < (longest > 100 ? 1'500 : 20'000); ++i) {
    const std::string text = oracle::random_text(random, longest, ascii);
    if (finder.sentence_ends(text) != oracle::sentence_ends(text)) FAIL("sentences differ from ICU's in: " << text);
  }
}

TEST_CASE("Every code point that may end a sentence begins with a byte the scan stops at", "[text]") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
      case U_SB_ATERM:
      case U_SB_STERM:
      case U_SB_SEP:
      case U_SB_CR:
      case U_SB_LF:
        break;
      default:
        continue;
    }
    std::string utf8;
    append(utf8, c);
    if (!may_terminate(static_cast<unsigned char>(utf8.front())))
      FAIL("missed code point " << static_cast<unsigned>(c));
  }
}

}  // namespace
}  // namespace gazet::text
