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

[[nodiscard]] flags::Syntax describe_explain(ExplainOptions& options);
void check_explain(const ExplainOptions& options);
[[nodiscard]] ExitStatus run_explain(const ExplainOptions& options, Session& session);

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EXPLAIN_H_
