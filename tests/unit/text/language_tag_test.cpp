// SPDX-License-Identifier: Apache-2.0

#include "text/language_tag.h"

#include <string>
#include <tuple>

#include "support/catch.h"

using gazet::text::language_tag;
using gazet::text::primary_language;

TEST_CASE("However a language is written, one tag stands for it", "[text]") {
  const auto [written, tag] = GENERATE(table<std::string, std::string>({
      {"en", "en"},
      {"EN", "en"},
      {"En", "en"},
      {"eng", "en"},
      {"english", "en"},
      {"English", "en"},
      {"en_US", "en-US"},
      {"en-us", "en-US"},
      {"EN_us", "en-US"},
      {"eng-GB", "en-GB"},
      {"en_US.UTF-8", "en-US"},
      {"de_DE@euro", "de-DE"},
      {" fr ", "fr"},
      {"ger", "de"},
      {"deu", "de"},
      {"German", "de"},
      {"fre", "fr"},
      {"dut", "nl"},
      {"iw", "he"},
      {"in", "id"},
      {"zh-hant-tw", "zh-Hant-TW"},
      {"sr_LATN_rs", "sr-Latn-RS"},
      {"es-419", "es-419"},
      {"ar, en", "ar"},
      {"swa", "sw"},
      {"Swahili", "sw"},
      {"pt-BR-x-twain", "pt-BR-x-twain"},
  }));
  CAPTURE(written);
  CHECK(language_tag(written) == tag);
}

TEST_CASE("What names no language has no tag", "[text]") {
  for (const char* written :
       {"", " ", "und", "mul", "zxx", "x-default", "none", "i", "1", "e1", "<html>", "klingonese"}) {
    CAPTURE(written);
    CHECK(language_tag(written).empty());
  }
}

TEST_CASE("A tag that is broken behind its language says the language", "[text]") {
  CHECK(language_tag("en-") == "en");
  CHECK(language_tag("en--US") == "en");
  CHECK(language_tag("en-averylongsubtag") == "en");
}

TEST_CASE("What follows a language ends where it is no subtag", "[text]") {
  CHECK(language_tag("en-U$") == "en");
  CHECK(language_tag("en-US-a+b") == "en-US");
  CHECK(language_tag("en--US") == "en");
  CHECK(language_tag("en-abcdefghi") == "en");
  CHECK(primary_language("en-US") == "en");
  CHECK(primary_language("en") == "en");
}

TEST_CASE("A tag is its own tag", "[text]") {
  for (const char* tag : {"en", "zh-Hant-TW", "es-419", "de-CH"}) CHECK(language_tag(tag) == tag);
  CHECK(primary_language("zh-Hant-TW") == "zh");
  CHECK(primary_language("en") == "en");
  CHECK(primary_language("").empty());
}
