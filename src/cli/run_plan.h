// SPDX-License-Identifier: Apache-2.0
//
// What a command is going to read, and how: for --resume. Also which of it is the command's own output.

#ifndef GAZET_CLI_RUN_PLAN_H_
#define GAZET_CLI_RUN_PLAN_H_

#include <string>
#include <vector>

#include "batch/run_plan.h"
#include "cli/gazetteers.h"
#include "cli/option_groups.h"
#include "cli/session.h"
#include "source/sources.h"

namespace gazet::cli {

/// What decides of the records besides the flags: by content, whatever the files are called.
using Content = std::vector<batch::RunSetting>;

/// Each gazetteer, dictionary and list by itself. `layers` are what open_layers() made of the options, `lists` what
/// read_name_lists() did.
[[nodiscard]] Content content_of(const GazetteerOptions& options, const Layers& layers, const ExtractorOptions& lists);

/// The program's version, the flags that were given and matter, wherever they were given, the content, and the sources
/// as they are now.
[[nodiscard]] batch::RunPlan plan_of(const Session& session, const source::SourceList& list, Content content);

/// The sources as the plan has them, which may name more than once what the list has more than once.
[[nodiscard]] std::vector<source::Source> in_order(const std::vector<source::Source>& sources,
                                                   const std::vector<batch::SourceStamp>& order);

/// Takes the file of the output, and what stands beside it until it is complete, out of the list: a program that reads
/// what it writes does not end, or reads the records of its last run as articles. One warning for each. Throws
/// UsageError when nothing else is left.
void leave_out_output(const FileOptions& file, source::SourceList& list, Log& log);

}  // namespace gazet::cli

#endif  // GAZET_CLI_RUN_PLAN_H_
