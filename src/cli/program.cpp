// SPDX-License-Identifier: Apache-2.0

#include "cli/program.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "cli/command_table.h"
#include "cli/help.h"
#include "cli/output.h"
#include "flags/command_help.h"
#include "flags/suggestion.h"
#include "gazet/error.h"
#include "gazet/version.h"

namespace gazet::cli {

using namespace flags;

namespace {

/// Asked for before anything is parsed, since what is asked about may be why parsing fails.
std::optional<HelpLength> asked_help(const std::vector<std::string>& words) {
  const auto end = std::ranges::find(words, "--");
  const auto has = [&](std::string_view word) { return std::find(words.begin(), end, word) != end; };
  if (has("--help-all")) return HelpLength::complete;
  if (has("--help") || has("-h")) return HelpLength::brief;
  return std::nullopt;
}

bool has_options(const Command& command) {
  return !command.usage.flags().empty();
}

/// How many words at the beginning are options that all commands have. Others have to stand behind the command's name,
/// since only the command knows whether they take a word as their value.
std::size_t count_common_words(const std::vector<std::string>& words) {
  std::size_t count = 0;
  while (count < words.size()) {
    const std::string_view word = words[count];
    const bool has_value_behind = word == "--log-format";
    const bool is_common = has_value_behind || word == "-q" || word == "--quiet" || word == "-v" ||
                           word == "--verbose" || word.starts_with("--log-format=");
    if (!is_common) break;
    count += has_value_behind ? 2 : 1;
  }
  return std::min(count, words.size());
}

/// Throws UsageError when the words are for the first command because the name of another is mistyped: what would be
/// the first source is no file, but like a command's name.
void refuse_mistyped_command(const std::vector<std::string>& words) {
  const std::size_t count = count_common_words(words);
  if (count == words.size() || words[count].starts_with('-') || find_command(words[count]) != nullptr) return;
  const std::string& word = words[count];
  std::error_code error;
  if (std::filesystem::exists(word, error)) return;
  const std::string meant = did_you_mean(word, command_names());
  if (!meant.empty()) throw UsageError("'" + word + "' is no file and no command (" + meant + ")");
}

/// A command without options looks at no settings: there is help even if they are wrong.
Job parse(const Request& request, const Environment& environment) {
  if (!has_options(*request.command)) return request.command->parse({request.arguments, {}});
  const Settings settings = read_settings(environment, all_option_names());
  try {
    return request.command->parse({request.arguments, settings});
  } catch (const UsageError& error) {
    throw UsageError(error.what() + std::string("; see gazet help ") + std::string(request.command->usage.name));
  }
}

}  // namespace

Request to_request(const std::vector<std::string>& words) {
  const auto name = std::next(words.begin(), static_cast<std::ptrdiff_t>(count_common_words(words)));
  const Command* named = name == words.end() ? nullptr : find_command(*name);
  if (named == nullptr) return {&commands().front(), words};
  std::vector<std::string> arguments(std::next(name), words.end());
  if (has_options(*named)) arguments.insert(arguments.begin(), words.begin(), name);
  return {named, std::move(arguments)};
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
  refuse_mistyped_command(words);
  if (const auto length = asked_help(request.arguments)) {
    print(command_help(request.command->usage, *length));
    return ExitStatus::success;
  }
  return parse(request, session.environment)(session);
}

}  // namespace gazet::cli
