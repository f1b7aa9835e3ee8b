// SPDX-License-Identifier: Apache-2.0
//
// Where the result of a command goes: standard output, or the file named by -o.

#ifndef GAZET_CLI_OUTPUT_H_
#define GAZET_CLI_OUTPUT_H_

#include <optional>
#include <string>
#include <string_view>

#include "batch/compressed_sink.h"
#include "batch/output_file.h"
#include "batch/resumable_file.h"
#include "batch/sink.h"
#include "cli/option_groups.h"
#include "cli/terminal_sink.h"

namespace gazet::cli {

class Output {
 public:
  /// Throws UsageError when the file exists and is not to be overwritten or can be none, OutputError when it cannot be
  /// made.
  explicit Output(const FileOptions& options);

  /// The same for --resume.
  Output(const FileOptions& options, batch::RunPlan plan);

  /// Null without --resume.
  [[nodiscard]] batch::ResumableFile* resumable() { return resumable_ ? &*resumable_ : nullptr; }

  /// Everything before the position was given to the sink: --resume goes on from there. Of compressed files a frame
  /// ends there when it is long enough.
  void reached(const read::Position& position, const batch::BatchResult& counts);

  /// What the suffix of the file asks to compress is compressed; what is shown on a terminal cannot steer it.
  [[nodiscard]] batch::Sink& sink();

  /// Makes the file appear. Without it nothing is left behind, but what --resume goes on with. Throws OutputError.
  void complete();

  /// Leaves nothing behind, as its end without complete() does. From any thread; nothing else may be asked behind it.
  void discard();

 private:
  batch::DescriptorSink standard_output_;
  std::optional<TerminalSink> terminal_;  ///< when standard output is one
  std::optional<batch::OutputFile> file_;
  std::optional<batch::ResumableFile> resumable_;
  std::optional<batch::CompressedSink> compressed_;  ///< last: it writes to file_ or resumable_
};

/// Writes to standard output, at once; a closed pipe is no fault. Throws OutputError.
void print(std::string_view text);

}  // namespace gazet::cli

#endif  // GAZET_CLI_OUTPUT_H_
