// SPDX-License-Identifier: Apache-2.0
//
// What a command is: two steps, parse and run, and what the help says about it. Parsing turns words into a plain struct
// of options, checks all that needs no file and opens nothing; running works.

#ifndef GAZET_CLI_COMMAND_H_
#define GAZET_CLI_COMMAND_H_

#include <functional>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/flag.h"
#include "cli/option_groups.h"
#include "cli/session.h"

namespace gazet::cli {

/// A command whose options are parsed.
using Job = std::function<ExitStatus(Session&)>;

struct Command {
  std::string_view name;
  std::string_view synopsis;     ///< what follows the name: `[OPTIONS] [SOURCE...]`
  std::string_view summary;      ///< one line
  std::string_view description;  ///< what else the help says, lines of at most 80 columns
  Values operands = {};          ///< what the words are that are no flags
  std::vector<Flag> (*flags)();
  Job (*parse)(const Invocation&);  ///< throws UsageError
};

/// Fills in what is the same for all commands from the struct of one. `describe` binds flags to a struct, `check`
/// throws UsageError when the struct asks for what cannot be, `run` works.
template <class Options, Syntax (*describe)(Options&), void (*check)(const Options&),
          ExitStatus (*run)(const Options&, Session&)>
struct CommandSteps {
  static Options parse(const Invocation& invocation) { return parse_all(invocation).options; }

  static Job parse_job(const Invocation& invocation) {
    return [parsed = parse_all(invocation)](Session& session) {
      const Options& options = parsed.options;
      if constexpr (requires { options.common; }) configure(session.log, options.common);
      session.given = parsed.given;
      return run(options, session);
    };
  }

  static std::vector<Flag> flags() {
    Options options;
    std::vector<Flag> all;
    for (const BoundFlag& bound : describe(options).flags) all.push_back(bound.flag);
    return all;
  }

 private:
  struct Parsed {
    Options options;
    std::vector<GivenFlag> given;
  };

  static Parsed parse_all(const Invocation& invocation) {
    Parsed parsed;
    parsed.given = parse_into(describe(parsed.options), invocation);
    check(parsed.options);
    return parsed;
  }
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_H_
