// SPDX-License-Identifier: Apache-2.0
//
// gazet diff: what changed between two gazetteers, and what that does to articles.

#ifndef GAZET_CLI_COMMAND_DIFF_H_
#define GAZET_CLI_COMMAND_DIFF_H_

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

struct DiffOptions {
  CommonOptions common;
  SourceOptions input;
  FileOptions file;
  std::vector<std::string> operands;  ///< OLD, NEW, then sources
};

[[nodiscard]] flags::Syntax describe_diff(DiffOptions& options);
void check_diff(const DiffOptions& options);
[[nodiscard]] ExitStatus run_diff(const DiffOptions& options, Session& session);

using DiffSteps = CommandSteps<DiffOptions, describe_diff, check_diff, run_diff>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_DIFF_H_
