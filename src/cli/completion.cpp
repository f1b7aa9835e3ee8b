// SPDX-License-Identifier: Apache-2.0

#include "cli/completion.h"

#include <string_view>
#include <vector>

#include "cli/command_table.h"
#include "cli/option_facts.h"

namespace gazet::cli {
namespace {

/// All options of a command, whatever their group, and what every command has.
std::vector<OptionFacts> flat_options(const Command& command) {
  std::vector<OptionFacts> all = {
      {.short_name = "-h", .long_name = "--help", .value_name = "", .description = "explain the command"}};
  for (OptionGroupFacts& group : options_of(command)) {
    for (OptionFacts& facts : group.options) all.push_back(std::move(facts));
  }
  return all;
}

bool takes_file(const OptionFacts& facts) {
  return facts.value_name == "FILE";
}

/// `text` with `before` in front of each of the characters `special`.
std::string quoted(std::string_view text, std::string_view special, std::string_view before) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += before;
    result += c;
  }
  return result;
}

/// In single quotes, as bash and zsh read it.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

/// The names of the commands with `between` between them.
std::string command_names(std::string_view between) {
  std::string names;
  for (const Command& command : commands()) names.append(names.empty() ? "" : between).append(command.name);
  return names;
}

/// Both names of an option, each behind a space.
std::string names_of(const OptionFacts& facts) {
  return (facts.short_name.empty() ? "" : " " + facts.short_name) + " " + facts.long_name;
}

std::string bash_case(const Command& command) {
  std::string options;
  std::string files;
  std::string values;
  for (const OptionFacts& facts : flat_options(command)) {
    options += names_of(facts);
    if (!facts.value_name.empty()) (takes_file(facts) ? files : values) += names_of(facts);
  }
  return "    " + std::string(command.name) + ") options='" + options + " ' files='" + files + " ' values='" + values +
         " ' ;;\n";
}

/// An argument of zsh's _arguments: `(-o --output)'{-o,--output}'[write to FILE]:FILE:_files`
std::string zsh_option(const OptionFacts& facts) {
  const std::string description = "[" + quoted(facts.description, "[]\\", "\\") + "]";
  const std::string value = facts.value_name.empty() ? ""
                                                     : ":" + quoted(facts.value_name, ":[]", "\\") + ":" +
                                                           (takes_file(facts) ? "_files" : " ");
  const std::string rest = shell_word(description + value);
  if (facts.short_name.empty()) return "'*'" + facts.long_name + rest;
  return "'*'{" + facts.short_name + "," + facts.long_name + "}" + rest;
}

std::string zsh_case(const Command& command) {
  std::string text = "    " + std::string(command.name) + ")\n      _arguments -s";
  for (const OptionFacts& facts : flat_options(command)) text += " \\\n        " + zsh_option(facts);
  const bool takes_commands = command.name == "help";
  return text + " \\\n        " + (takes_commands ? "'*:command:($names)'" : "'*:file:_files'") + " ;;\n";
}

/// In single quotes, as fish reads it.
std::string fish_word(std::string_view text) {
  return "'" + quoted(text, "\\'", "\\") + "'";
}

std::string fish_option(const Command& command, const OptionFacts& facts) {
  std::string line = "complete -c gazet -n 'test (__gazet_command) = " + std::string(command.name) + "'";
  if (!facts.short_name.empty()) line += " -s " + facts.short_name.substr(1);
  line += " -l " + facts.long_name.substr(2);
  if (!facts.value_name.empty()) line += takes_file(facts) ? " -r -F" : " -x";
  return line + " -d " + fish_word(facts.description) + "\n";
}

constexpr std::string_view kBashHead =
    "# bash completion for gazet\n"
    "\n"
    "_gazet() {\n"
    "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "  local command=extract options files values word\n"
    "  COMPREPLY=()\n"
    "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
    "    case $word in\n";

constexpr std::string_view kBashTail =
    "  esac\n"
    "  case $files in *\" $previous \"*) return ;; esac\n"
    "  case $values in *\" $previous \"*) compopt +o default 2>/dev/null; return ;; esac\n"
    "  if [[ $current == -* ]]; then\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
    "  elif [[ $COMP_CWORD == 1 || $command == help ]]; then\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$commands\" -- \"$current\")\n"
    "  fi\n"
    "}\n"
    "\n"
    "# Where it has no answer, bash completes names of files.\n"
    "complete -o default -F _gazet gazet\n";

}  // namespace

std::string bash_completion() {
  std::string text(kBashHead);
  text += "      " + command_names("|") +
          ") command=$word; break ;;\n"
          "      -*) ;;\n"
          "      *) break ;;\n"
          "    esac\n"
          "  done\n"
          "  local commands='" +
          command_names(" ") +
          "'\n"
          "  case $command in\n";
  for (const Command& command : commands()) text += bash_case(command);
  return text + std::string(kBashTail);
}

std::string zsh_completion() {
  std::string text =
      "#compdef gazet\n"
      "\n"
      "_gazet() {\n"
      "  local word command=extract\n"
      "  local -a names=(" +
      command_names(" ") +
      ")\n"
      "  local -a commands=(\n";
  for (const Command& command : commands()) {
    text += "    " + shell_word(std::string(command.name) + ":" + std::string(command.summary)) + "\n";
  }
  text +=
      "  )\n"
      "  for word in ${words[2,CURRENT-1]}; do\n"
      "    if (( ${names[(Ie)$word]} )); then command=$word; break; fi\n"
      "    [[ $word == -* ]] || break\n"
      "  done\n"
      "  (( CURRENT == 2 )) && _describe -t commands 'gazet command' commands\n"
      "  case $command in\n";
  for (const Command& command : commands()) text += zsh_case(command);
  return text +
         "  esac\n"
         "}\n"
         "\n"
         "_gazet \"$@\"\n";
}

std::string fish_completion() {
  std::string text =
      "# fish completion for gazet\n"
      "\n"
      "function __gazet_command\n"
      "    for word in (commandline -opc)[2..-1]\n"
      "        if contains -- $word " +
      command_names(" ") +
      "\n"
      "            echo $word\n"
      "            return\n"
      "        end\n"
      "        string match -q -- '-*' $word; or break\n"
      "    end\n"
      "    echo extract\n"
      "end\n"
      "\n";
  for (const Command& command : commands()) {
    text += "complete -c gazet -n 'test (count (commandline -opc)) = 1' -a " + std::string(command.name) + " -d " +
            fish_word(command.summary) + "\n";
  }
  for (const Command& command : commands()) {
    for (const OptionFacts& facts : flat_options(command)) text += fish_option(command, facts);
  }
  return text + "complete -c gazet -f -n 'test (__gazet_command) = help' -a '" + command_names(" ") + "'\n";
}

}  // namespace gazet::cli
