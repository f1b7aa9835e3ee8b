// SPDX-License-Identifier: Apache-2.0

#include "cli/command_compile.h"

#include <array>
#include <utility>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "flags/value_readers.h"
#include "gazet/error.h"
#include "gazetteer/compiler.h"
#include "gazetteer/weights_file.h"

namespace gazet::cli {

using namespace flags;

namespace {

constexpr auto kCompileFlags = std::to_array<FlagRow<CompileOptions>>({
    {{.name = "weights",
      .value_name = "FILE",
      .help = "put in these weights of gazet train, or none",
      .default_value = "those that come with gazet",
      .values = file_ending("weights")},
     [](CompileOptions& options, const std::string& value) { options.weights = read_name(value); }},
});

std::vector<gazetteer::WeightRow> weights_of(const CompileOptions& options, const Session& session) {
  if (options.weights == "none") return {};
  if (!options.weights.empty()) return gazetteer::read_weights_file(options.weights);
  const auto path = default_weights(session.program);
  if (!path) {
    throw DictionaryError(
        "the weights that come with gazet are not installed (expected share/gazet/default.weights; "
        "--weights names others, --weights none does without)");
  }
  return gazetteer::read_weights_file(*path);
}

constexpr auto kCompileExamples = std::to_array<Example>({
    {"a list for the next million articles",
     "gazet compile mylist.tsv -o mine.gaz && gazet --gazetteer mine.gaz article.txt"},
    {"a later list goes before an earlier one", "gazet compile old.tsv mylist.tsv -o both.gaz"},
});

}  // namespace

Syntax describe_compile(CompileOptions& options) {
  return {.flags = joined({bound(kCompileFlags, options), output_flags(options.file), common_flags(options.common)}),
          .operands = {"DICTIONARY", &options.dictionaries}};
}

void check_compile(const CompileOptions& options) {
  check(options.common);
  if (options.dictionaries.empty()) throw UsageError("no dictionary given");
  if (options.file.output.empty()) throw UsageError("no output given (expected --output FILE)");
}

ExitStatus run_compile(const CompileOptions& options, Session& session) {
  // Whether it can be written is told before the work is done, but nothing lies around while it is.
  static_cast<void>(Output(options.file));
  std::vector<gazetteer::Row> rows = read_rows(options.dictionaries);
  const std::size_t row_count = rows.size();
  const std::string bytes = gazetteer::compile_gazetteer(std::move(rows), weights_of(options, session));
  Output output(options.file);
  if (output.sink().write(bytes) && output.sink().flush()) output.complete();
  session.log.inform("rows: " + std::to_string(row_count) + ", bytes: " + std::to_string(bytes.size()));
  return ExitStatus::success;
}

extern constinit const Command kCompileCommand = {
    .usage =
        {
            .name = "compile",
            .synopsis = "[OPTIONS] -o FILE DICTIONARY...",
            .summary = "make one memory-mapped gazetteer of dictionaries",
            .description = "The same id in a later dictionary replaces the row. When any row has a fault, all faults\n"
                           "are reported and nothing is written. The weights that come with gazet go into the\n"
                           "gazetteer, or those of --weights.\n",
            .operands = file_ending("tsv"),
            .examples = kCompileExamples,
            .flags = CompileSteps::describe_flags,
        },
    .parse = CompileSteps::parse_job,
};

}  // namespace gazet::cli
