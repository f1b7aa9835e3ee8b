// SPDX-License-Identifier: Apache-2.0

#include "cli/program.h"

#include <algorithm>
#include <string_view>

#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/output.h"
#include "gazet/error.h"
#include "gazet/version.h"

namespace gazet::cli {
namespace {

/// Asked for before anything is parsed, since what is asked about may be why parsing fails.
bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  return std::any_of(words.begin(), end, [](const std::string& word) { return word == "--help" || word == "-h"; });
}

bool has_options(const Command& command) {
  bool found = false;
  command.visit_options([&found](const OptionGroups& options) { found = !options.groups.empty(); });
  return found;
}

/// A command without options looks at no settings: there is help even if they are wrong.
Job parse(const Request& request, const Environment& environment) {
  if (!has_options(*request.command)) return request.command->parse({request.arguments, {}});
  const Settings settings = read_settings(environment, all_option_names());
  try {
    return request.command->parse({request.arguments, settings});
  } catch (const UsageError& error) {
    throw UsageError(error.what() + std::string("; see gazet help ") + std::string(request.command->name));
  }
}

}  // namespace

Request to_request(const std::vector<std::string>& words) {
  const Command* named = words.empty() ? nullptr : find_command(words.front());
  if (named == nullptr) return {&commands().front(), words};
  return {named, {words.begin() + 1, words.end()}};
}

ExitStatus run_program(Session& session) {
  const std::vector<std::string>& words = session.arguments;
  const std::string_view first = words.empty() ? std::string_view() : words.front();
  if (first == "--version" || first == "-V") {
    print("gazet " + std::string(kVersion) + "\n");
    return ExitStatus::success;
  }
  if (first == "--help" || first == "-h") {
    print(program_help());
    return ExitStatus::success;
  }
  const Request request = to_request(words);
  if (asks_for_help(request.arguments)) {
    print(command_help(*request.command));
    return ExitStatus::success;
  }
  return parse(request, session.environment)(session);
}

}  // namespace gazet::cli
