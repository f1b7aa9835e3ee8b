// SPDX-License-Identifier: Apache-2.0

#include "cli/command_table.h"

#include <algorithm>
#include <array>

namespace gazet::cli {

using namespace flags;

// Each is defined in the file of its command.
extern const Command kExtractCommand;
extern const Command kTextCommand;
extern const Command kCompileCommand;
extern const Command kImportCommand;
extern const Command kLookupCommand;
extern const Command kLintCommand;
extern const Command kDiffCommand;
extern const Command kExplainCommand;
extern const Command kTrainCommand;
extern const Command kEvalCommand;
extern const Command kHelpCommand;

std::span<const Command> commands() {
  static const std::array kCommands = {
      kExtractCommand, kTextCommand,    kCompileCommand, kImportCommand, kLookupCommand, kLintCommand,
      kDiffCommand,    kExplainCommand, kTrainCommand,   kEvalCommand,   kHelpCommand,
  };
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(commands(), name, [](const Command& command) { return command.usage.name; });
  return found == commands().end() ? nullptr : &*found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  names.reserve(commands().size());
  for (const Command& command : commands()) names.push_back(command.usage.name);
  return names;
}

std::vector<flags::Usage> usages() {
  std::vector<flags::Usage> all;
  all.reserve(commands().size());
  for (const Command& command : commands()) all.push_back(command.usage);
  return all;
}

flags::OptionNames all_option_names() {
  flags::OptionNames names;
  for (const Command& command : commands()) {
    for (const flags::Flag& flag : command.usage.flags()) names.emplace(flag.name);
  }
  return names;
}

}  // namespace gazet::cli
