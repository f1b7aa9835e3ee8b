// SPDX-License-Identifier: Apache-2.0

#include "cli/option_groups.h"

#include <memory>
#include <utility>

#include "cli/option_value.h"
#include "cli/user_names.h"
#include "cli/value_readers.h"
#include "gazet/error.h"
#include "pattern/expression.h"

namespace gazet::cli {
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

std::vector<std::pair<std::string_view, const read::Format*>> formats_by_name() {
  std::vector<std::pair<std::string_view, const read::Format*>> named;
  for (const read::Format& format : read::formats()) named.emplace_back(format.name, &format);
  return named;
}

}  // namespace

OptionGroup common_options(CommonOptions& options) {
  OptionGroup group{"COMMON OPTIONS", {}};
  group.options.add_options()                                              //
      ("quiet,q", flag(options.quiet), "report errors only, no warnings")  //
      ("verbose,v", flag(options.verbose), "report what is done")          //
      ("log-format",                                                       //
       value(options.log_format, one_of<LogFormat>({{"text", LogFormat::text}, {"json", LogFormat::json}}), "FORMAT"),
       "messages on standard error as text or as json, one object a line (default: text)");
  return group;
}

void check(const CommonOptions& options) {
  if (options.quiet && options.verbose) throw UsageError("--quiet and --verbose exclude each other");
}

void configure(Log& log, const CommonOptions& options) {
  log.set_format(options.log_format);
  if (options.quiet) log.set_level(LogLevel::errors);
  if (options.verbose) log.set_level(LogLevel::everything);
}

OptionGroup input_options(SourceOptions& options) {
  read::Options& format = options.format;
  OptionGroup group{"INPUT OPTIONS", {}};
  group.options.add_options()  //
      ("from", value(format.format, one_of(formats_by_name()), "FORMAT"),
       "text, jsonl, json, csv, tsv, html, xml (RSS, Atom, NITF, NewsML), mail or mbox (default: told from the file's "
       "name, else from its first bytes)")("id-field", value(format.id_field, read_name, "NAME"),
                                           "JSON and tables: field with the document's name (default: id)")(
          "text-field", value(format.text_field, read_name, "NAME"),
          "JSON and tables: field with the text (default: text)")(
          "title-field", value(format.title_field, read_text, "NAME"),
          "JSON and tables: field with the title, to be read before the text (default: none)")(
          "language", value(format.language, read_text, "TAG"),
          "language of the documents, such as en (default: detected)")(
          "max-document", value(format.max_document, read_size, "SIZE"),
          "read longer documents in windows of SIZE bytes (default: 8MB)")(
          "split", value(format.split, read_split, "PATTERN"),
          "text: a line that PATTERN matches (RE2) stands between two documents, which are called FILE:LINE by their "
          "first lines")("limit", value(options.limit, read_count, "N"),
                         "stop after N records; text: after N documents")(
          "list-sources", flag(options.list_sources), "print what would be read, one source a line, and stop")(
          "files-from", value(options.files_from, read_name, "FILE"),
          "read the sources that FILE names too, one a line; -: those on standard input")(
          "null,0", flag(options.null_separated), "the names of --files-from end with a NUL byte")(
          "include", words(format.sources.names.include, "PATTERN"),
          "read the files in folders and archives that fit, such as '*.text' (default: by suffix); may be repeated")(
          "exclude", words(format.sources.names.exclude, "PATTERN"), "leave out those that fit; may be repeated")(
          "max-ratio", value(format.sources.limits.ratio, read_count, "N"),
          "give up a source that unpacks to more than N times its size; 0: never (default: 200)")(
          "max-unpacked", value(format.sources.limits.unpacked, read_size, "SIZE"),
          "give up a source of which more than SIZE bytes come out (default: 1024GB)")(
          "jobs,j", value(options.jobs, read_jobs, "N"), "documents worked on at once; 0: one a core (default: 0)")(
          "unordered", flag(options.unordered),
          "write what is done first first: no document waits for a slow one before it")(
          "progress", flag(options.progress), "show on a terminal how far it is, and say in the end what it came to")(
          "resume", flag(options.resume),
          "go on where an earlier run of the same command was ended, however; needs --output FILE")(
          "on-error", value(options.stop_at_failure, one_of<bool>({{"skip", false}, {"fail", true}}), "ACTION"),
          "a document that cannot be read: skip it and go on, or fail and stop (default: skip)");
  return group;
}

OptionGroup gazetteer_options(GazetteerOptions& options) {
  OptionGroup group{"GAZETTEER OPTIONS", {}};
  group.options.add_options()  //
      ("gazetteer", value(options.gazetteer, read_name, "FILE"),
       "compiled gazetteer to use instead of the one that comes with gazet")(
          "dictionary,d", words(options.dictionaries, "FILE"),
          "look for these names too: a dictionary, or a compiled gazetteer; may be repeated, the last overrides the "
          "others")("entity,e", words(options.entities, "NAME[=TYPE]"),
                    "look for this name too, as a place, group, organisation, person or a subtype of these (default: "
                    "organisation); may be repeated")(
          "deny", words(options.deny, "FILE"),
          "never find the ids and names of FILE, one a line; names whatever their case and accents")(
          "allow", words(options.allow, "FILE"), "find nothing but the ids and names of FILE, one a line")(
          "weights", value(options.weights, read_name, "FILE"),
          "weigh the evidence by this file of gazet train instead of the gazetteer's own weights")(
          "no-default", flag(options.no_default), "look for the names of --dictionary and --entity only");
  return group;
}

void check(const GazetteerOptions& options) {
  for (const std::string& entity : options.entities) static_cast<void>(entity_row(entity));
  if (!options.no_default) return;
  if (options.dictionaries.empty() && options.entities.empty())
    throw UsageError("--no-default leaves no names to look for (expected --dictionary or --entity)");
  if (!options.gazetteer.empty()) throw UsageError("--no-default and --gazetteer exclude each other");
}

OptionGroup output_options(FileOptions& options) {
  const std::string otherwise = options.output.empty() ? "must be given" : "default: standard output";
  const std::string description =
      "write to FILE, which appears when it is complete, compressed when it is called *.gz, *.bz2, *.xz or *.zst (" +
      otherwise + ")";
  OptionGroup group{"OUTPUT OPTIONS", {}};
  group.options.add_options()  //
      ("output,o", value(options.output, read_name, "FILE"), description.c_str())("overwrite", flag(options.overwrite),
                                                                                  "replace FILE when it exists");
  return group;
}

}  // namespace gazet::cli
