// SPDX-License-Identifier: Apache-2.0

#include "cli/command_extract.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/batch_command.h"
#include "cli/gazetteers.h"
#include "cli/language_notice.h"
#include "cli/option_value.h"
#include "cli/settings.h"
#include "cli/value_readers.h"
#include "gazet/error.h"
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

std::string read_country(const std::string& text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string code = text;
  for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (code.size() != 2 || !std::ranges::all_of(code, is_capital)) {
    throw BadValue("invalid value '" + text + "' (expected the two letters of ISO 3166-1, such as NG)");
  }
  return code;
}

auto* resolve_value(ExtractorOptions& extractor) {
  return value(extractor.names_only, one_of<bool>({{"best", false}, {"names", true}}), "HOW");
}

auto* overlaps_value(ExtractorOptions& extractor) {
  const auto reader =
      one_of<Overlaps>({{"longest", Overlaps::longest}, {"all", Overlaps::all}, {"no-sub", Overlaps::no_sub}});
  return value(extractor.overlaps, reader, "WHICH");
}

auto* labels_value(output::OutputOptions& records) {
  using output::LabelSet;
  const auto reader = one_of<LabelSet>({{"ontonotes", LabelSet::ontonotes}, {"conll", LabelSet::conll}});
  return value(records.labels, reader, "SET");
}

auto* tags_value(output::OutputOptions& records) {
  using output::TagScheme;
  const auto reader = one_of<TagScheme>({{"bio", TagScheme::bio}, {"bioes", TagScheme::bioes}});
  return value(records.tags, reader, "SCHEME");
}

auto* together_value(output::OutputOptions& records) {
  using output::Together;
  const auto reader = one_of<Together>({{"sentence", Together::sentence}, {"document", Together::document}});
  return value(records.together, reader, "WITHIN");
}

auto* colour_value(ExtractOptions& options) {
  const auto reader = one_of<ColourChoice>(
      {{"auto", ColourChoice::when_shown}, {"always", ColourChoice::always}, {"never", ColourChoice::never}});
  return value(options.colour, reader, "WHEN");
}

/// One of the formats' names.
auto* format_value(ExtractOptions& options) {
  const auto reader = [](const std::string& text) -> const output::Format* {
    return &output::formats()[index_among(output::format_names(), text)];
  };
  return value(options.format, ValueReader<const output::Format*>(reader), "FORMAT");
}

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
FileOptions stream_options(const ExtractOptions& options) {
  return output_format(options).is_database ? FileOptions{} : options.file;
}

OptionGroup extract_options(ExtractOptions& options) {
  OptionGroup group{"COMMAND OPTIONS", {}};
  const std::string how_to_write =
      "how to write: " + output::formats_by_purpose() + " (default: told from the suffix of --output, else jsonl)";
  group.options.add_options()  //
      ("format", format_value(options), how_to_write.c_str())(
          "types", types_value(options),
          "of place, group, organisation, person: mentions of these types (default: place,group,organisation)")(
          "emit", emit_value(options.records), "of mentions, entities, documents: these records (default: mentions)")(
          "offsets", offsets_value(options),
          "of byte, utf16, source: further offsets in every mention record, source being bytes of the file")(
          "color", colour_value(options),
          "auto: on a terminal, unless NO_COLOR is set; always; never; of formats jsonl, json, table and highlight "
          "(default: auto)")(
          "labels", labels_value(options.records),
          "labels of ontonotes (GPE, LOC, FAC, NORP, ORG, PERSON) or conll (LOC, MISC, ORG, PER) (default: ontonotes)")(
          "tags", tags_value(options.records), "bio or bioes, of format conll (default: bio)")(
          "together", together_value(options.records),
          "entities are linked when named in one sentence or document, of formats gexf and graphml (default: "
          "sentence)")("min-score", value(options.records.filter.min_score, read_score, "X"),
                       "leave out mentions that score less, 0 to 1")(
          "keep", value(options.input.format.keep, read_names, "LIST"),
          "copy these fields of JSONL input into every record")("context", flag(options.records.context),
                                                                "add the text of its sentence to every mention record")(
          "resolve", resolve_value(options.extractor),
          "best: weigh the evidence; names: print the longest names and patterns as they stand (default: best)")(
          "overlaps", overlaps_value(options.extractor),
          "longest: mentions never overlap; no-sub: they may, but none within another; all (default: longest)")(
          "country", value(options.extractor.country, read_country, "CC"),
          "the articles come from this country (ISO 3166-1 alpha-2): its places are likelier")(
          "explain", flag(options.extractor.explain), "add to every mention record why it was chosen; jsonl, json")(
          "ignore-case", flag(options.extractor.ignore_case), "find names in text that is written in lower case too")(
          "keep-furniture", flag(options.extractor.keep_furniture),
          "find names in page furniture (share buttons, comment forms, menus) too");
  return group;
}

}  // namespace

const output::Format& output_format(const ExtractOptions& options) {
  if (options.format != nullptr) return *options.format;
  const output::Format* const told = output::format_of_file(options.file.output);
  return told == nullptr ? output::formats().front() : *told;
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
  const output::Format& format = output_format(options);
  output::check_format(format, record_options(options));
  if (options.extractor.explain && !format.has_explanations) {
    throw UsageError("--explain needs records as jsonl or json");
  }
}

ExitStatus run_extract(const ExtractOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  const Layers layers = open_layers(options.gazetteer, session.program);
  ExtractorOptions extractor_options = options.extractor;
  set_name_lists(options.gazetteer, extractor_options);
  extractor_options.detect_language =
      !extractor_options.names_only || output::shows_language(output_format(options), options.records);
  const Extractor extractor(layers, extractor_options);
  if (!options.extractor.names_only) warn_without_weights(options.gazetteer, layers, session.log);
  const LanguageNotice notice(session.log, have_weights(layers) && !options.extractor.names_only);
  output::OutputOptions records = record_options(options);
  const std::string made_with = fingerprint(layers);
  records.gazetteer = made_with;
  records.colour = is_coloured(options, session);
  const auto writer = output_format(options).new_writer(records);
  const auto extract = [&](const Document& document) {
    Extraction extraction = extractor.extract(document);
    notice.see(extraction);
    return extraction;
  };
  return run_batch(options.input, stream_options(options), {extract, *writer}, session, made_with);
}

}  // namespace gazet::cli
