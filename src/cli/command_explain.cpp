// SPDX-License-Identifier: Apache-2.0

#include "cli/command_explain.h"

#include <array>

#include "cli/batch_command.h"
#include "cli/explain_writer.h"
#include "cli/gazetteers.h"
#include "flags/value_readers.h"
#include "gazet/extractor.h"

namespace gazet::cli {

using namespace flags;

namespace {

using output::ExplanationFormat;

constexpr auto kExplainFormats =
    std::to_array<Choice<ExplanationFormat>>({{"text", ExplanationFormat::text}, {"json", ExplanationFormat::json}});

constexpr auto kExplainFlags = std::to_array<FlagRow<ExplainOptions>>({
    {{.name = "at",
      .value_name = "OFFSET",
      .help = "explain what stands at this offset, in code points",
      .long_help = "As start and end of the records count, from 0. Of a place where no name was found, what was "
                   "considered there.",
      .example = "gazet explain --at 10 article.txt"},
     [](ExplainOptions& options, const std::string& value) { options.at = read_count(value); }},
    {{.name = "format",
      .value_name = "FORMAT",
      .help = "text, or json: an object a line",
      .default_value = "text",
      .values = kOneOf<kExplainFormats>,
      .example = "gazet explain --format json article.txt"},
     [](ExplainOptions& options, const std::string& value) { options.format = read_choice(kExplainFormats, value); }},
});

constexpr auto kExplainExamples = std::to_array<Example>({
    {"why each name of an article was read as it was", "gazet explain article.txt"},
    {"what stands at one place, as JSON", "gazet explain --at 10 --format json article.txt"},
});

}  // namespace

Syntax describe_explain(ExplainOptions& options) {
  return {
      .flags = joined({bound(kExplainFlags, options), input_flags(options.input), gazetteer_flags(options.gazetteer),
                       output_flags(options.file), common_flags(options.common)}),
      .operands = {"SOURCE", &options.input.sources}};
}

void check_explain(const ExplainOptions& options) {
  check(options.common);
  check(options.input);
  check(options.gazetteer);
}

ExitStatus run_explain(const ExplainOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  check_output(options.file, options.input.resume);
  const Layers layers = open_layers(options.gazetteer, session.program);
  warn_without_weights(options.gazetteer, layers, session.log);
  ExtractorOptions extractor_options;
  set_name_lists(options.gazetteer, extractor_options);
  const Extractor extractor(layers, extractor_options);
  const LanguageNotice notice(session.log, have_weights(layers));
  ExplainWriter writer(extractor, options.format, options.at, notice);
  const auto extract = [&](const Document& document) { return extractor.extract(document); };
  const ExitStatus status = run_batch(options.input, options.file, {extract, writer}, session,
                                      content_of(options.gazetteer, layers, extractor_options));
  if (!options.at || writer.has_been_there() || status != ExitStatus::success) return status;
  session.log.error("--at " + std::to_string(*options.at) + ": no text is that long");
  return ExitStatus::failure;
}

using ExplainSteps = CommandSteps<ExplainOptions, describe_explain, check_explain, run_explain>;

extern constinit const Command kExplainCommand = {
    .usage =
        {
            .name = "explain",
            .synopsis = "[OPTIONS] [SOURCE...]",
            .summary = "print why each name was read as it was, and what it was weighed against",
            .description =
                "For each name: how it was read, the sum of its evidence, the margin to the best other\n"
                "reading of the sentence, every piece of evidence with its weight, the score that the margin\n"
                "stands for, and the entities it may mean. With --at, one place of the text, name or not.\n",
            .operands = kFile,
            .examples = kExplainExamples,
            .flags = ExplainSteps::describe_flags,
        },
    .parse = ExplainSteps::parse_job,
};

}  // namespace gazet::cli
