// SPDX-License-Identifier: Apache-2.0

#include "cli/log.h"

#include <sstream>
#include <string>

#include "support/catch.h"

namespace {

using namespace gazet::cli;
using gazet::Diagnostic;
using gazet::Severity;

std::string as_text(const std::string& message) {
  std::ostringstream to;
  Log(to).error(message);
  return to.str();
}

/// Without the time.
std::string as_json(const std::string& message) {
  std::ostringstream to;
  Log log(to);
  log.set_format(LogFormat::json);
  log.error(message);
  const std::string line = to.str();
  REQUIRE(line.starts_with(R"({"time":"2)"));
  return line.substr(line.find(R"("level")"));
}

TEST_CASE("A message is one line that begins with the program's name", "[cli]") {
  CHECK(as_text("a/b.txt: No such file or directory") == "gazet: a/b.txt: No such file or directory\n");
}

TEST_CASE("A message with control characters stays one line and steers no terminal", "[cli]") {
  CHECK(as_text("a\nb\x1B[1m\x7F: Grüße") == "gazet: a\\x0Ab\\x1B[1m\\x7F: Grüße\n");
}

TEST_CASE("Messages with braces are no formats", "[cli]") {
  CHECK(as_text("{} %s {0}") == "gazet: {} %s {0}\n");
}

TEST_CASE("Only warnings say what they are", "[cli]") {
  std::ostringstream to;
  Log log(to);
  log.set_level(LogLevel::everything);
  log.report({.severity = Severity::error, .file = "a.tsv", .line = 3, .message = "wrong"});
  log.report({.severity = Severity::warning, .file = "a.tsv", .line = 0, .message = "odd"});
  log.report({.severity = Severity::note, .file = "a.tsv", .line = 4, .message = "there"});
  CHECK(to.str() == "gazet: a.tsv:3: wrong\ngazet: warning: a.tsv: odd\ngazet: a.tsv:4: there\n");
}

TEST_CASE("A message as JSON is one object a line", "[cli]") {
  CHECK(as_json("a/b.txt: gone") == "\"level\":\"error\",\"message\":\"a/b.txt: gone\"}\n");
  CHECK(as_json("a\n\"b\"\\ü") == "\"level\":\"error\",\"message\":\"a\\u000a\\\"b\\\"\\\\ü\"}\n");
}

TEST_CASE("A message as JSON is valid UTF-8 even if a file's name is not", "[cli]") {
  CHECK(as_json("a\xFF"
                "b\xC3") == "\"level\":\"error\",\"message\":\"a\uFFFDb\uFFFD\"}\n");
}

TEST_CASE("The levels have names in JSON", "[cli]") {
  std::ostringstream to;
  Log log(to);
  log.set_format(LogFormat::json);
  log.set_level(LogLevel::everything);
  log.warn("w");
  log.inform("i");
  CHECK_THAT(to.str(), support::contains_substring(R"("level":"warning","message":"w")"));
  CHECK_THAT(to.str(), support::contains_substring(R"("level":"info","message":"i")"));
}

}  // namespace
