// SPDX-License-Identifier: Apache-2.0
//
// gazet lint: every fault of a dictionary.

#ifndef GAZET_CLI_COMMAND_LINT_H_
#define GAZET_CLI_COMMAND_LINT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

enum class LintFormat : std::uint8_t { text, json };

struct LintOptions {
  CommonOptions common;
  LintFormat format = LintFormat::text;
  std::string gazetteer;  ///< whose common words count; empty: the one that was installed with the program
  bool no_default = false;
  std::vector<std::string> dictionaries;
};

[[nodiscard]] flags::Syntax describe_lint(LintOptions& options);
void check_lint(const LintOptions& options);
[[nodiscard]] ExitStatus run_lint(const LintOptions& options, Session& session);

using LintSteps = CommandSteps<LintOptions, describe_lint, check_lint, run_lint>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_LINT_H_
