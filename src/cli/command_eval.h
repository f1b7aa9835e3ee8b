// SPDX-License-Identifier: Apache-2.0
//
// gazet eval: how good mentions are, against annotated articles.

#ifndef GAZET_CLI_COMMAND_EVAL_H_
#define GAZET_CLI_COMMAND_EVAL_H_

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"
#include "learn/evaluation.h"

namespace gazet::cli {

struct EvalOptions {
  CommonOptions common;
  GazetteerOptions gazetteer;
  std::vector<std::string> files;  ///< gold, then predictions
  learn::EvaluationOptions evaluation;
  std::string by;
  bool json = false;
};

[[nodiscard]] OptionGroups describe_eval(EvalOptions& options);
void check_eval(const EvalOptions& options);
[[nodiscard]] ExitStatus run_eval(const EvalOptions& options, Session& session);

using EvalSteps = CommandSteps<EvalOptions, describe_eval, check_eval, run_eval>;

inline constexpr Command kEvalCommand = {
    .name = "eval",
    .synopsis = "[OPTIONS] GOLD [PREDICTIONS]",
    .summary = "print precision, recall and F1 against annotated articles",
    .description =
        "GOLD is what gazet train reads; PREDICTIONS are mention records. Without them the articles\n"
        "are read by gazet as it is. Types that a document does not annotate are left out of account.\n",
    .visit_options = EvalSteps::visit_options,
    .parse = EvalSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EVAL_H_
