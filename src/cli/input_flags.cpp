// SPDX-License-Identifier: Apache-2.0
//
// The flags of commands that read articles.

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/option_groups.h"
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
      .values = {ValueKind::word, input_format_words},
      .long_help = "Given, it holds for all sources. It is needed where neither name nor content tells, as of JSON "
                   "Lines that come through a pipe one by one.",
      .example = "gazet --from jsonl archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.format.format = read_input_format(value); }},
    {{.name = "id-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the document's name",
      .default_value = "id",
      .long_help = "Documents without it are called by the file and the number of the line.",
      .example = "gazet --id-field url --text-field body news.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.format.id_field = read_name(value); }},
    {{.name = "text-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the text",
      .default_value = "text",
      .example = "gazet --text-field body news.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.format.text_field = read_name(value); }},
    {{.name = "title-field",
      .value_name = "NAME",
      .group = FlagGroup::input,
      .help = "JSON and tables: field with the title, to be read before the text",
      .default_value = "none",
      .example = "gazet --text-field body --title-field headline news.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.format.title_field = read_text(value); }},
    {{.name = "language",
      .value_name = "TAG",
      .group = FlagGroup::input,
      .help = "language of the documents, such as en",
      .default_value = "detected",
      .is_special = true,
      .long_help = "It goes before what a document says of itself. Weights are fitted to English news; a warning says "
                   "when they are not used.",
      .example = "gazet --language en article.txt"},
     [](SourceOptions& options, const std::string& value) { options.format.language = read_text(value); }},
    {{.name = "max-document",
      .value_name = "SIZE",
      .group = FlagGroup::input,
      .help = "read longer documents in windows of SIZE bytes",
      .default_value = "512KB",
      .is_special = true,
      .long_help = "Memory is bounded by it. Offsets and numbers of sentences count through.",
      .example = "gazet --max-document 64KB article.txt"},
     [](SourceOptions& options, const std::string& value) { options.format.max_document = read_size(value); }},
    {{.name = "split",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "text: a line that PATTERN matches (RE2) stands between two documents, which are called FILE:LINE by "
              "their first lines",
      .is_special = true,
      .example = "gazet --split '^=+$' dump.txt"},
     [](SourceOptions& options, const std::string& value) { options.format.split = read_split(value); }},
    {{.name = "limit",
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "stop after N records; text: after N documents",
      .example = "gazet --limit 10 archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.limit = read_count(value); }},
    {{.name = "list-sources",
      .group = FlagGroup::input,
      .help = "print what would be read, one source a line, and stop",
      .is_indifferent = true,
      .is_special = true,
      .example = "gazet --list-sources articles"},
     [](SourceOptions& options, const std::string& value) { options.list_sources = read_switch(value); }},
    {{.name = "files-from",
      .value_name = "FILE",
      .group = FlagGroup::input,
      .help = "read the sources that FILE names too, one a line; -: those on standard input",
      .is_indifferent = true,
      .values = kFile,
      .is_special = true,
      .example = "find articles -name '*.txt' | gazet --files-from -"},
     [](SourceOptions& options, const std::string& value) { options.files_from = read_name(value); }},
    {{.name = "null",
      .short_name = '0',
      .group = FlagGroup::input,
      .help = "the names of --files-from end with a NUL byte",
      .is_indifferent = true,
      .is_special = true,
      .example = "find articles -name '*.txt' -print0 | gazet -0 --files-from -"},
     [](SourceOptions& options, const std::string& value) { options.null_separated = read_switch(value); }},
    {{.name = "include",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "read the files in folders and archives that fit, such as '*.text'",
      .default_value = "by suffix",
      .is_repeatable = true,
      .is_special = true,
      .long_help = "A * stands for slashes too. A pattern without a slash is compared with the last part of a name.",
      .example = "gazet --include '*.article' articles"},
     [](SourceOptions& options, const std::string& value) { options.format.sources.names.include.push_back(value); }},
    {{.name = "exclude",
      .value_name = "PATTERN",
      .group = FlagGroup::input,
      .help = "leave out those that fit",
      .is_repeatable = true,
      .is_special = true,
      .long_help = "It goes before --include.",
      .example = "gazet --exclude '*/drafts/*' articles"},
     [](SourceOptions& options, const std::string& value) { options.format.sources.names.exclude.push_back(value); }},
    {{.name = "max-ratio",
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "give up a source that unpacks to more than N times its size; 0: never",
      .default_value = "200",
      .is_special = true,
      .long_help = "Against archives that are made to fill a disk."},
     [](SourceOptions& options, const std::string& value) { options.format.sources.limits.ratio = read_count(value); }},
    {{.name = "max-unpacked",
      .value_name = "SIZE",
      .group = FlagGroup::input,
      .help = "give up a source of which more than SIZE bytes come out",
      .default_value = "1024GB",
      .is_special = true},
     [](SourceOptions& options, const std::string& value) {
       options.format.sources.limits.unpacked = read_size(value);
     }},
    {{.name = "jobs",
      .short_name = 'j',
      .value_name = "N",
      .group = FlagGroup::input,
      .help = "documents worked on at once; 0: one a core",
      .default_value = "0",
      .is_indifferent = true,
      .long_help = "The output is the same whatever the number.",
      .example = "gazet -j 1 archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.jobs = read_jobs(value); }},
    {{.name = "unordered",
      .group = FlagGroup::input,
      .help = "write what is done first first: no document waits for a slow one before it",
      .is_special = true,
      .example = "gazet --unordered archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.unordered = read_switch(value); }},
    {{.name = "progress",
      .group = FlagGroup::input,
      .help = "show on a terminal how far it is, and say in the end what it came to",
      .is_indifferent = true,
      .long_help = "One line on standard error: documents, bytes, bytes a second and the time left.",
      .example = "gazet --progress -o names.jsonl archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.progress = read_switch(value); }},
    {{.name = "resume",
      .group = FlagGroup::input,
      .help = "go on where an earlier run of the same command was ended, however; needs --output FILE",
      .is_indifferent = true,
      .long_help = "In the end the file is that of a run that was never ended, byte for byte. A run that would write "
                   "something else is refused: other options, another list, a source that has changed.",
      .example = "gazet --resume -o names.jsonl archive.jsonl"},
     [](SourceOptions& options, const std::string& value) { options.resume = read_switch(value); }},
    {{.name = "on-error",
      .value_name = "ACTION",
      .group = FlagGroup::input,
      .help = "a document that cannot be read: skip it and go on, or fail and stop",
      .default_value = "skip",
      .values = kOneOf<kFailureActions>,
      .is_special = true,
      .long_help = "Either way each is named on standard error and the exit status is 1.",
      .example = "gazet --on-error fail archive.jsonl"},
     [](SourceOptions& options, const std::string& value) {
       options.stop_at_failure = read_choice(kFailureActions, value);
     }},
});

}  // namespace

BoundFlags input_flags(SourceOptions& options) {
  return bound(kInputFlags, options);
}

void check(const SourceOptions& options) {
  for (const std::string& source : options.sources) {
    if (!source.starts_with("http://") && !source.starts_with("https://")) continue;
    std::string complaint = source + ": gazet opens files, no addresses (expected: curl -sL '";
    complaint.append(source).append("' | gazet)");
    throw UsageError(complaint);
  }
}

}  // namespace gazet::cli
