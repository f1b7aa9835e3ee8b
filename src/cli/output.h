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

namespace gazet::cli {

class Output {
 public:
  /// Throws UsageError when the file exists and is not to be overwritten, OutputError when it cannot be made.
  explicit Output(const FileOptions& options);

  /// The same for --resume. `run` tells runs apart whose output differs.
  Output(const FileOptions& options, const std::string& run);

  /// Null without --resume.
  [[nodiscard]] batch::ResumableFile* resumable() { return resumable_ ? &*resumable_ : nullptr; }

  /// What the suffix of the file asks to compress is compressed.
  [[nodiscard]] batch::Sink& sink();

  /// Makes the file appear. Without it nothing is left behind. Throws OutputError.
  void complete();

 private:
  batch::DescriptorSink standard_output_;
  std::optional<batch::OutputFile> file_;
  std::optional<batch::ResumableFile> resumable_;
  std::optional<batch::CompressedSink> compressed_;  ///< last: it writes to file_
};

/// Writes to standard output, at once; a closed pipe is no fault. Throws OutputError.
void print(std::string_view text);

}  // namespace gazet::cli

#endif  // GAZET_CLI_OUTPUT_H_
