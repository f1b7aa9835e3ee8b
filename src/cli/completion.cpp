// SPDX-License-Identifier: Apache-2.0

#include "cli/completion.h"

#include <string_view>
#include <vector>

#include "cli/command_table.h"

namespace gazet::cli {
namespace {

/// All flags of a command, and what every command has.
std::vector<Flag> flags_with_help(const Command& command) {
  std::vector<Flag> all = {{.name = "help", .short_name = 'h', .help = "explain the command"}};
  const std::vector<Flag> its = command.flags();
  all.insert(all.end(), its.begin(), its.end());
  return all;
}

bool takes_file(const Flag& flag) {
  return flag.values.kind == ValueKind::file;
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
std::string joined_commands(std::string_view between) {
  std::string names;
  for (const Command& command : commands()) names.append(names.empty() ? "" : between).append(command.name);
  return names;
}

/// Both names of a flag, each behind a space.
std::string names_of(const Flag& flag) {
  const std::string letter = short_flag(flag);
  return (letter.empty() ? "" : " " + letter) + " " + long_flag(flag);
}

std::string bash_case(const Command& command) {
  std::string options;
  std::string files;
  std::string values;
  for (const Flag& flag : flags_with_help(command)) {
    options += names_of(flag);
    if (!flag.value_name.empty()) (takes_file(flag) ? files : values) += names_of(flag);
  }
  return "    " + std::string(command.name) + ") options='" + options + " ' files='" + files + " ' values='" + values +
         " ' ;;\n";
}

/// An argument of zsh's _arguments: `(-o --output)'{-o,--output}'[write to FILE]:FILE:_files`
std::string zsh_flag(const Flag& flag) {
  const std::string explanation = "[" + quoted(description(flag), "[]\\", "\\") + "]";
  const std::string value =
      flag.value_name.empty() ? ""
                              : ":" + quoted(flag.value_name, ":[]", "\\") + ":" + (takes_file(flag) ? "_files" : " ");
  const std::string rest = shell_word(explanation + value);
  if (flag.short_name == '\0') return "'*'" + long_flag(flag) + rest;
  return "'*'{" + short_flag(flag) + "," + long_flag(flag) + "}" + rest;
}

std::string zsh_case(const Command& command) {
  std::string text = "    " + std::string(command.name) + ")\n      _arguments -s";
  for (const Flag& flag : flags_with_help(command)) text += " \\\n        " + zsh_flag(flag);
  const bool takes_commands = command.name == "help";
  return text + " \\\n        " + (takes_commands ? "'*:command:($names)'" : "'*:file:_files'") + " ;;\n";
}

/// In single quotes, as fish reads it.
std::string fish_word(std::string_view text) {
  return "'" + quoted(text, "\\'", "\\") + "'";
}

std::string fish_flag(const Command& command, const Flag& flag) {
  std::string line = "complete -c gazet -n 'test (__gazet_command) = " + std::string(command.name) + "'";
  if (flag.short_name != '\0') line += std::string(" -s ") + flag.short_name;
  line += " -l " + std::string(flag.name);
  if (!flag.value_name.empty()) line += takes_file(flag) ? " -r -F" : " -x";
  return line + " -d " + fish_word(description(flag)) + "\n";
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
  text += "      " + joined_commands("|") +
          ") command=$word; break ;;\n"
          "      -*) ;;\n"
          "      *) break ;;\n"
          "    esac\n"
          "  done\n"
          "  local commands='" +
          joined_commands(" ") +
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
      joined_commands(" ") +
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
      joined_commands(" ") +
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
    for (const Flag& flag : flags_with_help(command)) text += fish_flag(command, flag);
  }
  return text + "complete -c gazet -f -n 'test (__gazet_command) = help' -a '" + joined_commands(" ") + "'\n";
}

}  // namespace gazet::cli
