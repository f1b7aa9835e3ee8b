// SPDX-License-Identifier: Apache-2.0

#include "cli/option_groups.h"

#include <array>

#include "cli/user_names.h"
#include "flags/value_readers.h"
#include "gazet/error.h"

namespace gazet::cli {

using namespace flags;

namespace {

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
      .values = kOneOf<kLogFormats>,
      .is_special = true},
     [](CommonOptions& options, const std::string& value) { options.log_format = read_choice(kLogFormats, value); }},
});

constexpr auto kGazetteerFlags = std::to_array<FlagRow<GazetteerOptions>>({
    {{.name = "gazetteer",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "compiled gazetteer to use instead of the one that comes with gazet",
      .values = file_ending("gaz"),
      .is_special = true,
      .long_help = "gazet compile makes one.",
      .example = "gazet --gazetteer mylist.gaz article.txt"},
     [](GazetteerOptions& options, const std::string& value) { options.gazetteer = read_name(value); }},
    {{.name = "dictionary",
      .short_name = 'd',
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "look for these names too: a dictionary, or a compiled gazetteer; may be repeated, the last overrides "
              "the others",
      .values = file_ending("tsv gaz"),
      .long_help = "A dictionary is a table with tabs under a header, in which type and name are enough; gazet lint "
                   "checks it. A row with the id of another replaces it.",
      .example = "gazet -d mylist.tsv article.txt"},
     [](GazetteerOptions& options, const std::string& value) { options.dictionaries.push_back(value); }},
    {{.name = "entity",
      .short_name = 'e',
      .value_name = "NAME[=TYPE]",
      .group = FlagGroup::gazetteer,
      .help = "look for this name too, as a place, group, organisation, person or a subtype of these",
      .default_value = "organisation",
      .is_repeatable = true,
      .example = "gazet -e 'Acme Corp=company' article.txt"},
     [](GazetteerOptions& options, const std::string& value) { options.entities.push_back(value); }},
    {{.name = "deny",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "never find the ids and names of FILE, one a line; names whatever their case and accents",
      .values = kFile,
      .example = "gazet --deny deny.txt article.txt"},
     [](GazetteerOptions& options, const std::string& value) { options.deny.push_back(value); }},
    {{.name = "allow",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "find nothing but the ids and names of FILE, one a line",
      .values = kFile,
      .example = "gazet --allow deny.txt article.txt"},
     [](GazetteerOptions& options, const std::string& value) { options.allow.push_back(value); }},
    {{.name = "weights",
      .value_name = "FILE",
      .group = FlagGroup::gazetteer,
      .help = "weigh the evidence by this file of gazet train instead of the gazetteer's own weights",
      .values = file_ending("weights"),
      .is_special = true},
     [](GazetteerOptions& options, const std::string& value) { options.weights = read_name(value); }},
    {{.name = "no-default",
      .group = FlagGroup::gazetteer,
      .help = "look for the names of --dictionary and --entity only",
      .is_special = true,
      .example = "gazet --no-default -d mylist.tsv article.txt"},
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
      .values = kFile,
      .long_help = "Until it is complete the file lies beside it under another name. One that exists is replaced with "
                   "--overwrite only."},
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
