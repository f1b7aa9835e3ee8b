// SPDX-License-Identifier: Apache-2.0

#include "cli/command_help.h"

#include <array>

#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/output.h"
#include "flags/command_help.h"
#include "flags/suggestion.h"
#include "gazet/error.h"

namespace gazet::cli {

using namespace flags;

namespace {

std::vector<Word> command_words() {
  std::vector<Word> words;
  for (const Command& command : commands()) words.push_back({command.usage.name, command.usage.summary});
  return words;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return list;
}

constexpr auto kHelpExamples = std::to_array<Example>({
    {"the options of a command", "gazet help lookup"},
});

}  // namespace

Syntax describe_help(HelpOptions& options) {
  return {.flags = {}, .operands = {"COMMAND", &options.commands}};
}

void check_help(const HelpOptions& options) {
  for (const std::string& name : options.commands) {
    if (find_command(name) == nullptr) {
      const std::string meant = did_you_mean(name, command_names());
      throw UsageError("unknown command '" + name + "' (" +
                       (meant.empty() ? "commands: " + listed(command_names()) : meant) + ")");
    }
  }
}

ExitStatus run_help(const HelpOptions& options, Session& /*session*/) {
  if (options.commands.empty()) print(program_help());
  for (const std::string& name : options.commands)
    print(flags::command_help(find_command(name)->usage, flags::HelpLength::brief));
  return ExitStatus::success;
}

using HelpSteps = CommandSteps<HelpOptions, describe_help, check_help, run_help>;

extern constinit const Command kHelpCommand = {
    .usage =
        {
            .name = "help",
            .synopsis = "[COMMAND]",
            .summary = "explain a command and its options",
            .description = "",
            .operands = {ValueKind::word, command_words},
            .examples = kHelpExamples,
            .flags = HelpSteps::describe_flags,
        },
    .parse = HelpSteps::parse_job,
};

}  // namespace gazet::cli
