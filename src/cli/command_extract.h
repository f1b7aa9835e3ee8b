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

[[nodiscard]] OptionGroups describe_extract(ExtractOptions& options);
void check_extract(const ExtractOptions& options);
[[nodiscard]] ExitStatus run_extract(const ExtractOptions& options, Session& session);

using ExtractSteps = CommandSteps<ExtractOptions, describe_extract, check_extract, run_extract>;

inline constexpr Command kExtractCommand = {
    .name = "extract",
    .synopsis = "[OPTIONS] [SOURCE...]",
    .summary = "find the names in articles and print one JSON record a mention",
    .description =
        "A SOURCE is a file, a folder (what is readable in it by its suffix, with all folders in\n"
        "it) or - for standard input, which is read when no SOURCE is given. Archives (zip, tar,\n"
        "7z, WARC) and compressed files (gzip, bzip2, xz, zstd) are read as what they hold, also\n"
        "within each other; nothing is written to the disk. This command is meant when none is\n"
        "named: `gazet FILE` and `... | gazet` are enough.\n"
        "\n"
        "A record has the keys doc, start, end, text, type, subtype, label, name, id, country,\n"
        "lat, lon, score, method, sentence and section; start and end count code points.\n",
    .visit_options = ExtractSteps::visit_options,
    .parse = ExtractSteps::parse_job,
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_EXTRACT_H_
