// SPDX-License-Identifier: Apache-2.0
//
// What the help says, made from the table of commands. Every text ends with a newline.

#ifndef GAZET_CLI_HELP_H_
#define GAZET_CLI_HELP_H_

#include <string>

#include "cli/command.h"
#include "flags/man_page.h"

namespace gazet::cli {

/// For somebody who started gazet without anything to read.
[[nodiscard]] std::string short_help();

/// What the manual page of the program says.
[[nodiscard]] flags::ProgramText program_text();

/// All commands.
[[nodiscard]] std::string program_help();

}  // namespace gazet::cli

#endif  // GAZET_CLI_HELP_H_
