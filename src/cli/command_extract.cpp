// SPDX-License-Identifier: Apache-2.0

#include "cli/command_extract.h"

#include <string>
#include <utility>
#include <vector>

#include "cli/batch_command.h"
#include "cli/gazetteers.h"
#include "cli/option_value.h"
#include "cli/tasks.h"
#include "cli/value_readers.h"
#include "gazet/version.h"

namespace gazet::cli {
namespace {

using Chosen = std::vector<bool>;

/// --types: the filter of the writer, and whether persons are worth looking for.
auto* types_value(ExtractOptions& options) {
  // All types but the last, which are cues.
  const std::vector<std::string_view> names(kTypeNames.begin(), kTypeNames.end() - 1);
  const auto assign = [&options](const Chosen& chosen) {
    for (std::size_t i = 0; i < chosen.size(); ++i) options.records.filter.types[i] = chosen[i];
    options.extractor.persons = chosen[static_cast<std::size_t>(Type::person)];
  };
  return value_to(assign, some_of(names), "LIST");
}

auto* emit_value(output::OutputOptions& records) {
  const auto assign = [&records](const Chosen& chosen) {
    records.emit_mentions = chosen[0];
    records.emit_entities = chosen[1];
    records.emit_documents = chosen[2];
  };
  return value_to(assign, some_of({"mentions", "entities", "documents"}), "LIST");
}

auto* offsets_value(ExtractOptions& options) {
  const auto assign = [&options](const Chosen& chosen) {
    options.records.byte_offsets = chosen[0];
    options.records.utf16_offsets = chosen[1];
    options.records.source_offsets = options.input.format.source_offsets = chosen[2];
  };
  return value_to(assign, some_of({"byte", "utf16", "source"}), "LIST");
}

auto* resolve_value(ExtractorOptions& extractor) {
  return value(extractor.names_only, one_of<bool>({{"best", false}, {"names", true}}), "HOW");
}

auto* overlaps_value(ExtractorOptions& extractor) {
  const auto reader =
      one_of<Overlaps>({{"longest", Overlaps::longest}, {"all", Overlaps::all}, {"no-sub", Overlaps::no_sub}});
  return value(extractor.overlaps, reader, "WHICH");
}

/// One of the formats' names.
auto* format_value(ExtractOptions& options) {
  const std::vector<std::string_view> names(output::kFormatNames.begin(), output::kFormatNames.end());
  const auto reader = [names](const std::string& text) {
    return static_cast<output::Format>(index_among(names, text));
  };
  return value(options.format, ValueReader<output::Format>(reader), "FORMAT");
}

OptionGroup extract_options(ExtractOptions& options) {
  OptionGroup group{"COMMAND OPTIONS", {}};
  group.options.add_options()  //
      ("format", format_value(options),
       "write jsonl, json, csv or tsv (default: told from the suffix of --output, else jsonl)")(
          "types", types_value(options),
          "of place, group, organisation, person: mentions of these types (default: place,group,organisation)")(
          "emit", emit_value(options.records), "of mentions, entities, documents: these records (default: mentions)")(
          "offsets", offsets_value(options),
          "of byte, utf16, source: further offsets in every mention record, source being bytes of the file")(
          "min-score", value(options.records.filter.min_score, read_score, "X"),
          "leave out mentions that score less, 0 to 1")("keep", value(options.input.format.keep, read_names, "LIST"),
                                                        "copy these fields of JSONL input into every record")(
          "context", flag(options.records.context), "add the text of its sentence to every mention record")(
          "resolve", resolve_value(options.extractor),
          "best: weigh the evidence; names: print the longest names and patterns as they stand (default: best)")(
          "overlaps", overlaps_value(options.extractor),
          "longest: mentions never overlap; no-sub: they may, but none within another; all (default: longest)")(
          "ignore-case", flag(options.extractor.ignore_case), "find names in text that is written in lower case too")(
          "keep-furniture", flag(options.extractor.keep_furniture),
          "find names in page furniture (share buttons, comment forms, menus) too");
  return group;
}

ExtractorOptions with_lists(const ExtractOptions& options) {
  NameLists lists = read_name_lists(options.gazetteer);
  ExtractorOptions extractor = options.extractor;
  extractor.deny = std::move(lists.deny);
  extractor.allow = std::move(lists.allow);
  return extractor;
}

}  // namespace

output::Format output_format(const ExtractOptions& options) {
  if (options.format) return *options.format;
  return output::format_of_file(options.file.output).value_or(output::Format::jsonl);
}

OptionGroups describe_extract(ExtractOptions& options) {
  return {.groups = {extract_options(options), input_options(options.input), gazetteer_options(options.gazetteer),
                     output_options(options.file), common_options(options.common)},
          .operand_name = "SOURCE",
          .operands = &options.input.sources};
}

void check_extract(const ExtractOptions& options) {
  check(options.common);
  check(options.gazetteer);
  output::check_format(output_format(options), options.records);
}

ExitStatus run_extract(const ExtractOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  const Layers layers = open_layers(options.gazetteer, session.program);
  const Extractor extractor(layers, with_lists(options));
  output::OutputOptions records = options.records;
  records.gazetteer = fingerprint(layers);
  records.version = kVersion;
  records.keep = options.input.format.keep;
  const auto writer = output::new_writer(output_format(options), std::move(records));
  RecordTask task(extractor, *writer);
  return run_batch(options.input, options.file, task, session, writer->assembly());
}

}  // namespace gazet::cli
