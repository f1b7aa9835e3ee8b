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

[[nodiscard]] flags::Syntax describe_compile(CompileOptions& options);
void check_compile(const CompileOptions& options);
[[nodiscard]] ExitStatus run_compile(const CompileOptions& options, Session& session);

using CompileSteps = CommandSteps<CompileOptions, describe_compile, check_compile, run_compile>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_COMPILE_H_
