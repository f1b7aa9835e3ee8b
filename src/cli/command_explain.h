// SPDX-License-Identifier: Apache-2.0
//
// gazet explain: why each name of an article was read as it was, or one of them.

#ifndef GAZET_CLI_COMMAND_EXPLAIN_H_
#define GAZET_CLI_COMMAND_EXPLAIN_H_

#include <cstdint>
#include <optional>

#include "cli/command.h"
#include "cli/option_groups.h"
#include "output/explanation_writer.h"

namespace gazet::cli {

struct ExplainOptions {
  CommonOptions common;
  SourceOptions input;
  GazetteerOptions gazetteer;
  FileOptions file;
  output::ExplanationFormat format = output::ExplanationFormat::text;
  std::optional<std::uint64_t> at;  ///< code points
};

[[nodiscard]] OptionGroups describe_explain(ExplainOptions& options);
void check_explain(const ExplainOptions& options);
[[nodiscard]] ExitStatus run_explain(const ExplainOptions& options, Session& session);

using ExplainSteps = CommandSteps<ExplainOptions, describe_explain, check_explain, run_explain>;

inline constexpr Command kExplainCommand = {
    .name = "explain",
    .synopsis = "[OPTIONS] [SOURCE...]",
    .summary = "print why each name was read as it was, and what it was weighed against",
    .description =
        "For each name: how it was read, the sum of its evidence, the margin to the best other\n"
        "reading of the sentence, every piece of evidence with its weight, the score that the margin\n"
        "stands for, and the entities it may mean. With --at, one place of the text, name or not.\n",
    .visit_options = ExplainSteps::visit_options,
    .parse = ExplainSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EXPLAIN_H_
