// SPDX-License-Identifier: Apache-2.0

#include "cli/command_extract.h"

#include <array>
#include <string>
#include <utility>

#include "cli/batch_command.h"
#include "cli/extract_flags.h"
#include "cli/gazetteers.h"
#include "cli/language_notice.h"
#include "flags/settings.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazet/version.h"

namespace gazet::cli {

using namespace flags;

namespace {

/// What the writer is told, the gazetteer apart.
output::OutputOptions record_options(const ExtractOptions& options) {
  output::OutputOptions records = options.records;
  records.version = kVersion;
  records.keep = options.input.format.keep;
  records.file = options.file.output == "-" ? "" : options.file.output;
  records.replace_file = options.file.overwrite;
  return records;
}

bool is_coloured(const ExtractOptions& options, const Session& session) {
  if (options.colour != ColourChoice::when_shown) return options.colour == ColourChoice::always;
  return session.terminal_output && options.file.output == "-" && variable(session.environment, "NO_COLOR").empty() &&
         variable(session.environment, "TERM") != "dumb";
}

/// Where the writer's bytes go: a database is no stream of bytes and written by its writer.
FileOptions stream_options(const ExtractOptions& options, bool has_colours) {
  FileOptions file = options.file;
  file.is_database = output_format(options).is_database;
  file.is_coloured = has_colours;
  return file;
}

constexpr auto kExtractExamples = std::to_array<Example>({
    {"what an article names, one JSON record a mention", "gazet article.txt"},
    {"the same, to be read", "gazet --format table article.txt"},
    {"of all articles of a folder, as a table for a spreadsheet", "gazet -o names.csv articles"},
    {"an archive of JSON Lines, going on where an earlier run was ended",
     "gazet --resume -o mentions.jsonl archive.jsonl"},
    {"places for a map", "gazet -o places.geojson archive.jsonl"},
    {"a report to look at in a browser", "gazet -o report.html archive.jsonl"},
    {"names of your own beside the built-in ones", "gazet -d mylist.tsv -e 'Acme Corp=company' article.txt"},
});

}  // namespace

const output::Format& output_format(const ExtractOptions& options) {
  if (options.format != nullptr) return *options.format;
  const output::Format* const told = output::format_of_file(options.file.output);
  return told == nullptr ? output::formats().front() : *told;
}

Syntax describe_extract(ExtractOptions& options) {
  return {.flags = joined({extract_flags(options), input_flags(options.input), gazetteer_flags(options.gazetteer),
                           output_flags(options.file), common_flags(options.common)}),
          .operands = {"SOURCE", &options.input.sources}};
}

void check_extract(const ExtractOptions& options) {
  check(options.common);
  check(options.input);
  check(options.gazetteer);
  const output::Format& format = output_format(options);
  output::check_format(format, record_options(options));
  if (options.extractor.explain && !format.has_explanations) {
    throw UsageError("--explain needs records as jsonl or json");
  }
}

ExitStatus run_extract(const ExtractOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  check_output(stream_options(options, false), options.input.resume);
  const Layers layers = open_layers(options.gazetteer, session.program);
  ExtractorOptions extractor_options = options.extractor;
  set_name_lists(options.gazetteer, extractor_options);
  extractor_options.detect_language =
      !extractor_options.names_only || output::shows_language(output_format(options), options.records);
  const Extractor extractor(layers, extractor_options);
  if (!options.extractor.names_only) warn_without_weights(options.gazetteer, layers, session.log);
  const LanguageNotice notice(session.log, have_weights(layers) && !options.extractor.names_only);
  output::OutputOptions records = record_options(options);
  const bool is_shown_in_colour = is_coloured(options, session);
  records.gazetteer = fingerprint(layers);
  records.colour = is_shown_in_colour;
  const auto writer = output_format(options).new_writer(records);
  const auto extract = [&](const Document& document) {
    Extraction extraction = extractor.extract(document);
    notice.see(extraction);
    return extraction;
  };
  return run_batch(options.input, stream_options(options, is_shown_in_colour), {extract, *writer}, session,
                   content_of(options.gazetteer, layers, extractor_options));
}

extern constinit const Command kExtractCommand = {
    .usage =
        {
            .name = "extract",
            .synopsis = "[OPTIONS] [SOURCE...]",
            .summary = "find the names in articles and print one JSON record a mention",
            .description = "A SOURCE is a file, a folder (what is readable in it by its suffix, with all folders in\n"
                           "it) or - for standard input, which is read when no SOURCE is given. Archives (zip, tar,\n"
                           "7z, WARC) and compressed files (gzip, bzip2, xz, zstd) are read as what they hold, also\n"
                           "within each other; nothing is written to the disk. This command is meant when none is\n"
                           "named: `gazet FILE` and `... | gazet` are enough.\n"
                           "\n"
                           "A record has the keys doc, start, end, text, type, subtype, label, name, id, country,\n"
                           "lat, lon, score, method, sentence and section; start and end count code points.\n",
            .operands = kFile,
            .examples = kExtractExamples,
            .flags = ExtractSteps::describe_flags,
        },
    .parse = ExtractSteps::parse_job,
};

}  // namespace gazet::cli
