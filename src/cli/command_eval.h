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

[[nodiscard]] flags::Syntax describe_eval(EvalOptions& options);
void check_eval(const EvalOptions& options);
[[nodiscard]] ExitStatus run_eval(const EvalOptions& options, Session& session);

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EVAL_H_
