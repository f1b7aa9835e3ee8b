// SPDX-License-Identifier: Apache-2.0

#include "json/string.h"

#include <random>
#include <string>
#include <tuple>

#include "support/catch.h"
#include "text/utf8.h"

using namespace gazet;

TEST_CASE("Escapes are decoded and lone surrogates become U+FFFD", "[json]") {
  const auto [raw, text] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"Niamey", "Niamey"},
      {R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
      {R"(S\u00e3o \u00C9)", "São É"},
      {R"(\u0000)", std::string(1, '\0')},
      {R"(\ud83c\udf0d!)", "\U0001F30D!"},
      {R"(\ud83c)", "\uFFFD"},
      {R"(\udf0d\ud83c)", "\uFFFD\uFFFD"},
      {R"(\ud83c\ud83c\udf0d)", "\uFFFD\U0001F30D"},
      {R"(\ud83cx\u0041)", "\uFFFDxA"},
  }));
  CHECK(json::has_valid_escapes(raw));
  CHECK(json::decoded(raw) == text);
}

TEST_CASE("Only the escapes of JSON are valid", "[json]") {
  CHECK_FALSE(json::has_valid_escapes(R"(\x41)"));
  CHECK_FALSE(json::has_valid_escapes(R"(\u12)"));
  CHECK_FALSE(json::has_valid_escapes(R"(\u12g4)"));
  CHECK_FALSE(json::has_valid_escapes("\\"));
  CHECK(json::has_valid_escapes(R"(\\u12)"));
}

TEST_CASE("Literals are those of JSON", "[json]") {
  for (const char* good : {"0", "-0", "12", "1.5", "-1.5e+10", "2E5", "1e-3", "true", "false", "null"}) {
    CAPTURE(good);
    CHECK(json::is_literal(good));
  }
  for (const char* bad : {"", "-", "01", "1.", ".5", "1e", "1e+", "+1", "NaN", "nul", "True", "1 2", "0x1", "--1"}) {
    CAPTURE(bad);
    CHECK_FALSE(json::is_literal(bad));
  }
}

TEST_CASE("Minified JSON keeps the white space in strings", "[json]") {
  CHECK(json::minified("{ \"a b\" : [ 1 , \"x \\\" , y\" ] ,\t\"c\":null }") == R"({"a b":[1,"x \" , y"],"c":null})");
}

TEST_CASE("A string decoded bit by bit is the string decoded at once, whole code points at a time", "[json]") {
  std::mt19937 random(7);
  const std::string raw = R"(Côte d\u2019Ivoire \n\ud83c\udf0d 日本 \ud83c abc\\)";
  std::string all;
  for (int i = 0; i < 50; ++i) all += raw;
  json::StringDecoder decoder(all, true);
  std::string text;
  gazet::text::OffsetRuns runs;
  while (!decoder.is_done()) {
    decoder.decode(1 + random() % 9, text, &runs);
    REQUIRE(gazet::text::is_valid(text));
  }
  CHECK(text == json::decoded(all));
}

TEST_CASE("The way back from a decoded string leads to the escapes", "[json]") {
  const std::string raw = R"(S\u00e3o \ud83c\udf0d\tRio)";
  json::StringDecoder decoder(raw, true);
  std::string text;
  gazet::text::OffsetRuns runs;
  decoder.decode(1000, text, &runs);
  REQUIRE(text == "São \U0001F30D\tRio");
  const auto source = [&](const std::string& part) {
    const std::size_t begin = text.find(part);
    const gazet::Span span = runs.source_span({begin, begin + part.size()});
    return raw.substr(span.begin, span.size());
  };
  CHECK(source("São") == R"(S\u00e3o)");
  CHECK(source("ã") == R"(\u00e3)");
  CHECK(source("\U0001F30D") == R"(\ud83c\udf0d)");
  CHECK(source("Rio") == "Rio");
  CHECK(source(text) == raw);
}

TEST_CASE("Broken UTF-8 in a string is repaired and mapped", "[json]") {
  const std::string raw = "a\xFF\\n\xE2\x82z";
  json::StringDecoder decoder(raw, false);
  std::string text;
  gazet::text::OffsetRuns runs;
  decoder.decode(1000, text, &runs);
  CHECK(text == "a\uFFFD\n\uFFFDz");
  CHECK(runs.source_span({text.size() - 1, text.size()}) == gazet::Span{raw.size() - 1, raw.size()});
}
