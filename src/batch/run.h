// SPDX-License-Identifier: Apache-2.0
//
// Many documents: read by one, worked on by many, written in the order they were read.

#ifndef GAZET_BATCH_RUN_H_
#define GAZET_BATCH_RUN_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>

#include "batch/sink.h"
#include "batch/task.h"
#include "gazet/error.h"
#include "read/reader.h"

namespace gazet::batch {

/// Why a batch came to its end.
enum class Outcome : std::uint8_t {
  complete,  ///< every source was read to its end, or the Reader was stopped
  limit,     ///< --limit was reached
  fault,     ///< stopped at the first fault, as asked
  closed,    ///< nobody reads the output any more
};

struct BatchResult {
  Outcome outcome = Outcome::complete;
  std::uint64_t documents = 0;  ///< read to the end and written
  std::uint64_t records = 0;
  std::uint64_t mentions = 0;
  std::uint64_t failed = 0;    ///< documents and sources that could not be read
  std::uint64_t replaced = 0;  ///< bytes that fitted no encoding and became U+FFFD
};

struct BatchOptions {
  std::size_t jobs = 0;                ///< threads that work on documents; 0: one a core
  std::optional<std::uint64_t> limit;  ///< stop after so many records
  bool stop_at_fault = false;          ///< --on-error fail
  bool unordered = false;              ///< write what is done, whatever was read before it
  BatchResult start = {};              ///< what an earlier run has done of the same batch

  /// Held while records are written, so that somebody else can end the program between two of them.
  std::mutex* writing = nullptr;

  /// Told where reading could begin again, once everything before that was given to the sink.
  std::function<void(const read::Position&, const BatchResult&)> reached = {};

  /// Told after every piece what all has come to.
  std::function<void(const BatchResult&)> counted = {};

  /// Told each fault, and one warning a source in which bytes fitted no encoding; in input order, in the thread that
  /// called run().
  std::function<void(const Diagnostic&)> report;
};

/// Reads all, works, writes. Unless `unordered`, the output is the same bytes for any number of jobs; in the end it is
/// flushed. With one job
/// everything happens in the calling thread; with more, windows and `sink` are still written by that thread alone.
/// Memory is bounded, however far one document lags behind. To stop from outside, stop the Reader: what it has handed
/// over is finished. When the batch ends early it stops the Reader itself. Throws OutputError from the sink, and what
/// the task throws, after the records before it were written.
[[nodiscard]] BatchResult run(read::Reader& reader, const BatchOptions& options, const Task& task, Sink& sink);

}  // namespace gazet::batch

#endif  // GAZET_BATCH_RUN_H_
