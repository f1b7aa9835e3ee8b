// SPDX-License-Identifier: Apache-2.0
//
// All commands: what the program, its help and its tests know of them comes from here.

#ifndef GAZET_CLI_COMMAND_TABLE_H_
#define GAZET_CLI_COMMAND_TABLE_H_

#include <span>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace gazet::cli {

/// In the order of the help; the first is the one that is meant when none is named.
[[nodiscard]] std::span<const Command> commands();

/// The command of exactly that name, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

[[nodiscard]] std::vector<std::string_view> command_names();

/// What the help says of each.
[[nodiscard]] std::vector<flags::Usage> usages();

/// The long names of all commands' options.
[[nodiscard]] flags::OptionNames all_option_names();

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_TABLE_H_
