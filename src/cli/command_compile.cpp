// SPDX-License-Identifier: Apache-2.0

#include "cli/command_compile.h"

#include <utility>

#include "cli/gazetteers.h"
#include "cli/output.h"
#include "gazet/error.h"
#include "gazetteer/compiler.h"

namespace gazet::cli {

OptionGroups describe_compile(CompileOptions& options) {
  return {.groups = {output_options(options.file), common_options(options.common)},
          .operand_name = "DICTIONARY",
          .operands = &options.dictionaries};
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
  const std::string bytes = gazetteer::compile_gazetteer(std::move(rows));
  Output output(options.file);
  if (output.sink().write(bytes) && output.sink().flush()) output.complete();
  session.log.inform("rows: " + std::to_string(row_count) + ", bytes: " + std::to_string(bytes.size()));
  return ExitStatus::success;
}

}  // namespace gazet::cli
