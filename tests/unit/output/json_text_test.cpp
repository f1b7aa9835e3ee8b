// SPDX-License-Identifier: Apache-2.0

#include "output/json_text.h"

#include <cstdio>
#include <random>
#include <string>

#include "random_text.h"
#include "support/catch.h"

using gazet::output::JsonText;

namespace {

/// What write() puts into an empty string.
template <typename Write>
std::string json_of(Write write) {
  std::string to;
  {
    JsonText json(to);
    write(json);
  }
  return to;
}

std::string as_json(std::string_view text) {
  return json_of([&](JsonText& json) { json.quoted(text); });
}

std::string degrees(double value) {
  return json_of([&](JsonText& json) { json.degrees(value); });
}

std::string score(double value) {
  return json_of([&](JsonText& json) { json.score(value); });
}

std::string slowly_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      result += std::string("\\") + byte;
    } else if (const auto place = std::string_view("\b\f\n\r\t").find(byte); place != std::string_view::npos) {
      result += std::string("\\") + "bfnrt"[place];
    } else if (code < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(code));
      result += escape;
    } else {
      result += byte;
    }
  }
  return result + "\"";
}

std::string slow_degrees(double value) {
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.5f", value);
  std::string result = digits;
  while (result.back() == '0' && result[result.size() - 2] != '.') result.pop_back();
  return result;
}

}  // namespace

TEST_CASE("JsonText escapes quotes, backslashes and controls, and nothing else", "[output]") {
  CHECK(as_json("") == R"("")");
  CHECK(as_json("Bamako") == R"("Bamako")");
  CHECK(as_json(R"(the "Bank" \ Co)") == R"("the \"Bank\" \\ Co")");
  CHECK(as_json("a\nb\tc\rd\be\ff") == R"("a\nb\tc\rd\be\ff")");
  CHECK(as_json(std::string_view("\0\x01\x1F", 3)) == R"("\u0000\u0001\u001f")");
  CHECK(as_json("a/b \x7F") == "\"a/b \x7F\"");
  CHECK(as_json("Côte d’Ivoire \u2028\u2029 \U0001F600") == "\"Côte d’Ivoire \u2028\u2029 \U0001F600\"");
}

TEST_CASE("JsonText writes null for an empty string only where asked to", "[output]") {
  CHECK(json_of([](JsonText& json) { json.quoted_or_null(""); }) == "null");
  CHECK(json_of([](JsonText& json) { json.quoted_or_null("ML"); }) == "\"ML\"");
}

TEST_CASE("JsonText makes bytes that are not UTF-8 replacement characters", "[output]") {
  const auto quoted_bytes = [](std::string_view bytes) {
    return json_of([&](JsonText& json) { json.quoted_bytes(bytes); });
  };
  CHECK(quoted_bytes("a/1.txt") == "\"a/1.txt\"");
  CHECK(quoted_bytes("caf\xE9.txt") == "\"caf\uFFFD.txt\"");
  CHECK(quoted_bytes("\xFF\xC3") == "\"\uFFFD\uFFFD\"");
  CHECK(quoted_bytes("") == "\"\"");
}

TEST_CASE("JsonText prints degrees with one to five decimals", "[output]") {
  CHECK(degrees(12.65) == "12.65");
  CHECK(degrees(-8) == "-8.0");
  CHECK(degrees(0) == "0.0");
  CHECK(degrees(-0.0) == "0.0");
  CHECK(degrees(-0.000004) == "0.0");
  CHECK(degrees(-0.00001) == "-0.00001");
  CHECK(degrees(0.05) == "0.05");
  CHECK(degrees(-0.5) == "-0.5");
  CHECK(degrees(12.345675) == "12.34568");
  CHECK(degrees(89.999999) == "90.0");
  CHECK(degrees(-180) == "-180.0");
  CHECK(degrees(100.10001) == "100.10001");
}

TEST_CASE("JsonText prints a score with exactly two decimals", "[output]") {
  CHECK(score(0.97F) == "0.97");
  CHECK(score(0.9F) == "0.90");
  CHECK(score(0) == "0.00");
  CHECK(score(1) == "1.00");
  CHECK(score(0.125) == "0.13");
  CHECK(score(0.005) == "0.01");
  CHECK(score(0.994) == "0.99");
  CHECK(score(0.996) == "1.00");
  CHECK(score(1.5) == "1.00");
  CHECK(score(-1) == "0.00");
}

TEST_CASE("JsonText prints whole numbers up to the largest", "[output]") {
  CHECK(json_of([](JsonText& json) { json.number(0); }) == "0");
  CHECK(json_of([](JsonText& json) { json.number(UINT64_MAX); }) == "18446744073709551615");
}

TEST_CASE("JsonText keeps what the string held before and leaves it as long as what was written", "[output]") {
  std::string to = "before ";
  {
    JsonText json(to);
    json.raw("after");
  }
  CHECK(to == "before after");
  { JsonText json(to); }
  CHECK(to == "before after");
}

TEST_CASE("JsonText escapes long random text as a byte by byte writer does", "[output]") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const random_text::Text text = random_text::make(random, random_text::below(random, 3000));
    REQUIRE(as_json(text.utf8) == slowly_quoted(text.utf8));
  }
}

TEST_CASE("JsonText rounds random degrees as printf does", "[output]") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> angle(-180, 180);
  for (int round = 0; round < 20'000; ++round) {
    const double value = angle(random);
    REQUIRE(degrees(value) == slow_degrees(value));
  }
}
