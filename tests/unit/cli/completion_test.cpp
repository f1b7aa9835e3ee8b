// SPDX-License-Identifier: Apache-2.0
//
// The test `documents` lets the shells themselves read these and compares the options with the help.

#include "cli/completion.h"

#include <string>

#include "cli/command_table.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using support::contains_substring;

TEST_CASE("Each shell completes every command", "[cli]") {
  const std::string bash = bash_completion();
  const std::string zsh = zsh_completion();
  const std::string fish = fish_completion();
  for (const Command& command : commands()) {
    const std::string name(command.name);
    CHECK_THAT(bash, contains_substring("\n    " + name + ") options='"));
    CHECK_THAT(zsh, contains_substring("\n    '" + name + ":"));
    CHECK_THAT(fish, contains_substring(" -a " + name + " -d '"));
  }
}

TEST_CASE("Files are completed where an option takes one, nothing where it takes another value", "[cli]") {
  CHECK_THAT(zsh_completion(), contains_substring("'*'{-o,--output}'["));
  CHECK_THAT(zsh_completion(), contains_substring(":FILE:_files'"));
  CHECK_THAT(fish_completion(), contains_substring(" -s o -l output -r -F -d '"));
  CHECK_THAT(fish_completion(), contains_substring(" -l min-score -x -d '"));
  CHECK_THAT(fish_completion(), contains_substring(" -l overwrite -d '"));
}

}  // namespace
