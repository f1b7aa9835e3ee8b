// SPDX-License-Identifier: Apache-2.0
//
// From the words behind the program's name to a command and its work.

#ifndef GAZET_CLI_PROGRAM_H_
#define GAZET_CLI_PROGRAM_H_

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/exit_status.h"
#include "cli/session.h"

namespace gazet::cli {

/// A command and the words that are its own.
struct Request {
  const Command* command = nullptr;
  std::vector<std::string> arguments;
};

/// A first word that is exactly a command's name names it, whatever files there are, also behind options that all
/// commands have (-q); anything else, or nothing, is for the first command of the table.
[[nodiscard]] Request to_request(const std::vector<std::string>& words);

/// Parses and runs what the session's arguments ask for. Throws what parsing and running throw.
[[nodiscard]] ExitStatus run_program(Session& session);

}  // namespace gazet::cli

#endif  // GAZET_CLI_PROGRAM_H_
