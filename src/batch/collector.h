// SPDX-License-Identifier: Apache-2.0
//
// What the workers have made, in the order it was read, goes to the sink: here --limit and --on-error take effect,
// windows get their sentence numbers, and everything is counted.

#ifndef GAZET_BATCH_COLLECTOR_H_
#define GAZET_BATCH_COLLECTOR_H_

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "batch/run.h"
#include "batch/sink.h"
#include "batch/task.h"
#include "batch/worker.h"

namespace gazet::batch {

class Collector {
 public:
  /// Keeps references to all three.
  Collector(const BatchOptions& options, const Task& task, Sink& sink) : options_(options), task_(task), sink_(sink) {
    result_ = options.start;
    has_document_ = result_.documents > 0;
    if (options.limit && result_.records >= *options.limit) end(Outcome::limit);
  }

  /// True when nothing more is to be taken.
  [[nodiscard]] bool is_over() const { return is_over_; }

  /// Writes what was made of the next piece. Throws what its work threw, after writing what was made before.
  void take(Work work);

  /// Flushes, and says what all came to.
  [[nodiscard]] BatchResult finish();

 private:
  [[nodiscard]] std::unique_lock<std::mutex> write_lock() const;
  void end(Outcome outcome);
  void put(std::string_view bytes);
  void put_separator();
  void put_records(std::string_view bytes, const output::Written& written);
  void take_whole(const Work& work);
  void take_items(const Work& work);
  void take_window(Window& window);
  void take_fault(const Diagnostic& fault, std::string_view bytes, const output::Written& written);
  void report(const Diagnostic& diagnostic) const;
  void note_replaced(const Work& work);
  void report_replaced();
  [[nodiscard]] std::uint64_t left() const;

  const BatchOptions& options_;
  const Task& task_;
  Sink& sink_;
  BatchResult result_;
  bool is_over_ = false;
  bool has_document_ = false;    ///< the next one must be parted from it
  std::uint32_t sentences_ = 0;  ///< of the windows so far
  std::string source_;           ///< of the last piece
  std::size_t replaced_ = 0;     ///< bytes of that source
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_COLLECTOR_H_
