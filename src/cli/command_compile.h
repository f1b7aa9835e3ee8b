// SPDX-License-Identifier: Apache-2.0
//
// gazet compile: dictionaries into one gazetteer.

#ifndef GAZET_CLI_COMMAND_COMPILE_H_
#define GAZET_CLI_COMMAND_COMPILE_H_

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/option_groups.h"

namespace gazet::cli {

struct CompileOptions {
  CommonOptions common;
  FileOptions file = {.output = ""};
  std::vector<std::string> dictionaries;
  std::string weights;  ///< a weights file or `none`; empty: those that come with gazet
};

[[nodiscard]] OptionGroups describe_compile(CompileOptions& options);
void check_compile(const CompileOptions& options);
[[nodiscard]] ExitStatus run_compile(const CompileOptions& options, Session& session);

using CompileSteps = CommandSteps<CompileOptions, describe_compile, check_compile, run_compile>;

inline constexpr Command kCompileCommand = {
    .name = "compile",
    .synopsis = "[OPTIONS] -o FILE DICTIONARY...",
    .summary = "make one memory-mapped gazetteer of dictionaries",
    .description =
        "The same id in a later dictionary replaces the row. When any row has a fault, all faults\n"
        "are reported and nothing is written. The weights that come with gazet go into the\n"
        "gazetteer, or those of --weights.\n",
    .visit_options = CompileSteps::visit_options,
    .parse = CompileSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_COMPILE_H_
