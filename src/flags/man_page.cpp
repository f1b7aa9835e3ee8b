// SPDX-License-Identifier: Apache-2.0

#include "flags/man_page.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "gazet/version.h"

namespace gazet::flags {
namespace {

/// The text as roff shows it: `\` and `-` as they are.
std::string escaped(std::string_view text) {
  std::string roff;
  for (const char c : text) {
    if (c == '\\') {
      roff += "\\e";
    } else if (c == '-') {
      roff += "\\-";
    } else {
      roff += c;
    }
  }
  return roff;
}

/// A line of text; one that begins like a request is none.
std::string text_line(std::string_view line) {
  const bool looks_like_request = line.starts_with('.') || line.starts_with('\'');
  return (looks_like_request ? "\\&" : "") + escaped(line) + "\n";
}

std::string upper(std::string_view text) {
  std::string capitals(text);
  std::ranges::transform(capitals, capitals.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return capitals;
}

std::string page_name(const Usage& command) {
  return "gazet-" + std::string(command.name);
}

std::string head(const std::string& name, std::string_view summary) {
  return ".TH " + upper(name) + " 1 \"\" \"gazet " + std::string(kVersion) + "\" \"gazet\"\n.SH NAME\n" + name +
         " \\- " + escaped(summary) + "\n";
}

std::string synopsis(const Usage& command, bool is_default) {
  const std::string name(command.name);
  return ".B gazet " + (is_default ? "\\fR[\\fB" + name + "\\fR]" : name) + "\n" + text_line(command.synopsis);
}

/// Lines of help: indented ones stay as they are, others are filled.
std::string paragraphs(std::string_view text) {
  std::string roff;
  bool is_table = false;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const bool is_indented = line.starts_with("  ");
    if (is_indented != is_table && !line.empty()) {
      roff += is_indented ? ".nf\n" : ".fi\n";
      is_table = is_indented;
    }
    roff += line.empty() ? (is_table ? "\n" : ".PP\n") : text_line(line);
  }
  return roff + (is_table ? ".fi\n" : "");
}

/// A part of the help that begins with its heading.
std::string section(const std::string& text) {
  const std::size_t end = text.find('\n');
  return ".SH " + text.substr(0, end) + "\n" + paragraphs(std::string_view(text).substr(end + 1));
}

/// The words that a flag takes as its value, of which something is said.
std::vector<Word> explained_words(const Flag& flag) {
  std::vector<Word> words;
  if (flag.values.words != nullptr) words = flag.values.words();
  std::erase_if(words, [](const Word& word) { return word.help.empty(); });
  return words;
}

std::string entry(const Flag& flag) {
  const std::string letter = short_flag(flag);
  std::string term = letter.empty() ? "" : "\\fB" + escaped(letter) + "\\fR, ";
  term += "\\fB" + escaped(long_flag(flag)) + "\\fR";
  if (!flag.value_name.empty()) term += " \\fI" + escaped(flag.value_name) + "\\fR";
  std::string roff = ".TP\n" + term + "\n" + text_line(description(flag));
  if (!flag.long_help.empty()) roff += ".IP\n" + text_line(flag.long_help);
  for (const Word& word : explained_words(flag)) {
    roff += ".IP\n\\fI" + escaped(word.word) + "\\fR: " + escaped(word.help) + "\n";
  }
  if (!flag.example.empty()) roff += ".IP\nExample: \\fB" + escaped(flag.example) + "\\fR\n";
  return roff;
}

}  // namespace

std::string program_man_page(const std::vector<Usage>& commands, const ProgramText& text) {
  std::string page = head("gazet", text.summary) + ".SH SYNOPSIS\n";
  for (const Usage& command : commands) page += synopsis(command, &command == &commands.front()) + ".br\n";
  page += ".B gazet \\-\\-version\n.SH DESCRIPTION\n" + paragraphs(text.description) + ".SH COMMANDS\n";
  for (const Usage& command : commands) {
    page += ".TP\n.BR " + escaped(page_name(command)) + " (1)\n" + text_line(command.summary);
  }
  for (const std::string& part : text.sections) page += section(part);
  return page;
}

std::string command_man_page(const Usage& command, bool is_default) {
  std::string page = head(page_name(command), command.summary) + ".SH SYNOPSIS\n" + synopsis(command, is_default);
  if (!command.description.empty()) page += ".SH DESCRIPTION\n" + paragraphs(command.description);
  for (const FlagSection& section : flag_sections(command)) {
    page += ".SH " + std::string(section.caption) + "\n";
    for (const Flag& flag : section.flags) page += entry(flag);
  }
  if (!command.examples.empty()) page += ".SH EXAMPLES\n";
  for (const Example& example : command.examples) {
    page += ".PP\n" + text_line(std::string(example.purpose) + ":") + ".PP\n.nf\n.RS\n" + text_line(example.line) +
            ".RE\n.fi\n";
  }
  return page + ".SH EXIT STATUS\nThat of\n.BR gazet (1),\nunless said otherwise above.\n.SH SEE ALSO\n.BR gazet (1)\n";
}

}  // namespace gazet::flags
