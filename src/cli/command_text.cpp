// SPDX-License-Identifier: Apache-2.0

#include "cli/command_text.h"

#include "cli/batch_command.h"
#include "cli/gazetteers.h"
#include "cli/option_value.h"
#include "cli/value_readers.h"
#include "gazet/extractor.h"

namespace gazet::cli {
namespace {

OptionGroup text_options(TextOptions& options) {
  using output::TextFormat;
  const auto reader = one_of<TextFormat>({{"text", TextFormat::plain}, {"jsonl", TextFormat::jsonl}});
  OptionGroup group{"COMMAND OPTIONS", {}};
  group.options.add_options()  //
      ("format", value(options.format, reader, "FORMAT"), "text or jsonl (default: text)");
  return group;
}

}  // namespace

OptionGroups describe_text(TextOptions& options) {
  return {.groups = {text_options(options), input_options(options.input), gazetteer_options(options.gazetteer),
                     output_options(options.file), common_options(options.common)},
          .operand_name = "SOURCE",
          .operands = &options.input.sources};
}

void check_text(const TextOptions& options) {
  check(options.common);
  check(options.gazetteer);
}

ExitStatus run_text(const TextOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  // The gazetteer knows page furniture and datelines.
  const Extractor extractor(open_layers(options.gazetteer, session.program));
  output::TextWriter writer(options.format);
  const auto outline = [&](const Document& document) { return extractor.outline(document); };
  SourceOptions input = options.input;
  input.format.source_offsets = options.format == output::TextFormat::jsonl;
  return run_batch(input, options.file, {outline, writer}, session);
}

}  // namespace gazet::cli
