// SPDX-License-Identifier: Apache-2.0

#include "cli/session.h"

#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

namespace gazet::cli {

using namespace flags;

namespace {

namespace fs = std::filesystem;

/// The program by the name it was called by: a path, or to be looked for where the shell does. Empty when it is not
/// there.
fs::path program_called(const std::string& name, const Environment& environment) {
  std::error_code missing;
  if (name.find('/') != std::string::npos) return fs::canonical(name, missing);
  const auto path = environment.find("PATH");
  std::istringstream folders(path == environment.end() ? std::string() : path->second);
  for (std::string folder; std::getline(folders, folder, ':');) {
    fs::path program = fs::canonical(fs::path(folder) / name, missing);
    if (!missing) return program;
  }
  return {};
}

/// The program's own file. Without /proc, as in a bare chroot, the name it was called by has to tell.
fs::path own_program(int argument_count, char** arguments, const Environment& environment) {
  std::error_code no_proc;
  fs::path program = fs::read_symlink("/proc/self/exe", no_proc);
  if (no_proc && argument_count > 0) program = program_called(arguments[0], environment);
  return program;
}

}  // namespace

Session start_session(int argument_count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  Environment environment = process_environment();
  fs::path program = own_program(argument_count, arguments, environment);
  return {.arguments = argument_count > 0 ? std::vector<std::string>(arguments + 1, arguments + argument_count)
                                          : std::vector<std::string>(),
          .environment = std::move(environment),
          .program = std::move(program),
          .terminal_input = isatty(STDIN_FILENO) == 1,
          .terminal_output = isatty(STDOUT_FILENO) == 1,
          .terminal_messages = isatty(STDERR_FILENO) == 1,
          .log = Log(std::cerr)};
}

}  // namespace gazet::cli
