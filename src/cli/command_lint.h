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

[[nodiscard]] OptionGroups describe_lint(LintOptions& options);
void check_lint(const LintOptions& options);
[[nodiscard]] ExitStatus run_lint(const LintOptions& options, Session& session);

using LintSteps = CommandSteps<LintOptions, describe_lint, check_lint, run_lint>;

inline constexpr Command kLintCommand = {
    .name = "lint",
    .synopsis = "[OPTIONS] DICTIONARY...",
    .summary = "print every fault of dictionaries, with file and line",
    .description =
        "Several dictionaries are looked at together, in the order in which later rows replace\n"
        "earlier ones. Names that are also common words or personal names are told by the words\n"
        "that the gazetteer knows. The exit status is 0 when there is nothing or notes only, 1 for warnings,\n"
        "2 for errors.\n",
    .visit_options = LintSteps::visit_options,
    .parse = LintSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_LINT_H_
