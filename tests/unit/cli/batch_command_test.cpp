// SPDX-License-Identifier: Apache-2.0

#include "cli/batch_command.h"

#include <iostream>
#include <sstream>
#include <string>

#include "cli/help.h"
#include "cli/program.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

/// What std::cerr takes while one lives.
class StandardError {
 public:
  StandardError() : before_(std::cerr.rdbuf(text_.rdbuf())) {}
  StandardError(const StandardError&) = delete;
  StandardError& operator=(const StandardError&) = delete;
  ~StandardError() { std::cerr.rdbuf(before_); }

  [[nodiscard]] std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::streambuf* before_;
};

Session at_terminal(std::vector<std::string> arguments, std::ostream& messages) {
  return {.arguments = std::move(arguments),
          .environment = {},
          .program = "",
          .terminal_input = true,
          .log = Log(messages)};
}

TEST_CASE("Who starts gazet at a terminal without a source gets short help instead of silence", "[cli]") {
  const auto arguments = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"text"},
                                  std::vector<std::string>{"--types", "place"});
  std::ostringstream messages;
  Session session = at_terminal(arguments, messages);
  const StandardError standard_error;
  CHECK(run_program(session) == ExitStatus::refusal);
  CHECK(standard_error.text() == short_help());
}

TEST_CASE("A source is read also at a terminal", "[cli]") {
  std::ostringstream messages;
  Session session = at_terminal({}, messages);
  SourceOptions options;
  options.sources = {"-"};
  CHECK_FALSE(answer_instead(options, session));
  options.sources = {"a.txt"};
  CHECK_FALSE(answer_instead(options, session));
}

TEST_CASE("A pipe is read when no source is given", "[cli]") {
  std::ostringstream messages;
  Session session = at_terminal({}, messages);
  session.terminal_input = false;
  CHECK_FALSE(answer_instead({}, session));
}

}  // namespace
