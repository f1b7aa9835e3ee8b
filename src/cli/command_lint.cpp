// SPDX-License-Identifier: Apache-2.0

#include "cli/command_lint.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazetteer/cue_lookup.h"
#include "gazetteer/dictionary_reader.h"
#include "gazetteer/lint.h"
#include "output/json_text.h"

namespace gazet::cli {

using namespace flags;

namespace {

constexpr auto kLintFormats =
    std::to_array<Choice<LintFormat>>({{"text", LintFormat::text}, {"json", LintFormat::json}});

constexpr auto kLintFlags = std::to_array<FlagRow<LintOptions>>({
    {{.name = "format",
      .value_name = "FORMAT",
      .help = "text, or json: one object a finding",
      .default_value = "text",
      .values = kOneOf<kLintFormats>,
      .example = "gazet lint --format json mylist.tsv"},
     [](LintOptions& options, const std::string& value) { options.format = read_choice(kLintFormats, value); }},
    {{.name = "gazetteer",
      .value_name = "FILE",
      .help = "compiled gazetteer whose common words count instead of those that come with gazet",
      .values = file_ending("gaz")},
     [](LintOptions& options, const std::string& value) { options.gazetteer = read_name(value); }},
    {{.name = "no-default", .help = "know no common words but those of the dictionaries themselves"},
     [](LintOptions& options, const std::string& value) { options.no_default = read_switch(value); }},
});

void append_json(const gazetteer::Finding& finding, std::string& to) {
  output::JsonText json(to);
  json.raw(R"({"file":)");
  json.quoted_bytes(finding.file);
  json.raw(R"(,"line":)");
  finding.line > 0 ? json.number(finding.line) : json.raw("null");
  json.raw(R"(,"severity":)");
  json.quoted(gazetteer::to_string(finding.severity));
  json.raw(R"(,"code":)");
  json.quoted(finding.code);
  json.raw(R"(,"message":)");
  json.quoted_bytes(finding.message);
  json.raw("}\n");
}

/// Without a gazetteer nothing but the dictionaries says what a common word is.
gazetteer::CueLookup known_cues(const LintOptions& options, const std::filesystem::path& program) {
  if (options.no_default) return {};
  auto gazetteer = open_if_installed(options.gazetteer, program);
  return gazetteer ? gazetteer::cues_of(std::move(gazetteer)) : gazetteer::CueLookup();
}

/// By the worst finding.
ExitStatus status_of(const std::vector<gazetteer::Finding>& findings) {
  Severity worst = Severity::note;
  for (const gazetteer::Finding& finding : findings) worst = std::max(worst, finding.severity);
  switch (worst) {
    case Severity::error:
      return ExitStatus::refusal;
    case Severity::warning:
      return ExitStatus::failure;
    case Severity::note:
      break;
  }
  return ExitStatus::success;
}

constexpr auto kLintExamples = std::to_array<Example>({
    {"every fault of a list", "gazet lint mylist.tsv"},
});

}  // namespace

Syntax describe_lint(LintOptions& options) {
  return {.flags = joined({bound(kLintFlags, options), common_flags(options.common)}),
          .operands = {"DICTIONARY", &options.dictionaries}};
}

void check_lint(const LintOptions& options) {
  check(options.common);
  if (options.dictionaries.empty()) throw UsageError("no dictionary given");
  if (options.no_default && !options.gazetteer.empty()) {
    throw UsageError("--no-default and --gazetteer exclude each other");
  }
}

ExitStatus run_lint(const LintOptions& options, Session& session) {
  std::vector<gazetteer::Row> rows;
  std::vector<Diagnostic> faults;
  for (const std::string& path : options.dictionaries) gazetteer::read_dictionary_file(path, rows, faults);
  const std::vector<gazetteer::Finding> findings = gazetteer::lint(rows, faults, known_cues(options, session.program));
  std::string report;
  for (const gazetteer::Finding& finding : findings) {
    if (options.format == LintFormat::json) {
      append_json(finding, report);
    } else {
      report += gazetteer::to_string(finding) + "\n";
    }
  }
  print(report);
  session.log.inform("rows: " + std::to_string(rows.size()) + ", findings: " + std::to_string(findings.size()));
  return status_of(findings);
}

extern constinit const Command kLintCommand = {
    .usage =
        {
            .name = "lint",
            .synopsis = "[OPTIONS] DICTIONARY...",
            .summary = "print every fault of dictionaries, with file and line",
            .description =
                "Several dictionaries are looked at together, in the order in which later rows replace\n"
                "earlier ones. Names that are also common words or personal names are told by the words\n"
                "that the gazetteer knows. The exit status is 0 when there is nothing or notes only, 1 for warnings,\n"
                "2 for errors.\n",
            .operands = file_ending("tsv"),
            .examples = kLintExamples,
            .flags = LintSteps::describe_flags,
        },
    .parse = LintSteps::parse_job,
};

}  // namespace gazet::cli
