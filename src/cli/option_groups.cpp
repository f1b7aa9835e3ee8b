// SPDX-License-Identifier: Apache-2.0

#include "cli/option_groups.h"

#include <array>
#include <memory>
#include <utility>

#include "cli/user_names.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "pattern/expression.h"
#include "read/format.h"

namespace gazet::cli {

using namespace flags;

namespace {

unsigned read_jobs(const std::string& text) {
  constexpr std::size_t kMostJobs = 1024;
  const std::size_t jobs = read_count(text);
  if (jobs > kMostJobs) throw BadValue("invalid value '" + text + "' (expected at most 1024)");
  return static_cast<unsigned>(jobs);
}

std::shared_ptr<const pattern::Expression> read_split(const std::string& text) {
  pattern::Compiled compiled = pattern::Expression::compile(text);
  if (!compiled.expression) throw BadValue("invalid value '" + text + "' (" + compiled.fault + ")");
  return std::make_shared<const pattern::Expression>(std::move(*compiled.expression));
}

constexpr auto kLogFormats = std::to_array<Choice<LogFormat>>({{"text", LogFormat::text}, {"json", LogFormat::json}});

constexpr auto kCommonFlags = std::to_array<FlagRow<CommonOptions>>({
    {{.name = "quiet",
      .short_name = 'q',
      .group = FlagGroup::common,
      .help = "report errors only, no warnings",
      .is_indifferent = true},
     [](CommonOptions& options, const std::string& value) { options.quiet = read_switch(value); }},
    {{.name = "verbose",
      .short_name = 'v',
      .group = FlagGroup::common,
      .help = "report what is done",
      .is_indifferent = true},
     [](CommonOptions& options, const std::string& value) { options.verbose = read_switch(value); }},
    {{.name = "log-format",
      .value_name = "FORMAT",
      .group = FlagGroup::common,
      .help = "messages on standard error as text or as json, one object a line",
      .default_value = "text",
      .is_indifferent = true,
      .values = kOneOf<kLogFormats>},
     [](CommonOptions& options, const std::string& value) { options.log_format = read_choice(kLogFormats, value); }},
});

std::vector<std::string_view> input_format_names() {
  std::vector<std::string_view> names;
  for (const read::Format& format : read::formats()) names.push_back(format.name);
  return names;
}

std::vector<Word> input_format_words() {
  return words_named(input_format_names());
}

const read::Format* read_input_format(const std::string& text) {
  return &read::formats()[index_among(input_format_names(), text)];
}

constexpr auto kFailureActions = std::to_array<Choice<bool>>({
    {"skip", false, "report it and go on"},
    {"fail", true, "report it and stop"},
});

constexpr auto kInputFlags = std::to_array<FlagRow<SourceOptions>>({
    {{.name = "from",
      .value_name = "FORMAT",
      .group = FlagGroup::input,
      .help = "text, jsonl, json, csv, tsv, html, xml (RSS, Atom, NITF, NewsML), mail or mbox",
      .default_value = "told from the file's name, else from its first bytes",
      .values = {ValueKind::word, input_format_words}},
     [](SourceOptions& options, const std::string& value) { options.format.format = read_input_format(value); }},
    {{.name = "id-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the document's name",
      .default_value = "id"},
     [](SourceOptions& options, const std::string& value) { options.format.id_field = read_name(value); }},
    {{.name = "text-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the text",
      .default_value = "text"},
     [](SourceOptions& options, const std::string& value) { options.format.text_field = read_name(value); }},
    {{.name = "title-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the title, to be read before the text",
      .default_value = "none"},
     [](SourceOptions& options, const std::string& value) { options.format.title_field = read_text(value); }},
    {{.name = "language",
      .value_name = "TAG",
      .group = FlagGroup::input,
      .help = "language of the documents, such as en",
      .default_value = "detected"},
     [](SourceOptions& options, const std::string& value) { options.format.language = read_text(value); }},
    {{.name = "max-document",
      .value_name = "SIZE",
      .group = FlagGroup::input,
      .help = "read longer documents in windows of SIZE bytes",
      .default_value = "512KB"},
     [](SourceOptions& options, const std::string& value) { options.format.max_document = read_size(value); }},
    {{.name = "split",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "text: a line that PATTERN matches (RE2) stands between two documents, which are called FILE:LINE by "
              "their first lines"},
     [](SourceOptions& options, const std::string& value) { options.format.split = read_split(value); }},
    {{.name = "limit",
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "stop after N records; text: after N documents"},
     [](SourceOptions& options, const std::string& value) { options.limit = read_count(value); }},
    {{.name = "list-sources",
      .group = FlagGroup::input,
      .help = "print what would be read, one source a line, and stop",
      .is_indifferent = true},
     [](SourceOptions& options, const std::string& value) { options.list_sources = read_switch(value); }},
    {{.name = "files-from",
      .value_name = "FILE",
      .group = FlagGroup::input,
      .help = "read the sources that FILE names too, one a line; -: those on standard input",
      .is_indifferent = true,
      .values = kFile},
     [](SourceOptions& options, const std::string& value) { options.files_from = read_name(value); }},
    {{.name = "null",
      .short_name = '0',
      .group = FlagGroup::input,
      .help = "the names of --files-from end with a NUL byte",
      .is_indifferent = true},
     [](SourceOptions& options, const std::string& value) { options.null_separated = read_switch(value); }},
    {{.name = "include",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "read the files in folders and archives that fit, such as '*.text'",
      .default_value = "by suffix",
      .is_repeatable = true},
     [](SourceOptions& options, const std::string& value) { options.format.sources.names.include.push_back(value); }},
    {{.name = "exclude",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "leave out those that fit",
      .is_repeatable = true},
     [](SourceOptions& options, const std::string& value) { options.format.sources.names.exclude.push_back(value); }},
    {{.name = "max-ratio",
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "give up a source that unpacks to more than N times its size; 0: never",
      .default_value = "200"},
     [](SourceOptions& options, const std::string& value) { options.format.sources.limits.ratio = read_count(value); }},
    {{.name = "max-unpacked",
      .value_name = "SIZE",
      .group = FlagGroup::input,
      .help = "give up a source of which more than SIZE bytes come out",
      .default_value = "1024GB"},
     [](SourceOptions& options, const std::string& value) {
       options.format.sources.limits.unpacked = read_size(value);
     }},
    {{.name = "jobs",
      .short_name = 'j',
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "documents worked on at once; 0: one a core",
      .default_value = "0",
      .is_indifferent = true},
     [](SourceOptions& options, const std::string& value) { options.jobs = read_jobs(value); }},
    {{.name = "unordered",
      .group = FlagGroup::input,
      .help = "write what is done first first: no document waits for a slow one before it"},
     [](SourceOptions& options, const std::string& value) { options.unordered = read_switch(value); }},
    {{.name = "progress",
      .group = FlagGroup::input,
      .help = "show on a terminal how far it is, and say in the end what it came to",
      .is_indifferent = true},
     [](SourceOptions& options, const std::string& value) { options.progress = read_switch(value); }},
    {{.name = "resume",
      .group = FlagGroup::input,
      .help = "go on where an earlier run of the same command was ended, however; needs --output FILE",
      .is_indifferent = true},
     [](SourceOptions& options, const std::string& value) { options.resume = read_switch(value); }},
    {{.name = "on-error",
      .value_name = "ACTION",
      .group = FlagGroup::input,
      .help = "a document that cannot be read: skip it and go on, or fail and stop",
      .default_value = "skip",
      .values = kOneOf<kFailureActions>},
     [](SourceOptions& options, const std::string& value) {
       options.stop_at_failure = read_choice(kFailureActions, value);
     }},
});

constexpr auto kGazetteerFlags = std::to_array<FlagRow<GazetteerOptions>>({
    {{.name = "gazetteer",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "compiled gazetteer to use instead of the one that comes with gazet",
      .values = file_ending("gaz")},
     [](GazetteerOptions& options, const std::string& value) { options.gazetteer = read_name(value); }},
    {{.name = "dictionary",
      .short_name = 'd',
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "look for these names too: a dictionary, or a compiled gazetteer; may be repeated, the last overrides "
              "the others",
      .values = file_ending("tsv gaz")},
     [](GazetteerOptions& options, const std::string& value) { options.dictionaries.push_back(value); }},
    {{.name = "entity",
      .short_name = 'e',
      .value_name = "NAME[=TYPE]",
      .group = FlagGroup::gazetteer,
      .help = "look for this name too, as a place, group, organisation, person or a subtype of these",
      .default_value = "organisation",
      .is_repeatable = true},
     [](GazetteerOptions& options, const std::string& value) { options.entities.push_back(value); }},
    {{.name = "deny",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "never find the ids and names of FILE, one a line; names whatever their case and accents",
      .values = kFile},
     [](GazetteerOptions& options, const std::string& value) { options.deny.push_back(value); }},
    {{.name = "allow",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "find nothing but the ids and names of FILE, one a line",
      .values = kFile},
     [](GazetteerOptions& options, const std::string& value) { options.allow.push_back(value); }},
    {{.name = "weights",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "weigh the evidence by this file of gazet train instead of the gazetteer's own weights",
      .values = file_ending("weights")},
     [](GazetteerOptions& options, const std::string& value) { options.weights = read_name(value); }},
    {{.name = "no-default",
      .group = FlagGroup::gazetteer,
      .help = "look for the names of --dictionary and --entity only"},
     [](GazetteerOptions& options, const std::string& value) { options.no_default = read_switch(value); }},
});

constexpr auto kOutputFlags = std::to_array<FlagRow<FileOptions>>({
    {{.name = "output",
      .short_name = 'o',
      .value_name = "FILE",
      .group = FlagGroup::output,
      .help =
          "write to FILE, which appears when it is complete, compressed when it is called *.gz, *.bz2, *.xz or *.zst",
      .default_value = "standard output",
      .is_indifferent = true,
      .values = kFile},
     [](FileOptions& options, const std::string& value) { options.output = read_name(value); }},
    {{.name = "overwrite", .group = FlagGroup::output, .help = "replace FILE when it exists", .is_indifferent = true},
     [](FileOptions& options, const std::string& value) { options.overwrite = read_switch(value); }},
});

}  // namespace

BoundFlags common_flags(CommonOptions& options) {
  return bound(kCommonFlags, options);
}

void check(const CommonOptions& options) {
  if (options.quiet && options.verbose) throw UsageError("--quiet and --verbose exclude each other");
}

void configure(Log& log, const CommonOptions& options) {
  log.set_format(options.log_format);
  if (options.quiet) log.set_level(LogLevel::errors);
  if (options.verbose) log.set_level(LogLevel::everything);
}

BoundFlags input_flags(SourceOptions& options) {
  return bound(kInputFlags, options);
}

void check(const SourceOptions& options) {
  for (const std::string& source : options.sources) {
    if (!source.starts_with("http://") && !source.starts_with("https://")) continue;
    throw UsageError(source + ": gazet opens files, no addresses (expected: curl -sL '" + source + "' | gazet)");
  }
}

BoundFlags gazetteer_flags(GazetteerOptions& options) {
  return bound(kGazetteerFlags, options);
}

void check(const GazetteerOptions& options) {
  for (const std::string& entity : options.entities) static_cast<void>(entity_row(entity));
  if (!options.no_default) return;
  if (options.dictionaries.empty() && options.entities.empty())
    throw UsageError("--no-default leaves no names to look for (expected --dictionary or --entity)");
  if (!options.gazetteer.empty()) throw UsageError("--no-default and --gazetteer exclude each other");
}

BoundFlags output_flags(FileOptions& options) {
  BoundFlags flags = bound(kOutputFlags, options);
  for (BoundFlag& bound : flags) {
    if (bound.flag.name != "output" || !options.output.empty()) continue;
    bound.flag.default_value = {};
    bound.flag.is_required = true;
  }
  return flags;
}

}  // namespace gazet::cli
