// SPDX-License-Identifier: Apache-2.0

#include "cli/command_table.h"

#include <algorithm>
#include <array>

#include "cli/command_compile.h"
#include "cli/command_diff.h"
#include "cli/command_eval.h"
#include "cli/command_explain.h"
#include "cli/command_extract.h"
#include "cli/command_help.h"
#include "cli/command_import.h"
#include "cli/command_lint.h"
#include "cli/command_lookup.h"
#include "cli/command_text.h"
#include "cli/command_train.h"

namespace gazet::cli {
namespace {

constexpr std::array kCommands = {kExtractCommand, kTextCommand, kCompileCommand, kImportCommand,
                                  kLookupCommand,  kLintCommand, kDiffCommand,    kExplainCommand,
                                  kTrainCommand,   kEvalCommand, kHelpCommand};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(kCommands, name, &Command::name);
  return found == kCommands.end() ? nullptr : &*found;
}

OptionNames all_option_names() {
  OptionNames names;
  for (const Command& command : kCommands) {
    command.visit_options([&names](const OptionGroups& options) { names.merge(option_names(options)); });
  }
  return names;
}

}  // namespace gazet::cli
