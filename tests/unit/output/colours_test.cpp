// SPDX-License-Identifier: Apache-2.0

#include "output/colours.h"

#include <string>

#include "support/catch.h"

using namespace gazet;

namespace {

std::string coloured(std::string_view json) {
  std::string to;
  output::append_coloured(json, to);
  return to;
}

std::string harmless(std::string_view text) {
  std::string to;
  output::append_harmless(text, to);
  return to;
}

/// What is left when the colours are taken away.
std::string without_colours(std::string text) {
  for (std::size_t at = text.find('\x1B'); at != std::string::npos; at = text.find('\x1B'))
    text.erase(at, text.find('m', at) + 1 - at);
  return text;
}

}  // namespace

TEST_CASE("JSON is coloured as jq does it", "[output]") {
  CHECK(coloured(R"({"a":"b"})") ==
        "\x1B[1;39m{\x1B[0m\x1B[34;1m\"a\"\x1B[0m\x1B[1;39m:\x1B[0m\x1B[0;32m\"b\"\x1B[0m\x1B[1;39m}\x1B[0m");
  CHECK(coloured("null") == "\x1B[1;30mnull\x1B[0m");
  CHECK(coloured("-8.0") == "\x1B[0;39m-8.0\x1B[0m");
}

TEST_CASE("Colours change nothing else", "[output]") {
  const std::string line = R"({"a":"say \"x\": y","b":[1,{"c":null}],"d":"\\\\","e":true})";
  CHECK(without_colours(coloured(line)) == line);
}

TEST_CASE("Text cannot steer a terminal", "[output]") {
  CHECK(harmless("a\x1B[31mb") == "a\uFFFD[31mb");
  CHECK(harmless("a\r\nb\tc\rd") == "a\nb\tc\uFFFDd");
  CHECK(harmless("\u009B31m\x7F") == "\uFFFD31m\uFFFD");
  CHECK(harmless("Mali\x1B]0;pwned\x07") == "Mali\uFFFD]0;pwned\uFFFD");
  CHECK(harmless("a\u202Eb\u2066c\u200Fd\u061Ce") == "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  CHECK(harmless("Yaoundé") == "Yaoundé");
}

TEST_CASE("Colours pass where they are wanted, and nothing else that steers", "[output]") {
  const auto coloured_text = [](std::string_view text) {
    std::string to;
    output::append_harmless(text, to, output::Colours::pass);
    return to;
  };
  CHECK(coloured_text("\x1B[1;34mKidal\x1B[0m") == "\x1B[1;34mKidal\x1B[0m");
  CHECK(coloured_text("\x1B[2J\x1B]0;x\x07\x1B") == "\uFFFD[2J\uFFFD]0;x\uFFFD\uFFFD");
  CHECK(coloured_text("\x1B[31") == "\uFFFD[31");
}
