// SPDX-License-Identifier: Apache-2.0

#include "cli/output.h"

#include <unistd.h>

namespace gazet::cli {
namespace {

constexpr const char* kStandardOutput = "standard output";

}  // namespace

Output::Output(const FileOptions& options) : standard_output_(STDOUT_FILENO, kStandardOutput) {
  if (options.output == "-") return;
  file_.emplace(options.output, options.overwrite);
  if (const auto method = batch::compression_of_file(options.output)) compressed_.emplace(*file_, *method);
}

Output::Output(const FileOptions& options, const std::string& run) : standard_output_(STDOUT_FILENO, kStandardOutput) {
  resumable_.emplace(options.output, run);
}

batch::Sink& Output::sink() {
  if (compressed_) return *compressed_;
  if (resumable_) return *resumable_;
  if (file_) return *file_;
  return standard_output_;
}

void Output::complete() {
  if (compressed_ && !compressed_->end()) return;
  if (file_) file_->complete();
  if (resumable_) resumable_->complete();
}

void print(std::string_view text) {
  batch::DescriptorSink standard_output(STDOUT_FILENO, kStandardOutput);
  if (!standard_output.write(text)) return;
  static_cast<void>(standard_output.flush());  // false: nobody reads it any more, and it was the last
}

}  // namespace gazet::cli
