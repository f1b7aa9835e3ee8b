// SPDX-License-Identifier: Apache-2.0

#include "cli/help.h"

#include "cli/command_table.h"

namespace gazet::cli {

using namespace flags;

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

/// Appends `  term   text`; a term that is too long has a line of its own.
void append_entry(const std::string& term, std::string_view text, std::string& to) {
  to += "  " + term;
  const std::size_t end = term.size() + 2;
  to += end + 2 > kColumn ? "\n" + std::string(kColumn, ' ') : std::string(kColumn - end, ' ');
  append_wrapped(text, kColumn, to);
}

/// `-o, --output FILE`
std::string flag_term(const Flag& flag) {
  const std::string letter = short_flag(flag);
  return (letter.empty() ? "    " : letter + ", ") + long_flag(flag) +
         (flag.value_name.empty() ? "" : " " + std::string(flag.value_name));
}

std::string usage(const Command& command) {
  return "gazet " + std::string(command.usage.name) + " " + std::string(command.usage.synopsis) + "\n";
}

constexpr std::string_view kStatuses =
    "EXIT STATUS\n"
    "  0         all done, also when nothing was found\n"
    "  1         some document failed, or the result could not be written; each was reported\n"
    "  2         wrong usage, an existing file without --overwrite, or a gazetteer or dictionary that cannot\n"
    "            be used\n"
    "  129, 130, 143  stopped by SIGHUP, SIGINT or SIGTERM, after whole records and within a second\n";

constexpr std::string_view kSettings =
    "SETTINGS\n"
    "  Every option can also be given as a variable (GAZET_MAX_DOCUMENT=2MB for --max-document) or as a line of\n"
    "  $XDG_CONFIG_HOME/gazet/config, else ~/.config/gazet/config (max-document=2MB). The command line counts\n"
    "  before the variable, the variable before the file.\n";

constexpr std::string_view kIntroduction =
    "gazet finds the places, groups and organisations in news text, says which ones they are, and\n"
    "prints one JSON record a mention.\n";

}  // namespace

std::string short_help() {
  return "gazet finds the places, groups and organisations in news text.\n"
         "\n"
         "  gazet article.txt                 one JSON record a mention\n"
         "  cat article.txt | gazet           the same\n"
         "  gazet --from jsonl archive.jsonl  many articles, one a line\n"
         "\n"
         "gazet help says more, gazet - reads what is typed.\n";
}

flags::ProgramText program_text() {
  return {.summary = "find the places, groups and organisations in news text",
          .description = std::string(kIntroduction),
          .sections = {std::string(kSettings), std::string(kStatuses)}};
}

std::string program_help() {
  std::string text = std::string(kIntroduction) + "\nUSAGE\n";
  for (const Command& command : commands()) {
    const bool is_default = &command == &commands().front();
    text += is_default
                ? "  gazet [" + std::string(command.usage.name) + "] " + std::string(command.usage.synopsis) + "\n"
                : "  " + usage(command);
  }
  text += "  gazet --version\n\nCOMMANDS\n";
  for (const Command& command : commands()) append_entry(std::string(command.usage.name), command.usage.summary, text);
  text +=
      "\n"
      "  gazet help COMMAND, or gazet COMMAND --help, explains the options. A file that is called like a command\n"
      "  is written ./text, or behind --.\n\n";
  text += std::string(kSettings) + "\n" + std::string(kStatuses);
  return text;
}

std::string command_help(const Command& command) {
  std::string text = usage(command) + "\n" + std::string(command.usage.summary) + "\n";
  if (!command.usage.description.empty()) text += "\n" + std::string(command.usage.description);
  for (const FlagSection& section : flag_sections(command.usage)) {
    text += "\n" + std::string(section.caption) + "\n";
    for (const Flag& flag : section.flags) append_entry(flag_term(flag), description(flag), text);
  }
  return text;
}

}  // namespace gazet::cli
