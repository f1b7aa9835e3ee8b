// SPDX-License-Identifier: Apache-2.0
//
// What the program was started with, as far as commands ask for it: they look at nothing global themselves.

#ifndef GAZET_CLI_SESSION_H_
#define GAZET_CLI_SESSION_H_

#include <filesystem>
#include <string>
#include <vector>

#include "cli/log.h"
#include "flags/flag.h"
#include "flags/settings.h"

namespace gazet::cli {

struct Session {
  std::vector<std::string> arguments;  ///< behind the program's name
  flags::Environment environment;
  std::filesystem::path program;             ///< where the program's file is; empty when that cannot be found out
  bool terminal_input = false;               ///< somebody would have to type the article
  bool terminal_output = false;              ///< standard output is shown to somebody, in colour where that is wanted
  bool terminal_messages = false;            ///< so are the messages
  std::vector<flags::GivenFlag> given = {};  ///< the flags of the command that runs
  Log log;
};

/// The session of this process, with messages to standard error. From here on a closed pipe or a file that is not
/// allowed to grow is a failed write, not the end of the program.
[[nodiscard]] Session start_session(int argument_count, char** arguments);

}  // namespace gazet::cli

#endif  // GAZET_CLI_SESSION_H_
