// SPDX-License-Identifier: Apache-2.0

#include "flags/completion.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace gazet::flags {
namespace {

/// All flags of a command, and what every command has.
std::vector<Flag> flags_with_help(const Usage& command) {
  std::vector<Flag> all = {{.name = "help", .short_name = 'h', .help = "explain the command"},
                           {.name = "help-all", .help = "explain all its options at length"}};
  const std::vector<Flag> its = command.flags();
  all.insert(all.end(), its.begin(), its.end());
  return all;
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

/// `text` with `to` for each `from`.
std::string replaced(std::string_view text, char from, char to) {
  std::string result(text);
  std::ranges::replace(result, from, to);
  return result;
}

/// In single quotes, as bash and zsh read it.
std::string shell_word(std::string_view text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

/// The names of the commands with `between` between them.
std::string joined_commands(const std::vector<Usage>& commands, std::string_view between) {
  std::string names;
  for (const Usage& command : commands) names.append(names.empty() ? "" : between).append(command.name);
  return names;
}

/// Both names of a flag, each behind a space.
std::string names_of(const Flag& flag) {
  const std::string letter = short_flag(flag);
  return (letter.empty() ? "" : " " + letter) + " " + long_flag(flag);
}

/// The words of a closed list with spaces between them.
std::string joined_words(const Values& values) {
  std::string all;
  for (const Word& word : values.words()) all.append(all.empty() ? "" : " ").append(word.word);
  return all;
}

/// What bash completes: `kind=word words='text json'`.
std::string bash_values(const Values& values) {
  switch (values.kind) {
    case ValueKind::word:
      return "kind=word words='" + joined_words(values) + "'";
    case ValueKind::list:
      return "kind=list words='" + joined_words(values) + "'";
    case ValueKind::file:
      return "kind=file words='" + std::string(values.suffixes) + "'";
    case ValueKind::text:
      break;
  }
  return "kind=text";
}

std::string bash_case(const Usage& command) {
  std::string options;
  std::string cases;
  for (const Flag& flag : flags_with_help(command)) {
    options += names_of(flag);
    if (flag.value_name.empty()) continue;
    const std::string letter = short_flag(flag);
    cases +=
        "      " + (letter.empty() ? "" : letter + "|") + long_flag(flag) + ") " + bash_values(flag.values) + " ;;\n";
  }
  return "    " + std::string(command.name) + ") options='" + options + "'\n      " + bash_values(command.operands) +
         "\n      case $previous in\n" + cases + "      *) is_operand=1 ;;\n      esac ;;\n";
}

/// A word of zsh's list, with what it means: `all\:"they may overlap"`.
std::string zsh_word(const Word& word) {
  return std::string(word.word) + "\\:\"" + quoted(word.help, "\"\\$`:", "\\") + "\"";
}

/// `(text json)`, or with what they mean in two pairs of parentheses.
std::string zsh_words(const std::vector<Word>& words) {
  const bool is_explained = std::ranges::any_of(words, [](const Word& word) { return !word.help.empty(); });
  std::string all;
  for (const Word& word : words) {
    all += (all.empty() ? "" : " ") + (is_explained ? zsh_word(word) : std::string(word.word));
  }
  return is_explained ? "((" + all + "))" : "(" + all + ")";
}

/// What zsh does to complete such values.
std::string zsh_action(const Values& values) {
  switch (values.kind) {
    case ValueKind::word:
      return zsh_words(values.words());
    case ValueKind::list:
      return "_values -s , word " + joined_words(values);
    case ValueKind::file:
      return values.suffixes.empty() ? "_files" : "_files -g \"*.(" + replaced(values.suffixes, ' ', '|') + ")\"";
    case ValueKind::text:
      break;
  }
  return " ";
}

/// An argument of zsh's _arguments: `(-o --output)'{-o,--output}'[write to FILE]:FILE:_files`
std::string zsh_flag(const Flag& flag) {
  const std::string explanation = "[" + quoted(description(flag), "[]\\", "\\") + "]";
  const std::string value =
      flag.value_name.empty() ? "" : ":" + quoted(flag.value_name, ":[]", "\\") + ":" + zsh_action(flag.values);
  const std::string rest = shell_word(explanation + value);
  if (flag.short_name == '\0') return "'*'" + long_flag(flag) + rest;
  return "'*'{" + short_flag(flag) + "," + long_flag(flag) + "}" + rest;
}

std::string zsh_case(const Usage& command) {
  std::string text = "    " + std::string(command.name) + ")\n      _arguments -s";
  for (const Flag& flag : flags_with_help(command)) text += " \\\n        " + zsh_flag(flag);
  // The first operand is the command's name. Behind words of a list come files, as of import.
  if (command.operands.kind != ValueKind::word) {
    return text + " \\\n        " + shell_word("*: :" + zsh_action(command.operands)) + " ;;\n";
  }
  return text + " \\\n        " + shell_word("2: :" + zsh_action(command.operands)) + " \\\n        '*: :_files' ;;\n";
}

/// In single quotes, as fish reads it.
std::string fish_word(std::string_view text) {
  return "'" + quoted(text, "\\'", "\\") + "'";
}

/// What fish completes, as options of `complete`.
std::string fish_values(const Values& values) {
  switch (values.kind) {
    case ValueKind::word: {
      std::string lines;
      for (const Word& word : values.words()) {
        lines += (lines.empty() ? "" : "\n") + std::string(word.word) +
                 (word.help.empty() ? "" : "\t" + std::string(word.help));
      }
      return " -x -a " + fish_word(lines);
    }
    case ValueKind::list:
      return " -x -a '(__gazet_list " + joined_words(values) + ")'";
    case ValueKind::file:
      return values.suffixes.empty() ? " -r -F" : " -x -a '(__gazet_files " + std::string(values.suffixes) + ")'";
    case ValueKind::text:
      break;
  }
  return " -x";
}

std::string fish_condition(const Usage& command) {
  return "complete -c gazet -n 'test (__gazet_command) = " + std::string(command.name) + "'";
}

std::string fish_flag(const Usage& command, const Flag& flag) {
  std::string line = fish_condition(command);
  if (flag.short_name != '\0') line += std::string(" -s ") + flag.short_name;
  line += " -l " + std::string(flag.name);
  if (!flag.value_name.empty()) line += fish_values(flag.values);
  return line + " -d " + fish_word(description(flag)) + "\n";
}

/// Operands: files, which fish completes by itself, nothing, or words and then files.
std::string fish_operands(const Usage& command) {
  if (command.operands.kind == ValueKind::text) return fish_condition(command) + " -f\n";
  if (command.operands.kind != ValueKind::word) return "";
  return fish_condition(command) + " -a '" + joined_words(command.operands) + "'\n";
}

constexpr std::string_view kBashHead =
    "# bash completion for gazet\n"
    "\n"
    "_gazet() {\n"
    "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "  local command options kind words is_operand word before\n"
    "  COMPREPLY=()\n"
    "  # bash takes --name=value for three words.\n"
    "  if [[ $current == = ]]; then\n"
    "    current=\n"
    "  elif [[ $previous == = && $COMP_CWORD -gt 2 ]]; then\n"
    "    previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "  fi\n"
    "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
    "    case $word in\n";

constexpr std::string_view kBashTail =
    "  esac\n"
    "  if [[ $is_operand && $current == -* ]]; then\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n"
    "    return\n"
    "  elif [[ $is_operand && $COMP_CWORD == 1 ]]; then\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$commands\" -- \"$current\")\n"
    "    return\n"
    "  fi\n"
    "  case $kind in\n"
    "  word)\n"
    "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\") ;;\n"
    "  list)\n"
    "    before=${current%\"${current##*,}\"}\n"
    "    compopt -o nospace 2>/dev/null\n"
    "    mapfile -t COMPREPLY < <(compgen -P \"$before\" -W \"$words\" -- \"${current##*,}\") ;;\n"
    "  file)\n"
    "    [[ $words ]] || return\n"
    "    compopt -o filenames 2>/dev/null\n"
    "    mapfile -t COMPREPLY < <(\n"
    "      for word in $words; do compgen -f -X \"!*.$word\" -- \"$current\"; done\n"
    "      compgen -d -- \"$current\") ;;\n"
    "  esac\n"
    "  # Where nothing fits bash completes names of files, but not for other values.\n"
    "  [[ $kind == file || $is_operand && $kind == word ]] || compopt +o default 2>/dev/null\n"
    "}\n"
    "\n"
    "complete -o default -F _gazet gazet\n";

constexpr std::string_view kFishHead =
    "# fish completion for gazet\n"
    "\n"
    "# Words of a list behind those that are there: place,group\n"
    "function __gazet_list\n"
    "    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '^.*,')\n"
    "    printf '%s\\n' \"$before\"$argv\n"
    "end\n"
    "\n"
    "function __gazet_files\n"
    "    for suffix in $argv\n"
    "        __fish_complete_suffix .$suffix\n"
    "    end\n"
    "end\n"
    "\n"
    "function __gazet_command\n"
    "    for word in (commandline -opc)[2..-1]\n"
    "        if contains -- $word ";

}  // namespace

std::string bash_completion(const std::vector<Usage>& commands) {
  std::string text(kBashHead);
  text += "      " + joined_commands(commands, "|") +
          ") command=$word; break ;;\n"
          "      -*) ;;\n"
          "      *) break ;;\n"
          "    esac\n"
          "  done\n"
          "  command=${command:-" +
          std::string(commands.front().name) +
          "}\n"
          "  local commands='" +
          joined_commands(commands, " ") +
          "'\n"
          "  case $command in\n";
  for (const Usage& command : commands) text += bash_case(command);
  return text + std::string(kBashTail);
}

std::string zsh_completion(const std::vector<Usage>& commands) {
  std::string text =
      "#compdef gazet\n"
      "\n"
      "_gazet() {\n"
      "  local word command=" +
      std::string(commands.front().name) +
      "\n"
      "  local -a names=(" +
      joined_commands(commands, " ") +
      ")\n"
      "  local -a commands=(\n";
  for (const Usage& command : commands) {
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
  for (const Usage& command : commands) text += zsh_case(command);
  return text +
         "  esac\n"
         "}\n"
         "\n"
         "_gazet \"$@\"\n";
}

std::string fish_completion(const std::vector<Usage>& commands) {
  std::string text = std::string(kFishHead) + joined_commands(commands, " ") +
                     "\n"
                     "            echo $word\n"
                     "            return\n"
                     "        end\n"
                     "        string match -q -- '-*' $word; or break\n"
                     "    end\n"
                     "    echo " +
                     std::string(commands.front().name) +
                     "\n"
                     "end\n"
                     "\n";
  for (const Usage& command : commands) {
    text += "complete -c gazet -n 'test (count (commandline -opc)) = 1' -a " + std::string(command.name) + " -d " +
            fish_word(command.summary) + "\n";
  }
  for (const Usage& command : commands) {
    for (const Flag& flag : flags_with_help(command)) text += fish_flag(command, flag);
  }
  for (const Usage& command : commands) text += fish_operands(command);
  return text;
}

}  // namespace gazet::flags
