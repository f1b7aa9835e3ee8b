// SPDX-License-Identifier: Apache-2.0

#include "cli/command_text.h"

#include <array>

#include "cli/batch_command.h"
#include "cli/gazetteers.h"
#include "flags/value_readers.h"
#include "gazet/extractor.h"

namespace gazet::cli {

using namespace flags;

namespace {

using output::TextFormat;

constexpr auto kTextFormats =
    std::to_array<Choice<TextFormat>>({{"text", TextFormat::plain}, {"jsonl", TextFormat::jsonl}});

constexpr auto kTextFlags = std::to_array<FlagRow<TextOptions>>({
    {{.name = "format",
      .value_name = "FORMAT",
      .help = "text or jsonl",
      .default_value = "text",
      .values = kOneOf<kTextFormats>,
      .example = "gazet text --format jsonl article.txt"},
     [](TextOptions& options, const std::string& value) { options.format = read_choice(kTextFormats, value); }},
});

constexpr auto kTextExamples = std::to_array<Example>({
    {"the article of a web page", "gazet text page.html"},
    {"with date, address, language and sections, as JSON", "gazet text --format jsonl page.html"},
});

}  // namespace

Syntax describe_text(TextOptions& options) {
  return {.flags = joined({bound(kTextFlags, options), input_flags(options.input), gazetteer_flags(options.gazetteer),
                           output_flags(options.file), common_flags(options.common)}),
          .operands = {"SOURCE", &options.input.sources}};
}

void check_text(const TextOptions& options) {
  check(options.common);
  check(options.input);
  check(options.gazetteer);
}

ExitStatus run_text(const TextOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  check_output(options.file, options.input.resume);
  // The gazetteer knows page furniture and datelines.
  const Layers layers = open_layers(options.gazetteer, session.program);
  const Extractor extractor(layers);
  output::TextWriter writer(options.format);
  const auto outline = [&](const Document& document) { return extractor.outline(document); };
  SourceOptions input = options.input;
  input.format.source_offsets = options.format == output::TextFormat::jsonl;
  return run_batch(input, options.file, {outline, writer}, session, content_of(options.gazetteer, layers, {}));
}

extern constinit const Command kTextCommand = {
    .usage =
        {
            .name = "text",
            .synopsis = "[OPTIONS] [SOURCE...]",
            .summary = "print what gazet reads of articles: the text that offsets count in",
            .description = "Several documents are parted by a line that holds a form feed. With --format jsonl each\n"
                           "is an object instead: doc, title, published, url, language and dateline as far as they\n"
                           "are known, text, and where sections and page furniture stand in it and in the source.\n",
            .operands = kFile,
            .examples = kTextExamples,
            .flags = TextSteps::describe_flags,
        },
    .parse = TextSteps::parse_job,
};

}  // namespace gazet::cli
