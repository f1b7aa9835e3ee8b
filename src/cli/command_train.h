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

[[nodiscard]] OptionGroups describe_train(TrainingOptions& options);
void check_train(const TrainingOptions& options);
[[nodiscard]] ExitStatus run_train(const TrainingOptions& options, Session& session);

using TrainSteps = CommandSteps<TrainingOptions, describe_train, check_train, run_train>;

inline constexpr Command kTrainCommand = {
    .name = "train",
    .synopsis = "[OPTIONS] GOLD... -o FILE",
    .summary = "fit the weights of the evidence to annotated articles",
    .description =
        "GOLD is gazet's own JSONL (id, text, entities of start, end and type), an export of doccano\n"
        "or Label Studio, or CoNLL columns. With --folds nothing is kept: each article is decided by\n"
        "weights that have not seen it, and --predictions takes the mention records, for gazet eval.\n",
    .visit_options = TrainSteps::visit_options,
    .parse = TrainSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_TRAIN_H_
