// SPDX-License-Identifier: Apache-2.0
//
// gazet train: annotated articles into the weights of evidence.

#ifndef GAZET_CLI_COMMAND_TRAIN_H_
#define GAZET_CLI_COMMAND_TRAIN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

struct TrainingOptions {
  CommonOptions common;
  GazetteerOptions gazetteer;
  FileOptions file = {.output = ""};
  std::vector<std::string> gold;
  std::uint32_t folds = 0;
  std::string predictions;
};

[[nodiscard]] flags::Syntax describe_train(TrainingOptions& options);
void check_train(const TrainingOptions& options);
[[nodiscard]] ExitStatus run_train(const TrainingOptions& options, Session& session);

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_TRAIN_H_
