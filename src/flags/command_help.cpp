// SPDX-License-Identifier: Apache-2.0

#include "flags/command_help.h"

#include <algorithm>

namespace gazet::flags {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kColumn = 28;

/// Appends `text` broken between words into lines that begin at `column`, the first one's beginning being there.
void append_wrapped(std::string_view text, std::size_t column, std::string& to) {
  while (text.size() > kWidth - column) {
    const std::size_t space = text.rfind(' ', kWidth - column);
    if (space == std::string_view::npos) break;
    to += std::string(text.substr(0, space)) + "\n" + std::string(column, ' ');
    text.remove_prefix(space + 1);
  }
  to += std::string(text) + "\n";
}

/// `-o, --output FILE`
std::string flag_term(const Flag& flag) {
  const std::string letter = short_flag(flag);
  return (letter.empty() ? "    " : letter + ", ") + long_flag(flag) +
         (flag.value_name.empty() ? "" : " " + std::string(flag.value_name));
}

/// The first screen leaves out what few need, unless it is needed to run the command at all.
bool is_shown(const Flag& flag, HelpLength length) {
  return length == HelpLength::complete || !flag.is_special;
}

void append_flag(const Flag& flag, HelpLength length, std::string& to) {
  append_entry(flag_term(flag), description(flag), to);
  if (length == HelpLength::brief) return;
  if (!flag.long_help.empty()) {
    to += std::string(kColumn, ' ');
    append_wrapped(flag.long_help, kColumn, to);
  }
  if (!flag.example.empty()) to += std::string(kColumn, ' ') + "Example: " + std::string(flag.example) + "\n";
}

void append_section(const FlagSection& section, HelpLength length, std::string& to) {
  const auto shown = [length](const Flag& flag) { return is_shown(flag, length); };
  if (std::ranges::none_of(section.flags, shown)) return;
  to += "\n" + std::string(section.caption) + "\n";
  for (const Flag& flag : section.flags) {
    if (shown(flag)) append_flag(flag, length, to);
  }
}

void append_examples(const Usage& command, std::string& to) {
  if (command.examples.empty()) return;
  to += "\nEXAMPLES\n";
  for (const Example& example : command.examples) {
    to += "  " + std::string(example.purpose) + ":\n      " + std::string(example.line) + "\n";
  }
}

/// Where the rest is, if there is any.
std::string footer(const Usage& command) {
  const std::vector<Flag> flags = command.flags();
  const auto has_more = [](const Flag& flag) {
    return flag.is_special || !flag.long_help.empty() || !flag.example.empty();
  };
  if (std::ranges::none_of(flags, has_more)) return "";
  const std::string name(command.name);
  return "\ngazet " + name + " --help-all explains all " + std::to_string(flags.size()) +
         " options at length, as man gazet-" + name + " does.\n";
}

}  // namespace

void append_entry(const std::string& term, std::string_view text, std::string& to) {
  to += "  " + term;
  const std::size_t end = term.size() + 2;
  to += end + 2 > kColumn ? "\n" + std::string(kColumn, ' ') : std::string(kColumn - end, ' ');
  append_wrapped(text, kColumn, to);
}

std::string synopsis_line(const Usage& command) {
  return "gazet " + std::string(command.name) + " " + std::string(command.synopsis) + "\n";
}

std::string command_help(const Usage& command, HelpLength length) {
  std::string text = synopsis_line(command) + "\n" + std::string(command.summary) + "\n";
  if (!command.description.empty()) text += "\n" + std::string(command.description);
  append_examples(command, text);
  for (const FlagSection& section : flag_sections(command)) append_section(section, length, text);
  return length == HelpLength::brief ? text + footer(command) : text;
}

}  // namespace gazet::flags
