// SPDX-License-Identifier: Apache-2.0
//
// The test `documents` lets the shells themselves complete, and compares the options with the help.

#include "flags/completion.h"

#include <string>

#include "flags/commands.h"
#include "support/catch.h"

namespace {

using namespace gazet::flags;
using support::commands;
using support::contains_substring;

TEST_CASE("Each shell completes every command", "[flags]") {
  for (const std::string name : {"paint", "mix"}) {
    CHECK_THAT(bash_completion(commands()), contains_substring("\n    " + name + ") options='"));
    CHECK_THAT(zsh_completion(commands()), contains_substring("\n    '" + name + ":"));
    CHECK_THAT(fish_completion(commands()), contains_substring(" -a " + name + " -d '"));
  }
}

TEST_CASE("The first command is meant where none is named", "[flags]") {
  CHECK_THAT(bash_completion(commands()), contains_substring("command=${command:-paint}\n"));
  CHECK_THAT(zsh_completion(commands()), contains_substring("command=paint\n"));
  CHECK_THAT(fish_completion(commands()), contains_substring("    echo paint\n"));
}

TEST_CASE("bash is told by option what its value is", "[flags]") {
  const std::string bash = bash_completion(commands());
  CHECK_THAT(bash, contains_substring(" -o|--output) kind=file words='' ;;\n"));
  CHECK_THAT(bash, contains_substring(" --brush) kind=file words='tsv gaz' ;;\n"));
  CHECK_THAT(bash, contains_substring(" --colours) kind=list words='red green' ;;\n"));
  CHECK_THAT(bash, contains_substring(" --size) kind=word words='big small' ;;\n"));
  CHECK_THAT(bash, contains_substring(" --coats) kind=text ;;\n"));
  CHECK_THAT(bash, !contains_substring(" --dry) "));
}

TEST_CASE("zsh is told what to do for a value, and what words mean", "[flags]") {
  const std::string zsh = zsh_completion(commands());
  CHECK_THAT(zsh, contains_substring("'*'{-o,--output}'[write to FILE (must be given)]:FILE:_files'"));
  CHECK_THAT(zsh, contains_substring("'*'--brush'[the brush]:FILE:_files -g \"*.(tsv|gaz)\"'"));
  CHECK_THAT(zsh, contains_substring("'*'--colours'[of red, green]:LIST:_values -s , word red green'"));
  CHECK_THAT(zsh, contains_substring(":HOW:((big\\:\"more than you need\" small\\:\"less\"))'"));
  CHECK_THAT(zsh, contains_substring("'*'--coats'[how often (default: 1)]:N: '"));
  CHECK_THAT(zsh, contains_substring("'*'--dry'[let it dry]'"));
  CHECK_THAT(zsh, contains_substring("'2: :(red green)'"));
}

TEST_CASE("fish is told what a value is, and what words mean", "[flags]") {
  const std::string fish = fish_completion(commands());
  CHECK_THAT(fish, contains_substring(" -s o -l output -r -F -d '"));
  CHECK_THAT(fish, contains_substring(" -l brush -x -a '(__gazet_files tsv gaz)' -d '"));
  CHECK_THAT(fish, contains_substring(" -l colours -x -a '(__gazet_list red green)' -d '"));
  CHECK_THAT(fish, contains_substring(" -l size -x -a 'big\tmore than you need\nsmall\tless' -d '"));
  CHECK_THAT(fish, contains_substring(" -l coats -x -d '"));
  CHECK_THAT(fish, contains_substring(" -l dry -d '"));
}

}  // namespace
