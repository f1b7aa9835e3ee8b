// SPDX-License-Identifier: Apache-2.0
//
// The file named by -o under --resume: what is written of it survives the end of the program, however that comes.

#ifndef GAZET_BATCH_RESUMABLE_FILE_H_
#define GAZET_BATCH_RESUMABLE_FILE_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "batch/checkpoint.h"
#include "batch/run_plan.h"
#include "batch/sink.h"
#include "file/descriptor.h"

namespace gazet::batch {

/// Writes to FILE.partial, and to FILE.checkpoint how far it has come; complete() gives the file its name. Neither of
/// the two may be a link. A kill leaves both in agreement. After a loss of power the checkpoint may be ahead of the
/// file; if it shows, all begins afresh.
class ResumableFile : public Sink {
 public:
  /// `plan` is what this run reads, and how. Throws UsageError, with the names of what has changed, when what is there
  /// is of another run; when it is damaged, or in use by another process; when there can be no such file. OutputError
  /// when it cannot be used.
  ResumableFile(std::string path, RunPlan plan);
  ResumableFile(const ResumableFile&) = delete;
  ResumableFile& operator=(const ResumableFile&) = delete;

  /// True when the file has its name already: there is nothing to do.
  [[nodiscard]] bool is_complete() const { return is_complete_; }

  /// Where an earlier run came to; all zero when there is none.
  [[nodiscard]] const Checkpoint& start() const { return checkpoint_; }

  /// The sources to read, in their order: those of the earlier run, then those that were added since.
  [[nodiscard]] const std::vector<SourceStamp>& sources() const { return plan_.sources; }

  [[nodiscard]] bool write(std::string_view records) override { return sink_->write(records); }
  [[nodiscard]] bool flush() override { return sink_->flush(); }

  /// Everything before the position was given to write(). Remembers it, many times a second. Throws OutputError.
  void reached(const read::Position& position, const BatchResult& counts);

  /// The same, at once.
  void remember(const read::Position& position, const BatchResult& counts);

  void complete();

 private:
  void open();
  bool lock();
  void take_up();
  void save();
  void begin_checkpoint();
  [[nodiscard]] std::uint64_t end_sum(std::uint64_t size) const;

  std::string path_;  ///< as given, for messages
  std::string target_;
  std::string partial_;
  std::string saved_;  ///< the name of the checkpoint
  RunPlan plan_;
  std::string plan_text_;
  Checkpoint checkpoint_;
  std::chrono::steady_clock::time_point next_save_;  ///< not before: the first piece counts at once
  bool is_complete_ = false;
  file::Descriptor file_;
  file::Descriptor head_;  ///< the checkpoint; not open before the first save
  std::optional<DescriptorSink> sink_;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_RESUMABLE_FILE_H_
