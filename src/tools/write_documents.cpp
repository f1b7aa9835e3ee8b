// SPDX-License-Identifier: Apache-2.0
//
// gazet_documents FOLDER: writes what is installed beside the program and made from its table of commands: manual pages
// and completions. Run when gazet is built; not installed.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_table.h"
#include "cli/help.h"
#include "flags/completion.h"
#include "flags/man_page.h"

namespace {

void write(const std::filesystem::path& path, const std::string& content) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.exceptions(std::ios::badbit | std::ios::failbit);
  file << content << std::flush;
}

void write_documents(const std::filesystem::path& folder) {
  const auto pages = folder / "man" / "man1";
  const std::vector<gazet::flags::Usage> commands = gazet::cli::usages();
  write(pages / "gazet.1", gazet::flags::program_man_page(commands, gazet::cli::program_text()));
  for (const gazet::flags::Usage& command : commands) {
    write(pages / ("gazet-" + std::string(command.name) + ".1"),
          gazet::flags::command_man_page(command, &command == &commands.front()));
  }
  const auto completions = folder / "completions";
  write(completions / "gazet", gazet::flags::bash_completion(commands));
  write(completions / "_gazet", gazet::flags::zsh_completion(commands));
  write(completions / "gazet.fish", gazet::flags::fish_completion(commands));
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: gazet_documents FOLDER\n";
    return 2;
  }
  try {
    write_documents(arguments[1]);
  } catch (const std::exception& error) {
    std::cerr << "gazet_documents: " << error.what() << '\n';
    return 1;
  }
}
