// SPDX-License-Identifier: Apache-2.0
//
// gazet lookup: all that the gazetteer knows under a name.

#ifndef GAZET_CLI_COMMAND_LOOKUP_H_
#define GAZET_CLI_COMMAND_LOOKUP_H_

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

struct LookupOptions {
  CommonOptions common;
  GazetteerOptions gazetteer;
  std::vector<std::string> names;
  bool stats = false;
};

[[nodiscard]] flags::Syntax describe_lookup(LookupOptions& options);
void check_lookup(const LookupOptions& options);
[[nodiscard]] ExitStatus run_lookup(const LookupOptions& options, Session& session);

using LookupSteps = CommandSteps<LookupOptions, describe_lookup, check_lookup, run_lookup>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_LOOKUP_H_
