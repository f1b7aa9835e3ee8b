// SPDX-License-Identifier: Apache-2.0

#include "cli/program.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using namespace gazet::flags;
using Words = std::vector<std::string>;

Session session_with(const Words& arguments, const Environment& environment, std::ostream& messages) {
  return {
      .arguments = arguments, .environment = environment, .program = "", .terminal_input = false, .log = Log(messages)};
}

TEST_CASE("The first word behind common options names a command when it is exactly one, else all words are for extract",
          "[cli]") {
  const auto [words, name, arguments] = GENERATE(table<Words, std::string, Words>({
      {Words(), "extract", Words()},
      {{"a.txt"}, "extract", {"a.txt"}},
      {{"extract", "a.txt"}, "extract", {"a.txt"}},
      {{"text"}, "text", Words()},
      {{"./text"}, "extract", {"./text"}},
      {{"--", "text"}, "extract", {"--", "text"}},
      {{"tex"}, "extract", {"tex"}},
      {{"lint", "lint"}, "lint", {"lint"}},
      {{"-q", "lint"}, "lint", {"-q"}},
      {{"--log-format", "json", "-v", "lint", "a.tsv"}, "lint", {"--log-format", "json", "-v", "a.tsv"}},
      {{"--log-format=json", "text"}, "text", {"--log-format=json"}},
      {{"--log-format", "lint"}, "extract", {"--log-format", "lint"}},
      {{"--log-format"}, "extract", {"--log-format"}},
      {{"-q"}, "extract", {"-q"}},
      {{"-q", "help", "lint"}, "help", {"lint"}},
      {{"-q", "--", "lint"}, "extract", {"-q", "--", "lint"}},
      {{"-q", "-j", "lint"}, "extract", {"-q", "-j", "lint"}},
  }));
  const Request request = to_request(words);
  CHECK(request.command->usage.name == name);
  CHECK(request.arguments == arguments);
}

TEST_CASE("Wrong usage says where the options are explained", "[cli]") {
  std::ostringstream messages;
  Session session = session_with({"lint", "--colour"}, {}, messages);
  CHECK_THROWS_AS(run_program(session), gazet::UsageError);
  CHECK_THROWS_WITH(run_program(session), "unrecognised option '--colour'; see gazet help lint");
}

TEST_CASE("A wrong variable is told whatever the command line says", "[cli]") {
  std::ostringstream messages;
  Session session = session_with({"a.txt"}, {{"GAZET_JOBS", "many"}}, messages);
  CHECK_THROWS_WITH(run_program(session),
                    "GAZET_JOBS: invalid value 'many' (expected a whole number); see gazet help extract");
}

TEST_CASE("A command that is unknown has no help", "[cli]") {
  std::ostringstream messages;
  Session session = session_with({"help", "extrct"}, {}, messages);
  CHECK_THROWS_WITH(run_program(session), "unknown command 'extrct' (did you mean 'extract'?)");
  session = session_with({"help", "search"}, {}, messages);
  CHECK_THROWS_WITH(run_program(session), support::contains_substring("unknown command 'search' (commands: extract, "));
}

TEST_CASE("What is no file and like a command is a command mistyped", "[cli]") {
  std::ostringstream messages;
  const auto words = GENERATE(Words{"lokup", "Georgia"}, Words{"-q", "lokup", "Georgia"}, Words{"lokup", "--help"});
  Session session = session_with(words, {}, messages);
  CHECK_THROWS_AS(run_program(session), gazet::UsageError);
  CHECK_THROWS_WITH(run_program(session), "'lokup' is no file and no command (did you mean 'lookup'?)");
}

TEST_CASE("A file that is called almost like a command is a file", "[cli]") {
  const std::string file = "lokup";
  std::ofstream(file) << "Mali";
  std::ostringstream messages;
  Session session = session_with({file, "--quiet", "--verbose"}, {}, messages);
  CHECK_THROWS_WITH(run_program(session), support::contains_substring("exclude each other"));
  std::filesystem::remove(file);
}

TEST_CASE("An address is answered with what fetches it", "[cli]") {
  std::ostringstream messages;
  const auto words = GENERATE(Words{"https://a.org/x?y=1"}, Words{"text", "https://a.org/x?y=1"},
                              Words{"diff", "a.gaz", "b.gaz", "https://a.org/x?y=1"});
  Session session = session_with(words, {}, messages);
  CHECK_THROWS_WITH(run_program(session), support::contains_substring("curl -sL 'https://a.org/x?y=1' | gazet)"));
}

}  // namespace
