// SPDX-License-Identifier: Apache-2.0
//
// gazet extract: articles in, records out.

#ifndef GAZET_CLI_COMMAND_EXTRACT_H_
#define GAZET_CLI_COMMAND_EXTRACT_H_

#include <cstdint>
#include <optional>

#include "cli/command.h"
#include "cli/option_groups.h"
#include "gazet/extractor.h"
#include "output/formats.h"
#include "output/options.h"

namespace gazet::cli {

/// --color; when_shown: on a terminal, unless NO_COLOR is set.
enum class ColourChoice : std::uint8_t { when_shown, always, never };

struct ExtractOptions {
  CommonOptions common;
  SourceOptions input;
  GazetteerOptions gazetteer;
  FileOptions file;
  ExtractorOptions extractor;
  output::OutputOptions records;
  ColourChoice colour = ColourChoice::when_shown;
  const output::Format* format = nullptr;  ///< null: what the name of the output says, else jsonl
};

/// As --format says, else the suffix of -o, else JSON Lines.
[[nodiscard]] const output::Format& output_format(const ExtractOptions& options);

[[nodiscard]] flags::Syntax describe_extract(ExtractOptions& options);
void check_extract(const ExtractOptions& options);
[[nodiscard]] ExitStatus run_extract(const ExtractOptions& options, Session& session);

using ExtractSteps = CommandSteps<ExtractOptions, describe_extract, check_extract, run_extract>;

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EXTRACT_H_
