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

[[nodiscard]] OptionGroups describe_diff(DiffOptions& options);
void check_diff(const DiffOptions& options);
[[nodiscard]] ExitStatus run_diff(const DiffOptions& options, Session& session);

using DiffSteps = CommandSteps<DiffOptions, describe_diff, check_diff, run_diff>;

inline constexpr Command kDiffCommand = {
    .name = "diff",
    .synopsis = "[OPTIONS] OLD NEW [SOURCE...]",
    .summary = "print what changed between two gazetteers or dictionaries",
    .description =
        "OLD and NEW are compiled gazetteers (*.gaz) or dictionaries, each taken alone. Without a\n"
        "SOURCE, one JSON object an entity, by id: change (added, removed, changed), id, fields (what\n"
        "changed), old and new (the entity with its names, or null). With SOURCEs, the records of the\n"
        "mentions that only one of them finds in these articles, with the key change in front\n"
        "(vanished, appeared).\n",
    .visit_options = DiffSteps::visit_options,
    .parse = DiffSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_DIFF_H_
