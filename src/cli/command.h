// SPDX-License-Identifier: Apache-2.0
//
// What a command is: two steps, parse and run, and what the help says about it. Parsing turns words into a plain struct
// of options, checks all that needs no file and opens nothing; running works.

#ifndef GAZET_CLI_COMMAND_H_
#define GAZET_CLI_COMMAND_H_

#include <functional>
#include <vector>

#include "cli/exit_status.h"
#include "cli/option_groups.h"
#include "cli/session.h"
#include "flags/command_line.h"
#include "flags/flag.h"
#include "flags/usage.h"

namespace gazet::cli {

/// A command whose options are parsed.
using Job = std::function<ExitStatus(Session&)>;

struct Command {
  flags::Usage usage;
  Job (*parse)(const flags::Invocation&);  ///< throws UsageError
};

/// Fills in what is the same for all commands from the struct of one. `describe` binds flags to a struct, `check`
/// throws UsageError when the struct asks for what cannot be, `run` works.
template <class Options, flags::Syntax (*describe)(Options&), void (*check)(const Options&),
          ExitStatus (*run)(const Options&, Session&)>
struct CommandSteps {
  static Options parse(const flags::Invocation& invocation) { return parse_all(invocation).options; }

  static Job parse_job(const flags::Invocation& invocation) {
    return [parsed = parse_all(invocation)](Session& session) {
      const Options& options = parsed.options;
      if constexpr (requires { options.common; }) configure(session.log, options.common);
      session.given = parsed.given;
      return run(options, session);
    };
  }

  static std::vector<flags::Flag> describe_flags() {
    Options options;
    std::vector<flags::Flag> all;
    for (const flags::BoundFlag& bound : describe(options).flags) all.push_back(bound.flag);
    return all;
  }

 private:
  struct Parsed {
    Options options;
    std::vector<flags::GivenFlag> given;
  };

  static Parsed parse_all(const flags::Invocation& invocation) {
    Parsed parsed;
    parsed.given = parse_into(describe(parsed.options), invocation);
    check(parsed.options);
    return parsed;
  }
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_H_
