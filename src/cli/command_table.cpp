// SPDX-License-Identifier: Apache-2.0

#include "cli/command_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace gazet::cli {

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
  const auto found = std::ranges::find(commands(), name, &Command::name);
  return found == commands().end() ? nullptr : &*found;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  names.reserve(commands().size());
  for (const Command& command : commands()) names.push_back(command.name);
  return names;
}

std::vector<FlagSection> flag_sections(const Command& command) {
  std::map<FlagGroup, std::vector<Flag>> groups;
  for (const Flag& flag : command.flags()) groups[flag.group].push_back(flag);
  std::vector<FlagSection> sections;
  sections.reserve(groups.size());
  for (auto& [group, flags] : groups) sections.push_back({caption(group), std::move(flags)});
  return sections;
}

OptionNames all_option_names() {
  OptionNames names;
  for (const Command& command : commands()) {
    for (const Flag& flag : command.flags()) names.emplace(flag.name);
  }
  return names;
}

}  // namespace gazet::cli
