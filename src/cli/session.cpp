// SPDX-License-Identifier: Apache-2.0

#include "cli/session.h"

#include <unistd.h>

#include <csignal>
#include <iostream>
#include <system_error>

namespace gazet::cli {

Session start_session(int argument_count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::error_code no_proc;
  return {.arguments = argument_count > 0 ? std::vector<std::string>(arguments + 1, arguments + argument_count)
                                          : std::vector<std::string>(),
          .environment = process_environment(),
          .program = std::filesystem::read_symlink("/proc/self/exe", no_proc),
          .terminal_input = isatty(STDIN_FILENO) == 1,
          .log = Log(std::cerr)};
}

}  // namespace gazet::cli
