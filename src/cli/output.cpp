// SPDX-License-Identifier: Apache-2.0

#include "cli/output.h"

#include <unistd.h>

#include <utility>

namespace gazet::cli {
namespace {

constexpr const char* kStandardOutput = "standard output";

/// Records in one frame of a compressed file that can be gone on with. Longer ones compress hardly better.
constexpr std::uint64_t kFrame = std::uint64_t{4} << 20U;

}  // namespace

Output::Output(const FileOptions& options) : standard_output_(STDOUT_FILENO, kStandardOutput) {
  if (options.output == "-" || options.is_database) {
    if (isatty(STDOUT_FILENO) == 1) terminal_.emplace(standard_output_, options.is_coloured);
    return;
  }
  file_.emplace(options.output, options.overwrite);
  if (const auto method = batch::compression_of_file(options.output)) compressed_.emplace(*file_, *method);
}

Output::Output(const FileOptions& options, batch::RunPlan plan) : standard_output_(STDOUT_FILENO, kStandardOutput) {
  resumable_.emplace(options.output, std::move(plan));
  if (resumable_->is_complete()) return;
  if (const auto method = batch::compression_of_file(options.output))
    compressed_.emplace(*resumable_, *method, resumable_->start().output > 0);
}

void Output::reached(const read::Position& position, const batch::BatchResult& counts) {
  if (!compressed_) return resumable_->reached(position, counts);
  // By the size of what was written, not by time: so the file is the same, however often it was gone on with.
  if (compressed_->frame_size() < kFrame) return;
  if (compressed_->end_frame()) resumable_->remember(position, counts);
}

batch::Sink& Output::sink() {
  if (compressed_) return *compressed_;
  if (resumable_) return *resumable_;
  if (file_) return *file_;
  if (terminal_) return *terminal_;
  return standard_output_;
}

void Output::complete() {
  if (compressed_ && !compressed_->end()) return;
  if (file_) file_->complete();
  if (resumable_) resumable_->complete();
}

void Output::discard() {
  if (file_) file_->discard();
}

void print(std::string_view text) {
  Output output((FileOptions()));
  if (!output.sink().write(text)) return;
  static_cast<void>(output.sink().flush());  // false: nobody reads it any more, and it was the last
}

}  // namespace gazet::cli
