// SPDX-License-Identifier: Apache-2.0
//
// What `extract` and `text` have in common: from the sources to the output through a batch.

#ifndef GAZET_CLI_BATCH_COMMAND_H_
#define GAZET_CLI_BATCH_COMMAND_H_

#include <optional>

#include "batch/task.h"
#include "cli/exit_status.h"
#include "cli/option_groups.h"
#include "cli/run_plan.h"
#include "cli/session.h"

namespace gazet::cli {

/// Done instead of the work where the work makes no sense: --list-sources is answered; when nobody but somebody at a
/// terminal could give the article, short help is shown on standard error. Nothing when there is work.
[[nodiscard]] std::optional<ExitStatus> answer_instead(const SourceOptions& options, Session& session);

/// Throws UsageError when the file after -o exists, is a link to nothing or cannot be written: before any work is done.
void check_output(const FileOptions& file, bool is_resumed);

/// Runs all sources through the task, and what its writer writes through the assembly, if it has one. Signals and
/// faults decide how the program ends; --resume goes on only with a run whose plan, `content` included, is the
/// same. Throws UsageError (the output exists), OutputError.
[[nodiscard]] ExitStatus run_batch(const SourceOptions& options, const FileOptions& file, const batch::Task& task,
                                   Session& session, Content content);

}  // namespace gazet::cli

#endif  // GAZET_CLI_BATCH_COMMAND_H_
