// SPDX-License-Identifier: Apache-2.0

#include "cli/command_explain.h"

#include "cli/batch_command.h"
#include "cli/explain_writer.h"
#include "cli/gazetteers.h"
#include "cli/option_value.h"
#include "cli/value_readers.h"
#include "gazet/extractor.h"

namespace gazet::cli {
namespace {

OptionGroup explain_options(ExplainOptions& options) {
  using output::ExplanationFormat;
  const auto reader = one_of<ExplanationFormat>({{"text", ExplanationFormat::text}, {"json", ExplanationFormat::json}});
  OptionGroup group{"COMMAND OPTIONS", {}};
  group.options.add_options()  //
      ("at", value(options.at, read_count, "OFFSET"), "explain what stands at this offset, in code points")(
          "format", value(options.format, reader, "FORMAT"), "text, or json: an object a line (default: text)");
  return group;
}

}  // namespace

OptionGroups describe_explain(ExplainOptions& options) {
  return {.groups = {explain_options(options), input_options(options.input), gazetteer_options(options.gazetteer),
                     output_options(options.file), common_options(options.common)},
          .operand_name = "SOURCE",
          .operands = &options.input.sources};
}

void check_explain(const ExplainOptions& options) {
  check(options.common);
  check(options.gazetteer);
}

ExitStatus run_explain(const ExplainOptions& options, Session& session) {
  if (const auto status = answer_instead(options.input, session)) return *status;
  const Layers layers = open_layers(options.gazetteer, session.program);
  warn_without_weights(options.gazetteer, layers, session.log);
  ExtractorOptions extractor_options;
  set_name_lists(options.gazetteer, extractor_options);
  const Extractor extractor(layers, extractor_options);
  const LanguageNotice notice(session.log, have_weights(layers));
  ExplainWriter writer(extractor, options.format, options.at, notice);
  const auto extract = [&](const Document& document) { return extractor.extract(document); };
  return run_batch(options.input, options.file, {extract, writer}, session);
}

}  // namespace gazet::cli
