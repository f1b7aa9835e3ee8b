// SPDX-License-Identifier: Apache-2.0
//
// gazet help: what the commands and their options are.

#ifndef GAZET_CLI_COMMAND_HELP_H_
#define GAZET_CLI_COMMAND_HELP_H_

#include <string>
#include <vector>

#include "cli/command.h"

namespace gazet::cli {

struct HelpOptions {
  std::vector<std::string> commands;  ///< none: the program
};

[[nodiscard]] flags::Syntax describe_help(HelpOptions& options);
void check_help(const HelpOptions& options);
[[nodiscard]] ExitStatus run_help(const HelpOptions& options, Session& session);

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_HELP_H_
