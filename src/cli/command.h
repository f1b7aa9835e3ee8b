// SPDX-License-Identifier: Apache-2.0
//
// What a command is: two steps, parse and run, and what the help says about it. Parsing turns words into a plain struct
// of options, checks all that needs no file and opens nothing; running works.

#ifndef GAZET_CLI_COMMAND_H_
#define GAZET_CLI_COMMAND_H_

#include <functional>
#include <string_view>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/option_groups.h"
#include "cli/session.h"

namespace gazet::cli {

/// A command whose options are parsed.
using Job = std::function<ExitStatus(Session&)>;

/// Shows the groups of a command's options to somebody.
using OptionVisitor = std::function<void(const OptionGroups&)>;

struct Command {
  std::string_view name;
  std::string_view synopsis;     ///< what follows the name: `[OPTIONS] [SOURCE...]`
  std::string_view summary;      ///< one line
  std::string_view description;  ///< what else the help says, lines of at most 80 columns
  void (*visit_options)(const OptionVisitor&);
  Job (*parse)(const Invocation&);  ///< throws UsageError
};

/// Fills in what is the same for all commands from the struct of one. `describe` binds options to a struct, `check`
/// throws UsageError when the struct asks for what cannot be, `run` works.
template <class Options, OptionGroups (*describe)(Options&), void (*check)(const Options&),
          ExitStatus (*run)(const Options&, Session&)>
struct CommandSteps {
  static Options parse(const Invocation& invocation) {
    Options options;
    parse_into(describe(options), invocation);
    check(options);
    return options;
  }

  static Job parse_job(const Invocation& invocation) {
    return [options = parse(invocation)](Session& session) {
      if constexpr (requires { options.common; }) configure(session.log, options.common);
      return run(options, session);
    };
  }

  static void visit_options(const OptionVisitor& visitor) {
    Options options;
    visitor(describe(options));
  }
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_H_
