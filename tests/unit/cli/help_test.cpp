// SPDX-License-Identifier: Apache-2.0

#include "cli/help.h"

#include <sstream>
#include <string>

#include "cli/command_table.h"
#include "flags/command_help.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using namespace gazet::flags;

/// The longest line in code units; the help is ASCII.
std::size_t width(const std::string& text) {
  std::istringstream lines(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, line.size());
  return widest;
}

TEST_CASE("The help names every command", "[cli]") {
  const std::string help = program_help();
  for (const Command& command : commands()) {
    CHECK_THAT(help, support::contains_substring("\n  " + std::string(command.usage.name) + " "));
    CHECK_THAT(help, support::contains_substring(std::string(command.usage.summary)));
  }
  CHECK(width(help) <= 110);
}

TEST_CASE("The help of a command explains each of its options", "[cli]") {
  for (const Command& command : commands()) {
    const std::string help = command_help(command.usage, HelpLength::complete);
    CHECK(help.ends_with('\n'));
    CHECK(width(help) <= 110);
    for (const FlagSection& section : flag_sections(command.usage)) {
      CHECK_THAT(help, support::contains_substring("\n" + std::string(section.caption) + "\n"));
      for (const Flag& flag : section.flags) {
        CHECK_THAT(help, support::contains_substring(long_flag(flag)));
        CHECK_FALSE(flag.help.empty());
      }
    }
  }
}

TEST_CASE("Options are shown with their short names and values", "[cli]") {
  const std::string help = command_help(find_command("extract")->usage, HelpLength::brief);
  CHECK_THAT(help, support::contains_substring("\n  -o, --output FILE         write to FILE"));
  CHECK_THAT(help, support::contains_substring("\n      --context             add the text"));
  CHECK_THAT(help, support::contains_substring("(default: id)"));
}

TEST_CASE("The help of extract leaves out what few need, and says where it is", "[cli]") {
  const std::string help = command_help(find_command("extract")->usage, HelpLength::brief);
  CHECK(help.find("--max-ratio") == std::string::npos);
  CHECK_THAT(help, support::contains_substring("gazet extract --help-all explains all "));
  CHECK_THAT(command_help(find_command("extract")->usage, HelpLength::complete),
             support::contains_substring("--max-ratio N"));
}

TEST_CASE("Each command has an example, and examples fit on a line", "[cli]") {
  for (const Command& command : commands()) {
    INFO(command.usage.name);
    CHECK_FALSE(command.usage.examples.empty());
    for (const Example& example : command.usage.examples) CHECK(example.line.size() <= 90);
    for (const Flag& flag : command.usage.flags()) CHECK(flag.example.size() <= 72);
  }
}

TEST_CASE("The short help shows how to begin", "[cli]") {
  CHECK_THAT(short_help(), support::contains_substring("gazet article.txt"));
  CHECK(width(short_help()) <= 80);
}

}  // namespace
