// SPDX-License-Identifier: Apache-2.0
//
// gazet text: what gazet reads, as the text that offsets count in.

#ifndef GAZET_CLI_COMMAND_TEXT_H_
#define GAZET_CLI_COMMAND_TEXT_H_

#include "cli/command.h"
#include "cli/option_groups.h"
#include "output/text_writer.h"

namespace gazet::cli {

struct TextOptions {
  CommonOptions common;
  SourceOptions input;
  GazetteerOptions gazetteer;
  FileOptions file;
  output::TextFormat format = output::TextFormat::plain;
};

[[nodiscard]] flags::Syntax describe_text(TextOptions& options);
void check_text(const TextOptions& options);
[[nodiscard]] ExitStatus run_text(const TextOptions& options, Session& session);

using TextSteps = CommandSteps<TextOptions, describe_text, check_text, run_text>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_TEXT_H_
