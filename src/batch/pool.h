// SPDX-License-Identifier: Apache-2.0
//
// Threads that take turns at the Reader and work each on its own piece, and the order put back behind them.

#ifndef GAZET_BATCH_POOL_H_
#define GAZET_BATCH_POOL_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "batch/task.h"
#include "batch/worker.h"
#include "read/reader.h"

namespace gazet::batch {

/// Whoever is free reads the next piece itself, so that it is still in that core's cache when it is worked on, and
/// nobody hands pieces over. What is finished and not yet taken is bounded: nobody begins a further piece beyond that.
class Pool {
 public:
  /// Keeps references to the reader and the task, which no one else uses until the Pool is gone. Throws
  /// std::system_error when not even one thread can be had.
  Pool(read::Reader& reader, const Task& task, std::size_t jobs, bool unordered = false);
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// Stops the Reader and waits for the threads.
  ~Pool();

  /// What was made of the next piece, in the order of reading; waits for it. `unordered`: of any piece that is done,
  /// the windows of one document in their order all the same. Nothing after the last one.
  [[nodiscard]] std::optional<Work> next();

 private:
  /// A piece and its number in the order of reading.
  struct Numbered {
    std::size_t number = 0;
    read::Piece piece;
  };

  struct Slot {
    std::optional<Work> work;  ///< nothing: being worked on, or taken
    bool is_taken = false;
  };

  void start(std::size_t jobs);
  void stop();
  void run_thread();
  bool wait_for_room();
  bool is_over();
  std::optional<Numbered> read();
  void deliver(std::size_t number, Work work);
  [[nodiscard]] bool goes_ahead(const Work& work) const;
  [[nodiscard]] bool is_first_ready() const;

  read::Reader& reader_;
  const Task& task_;
  bool unordered_;
  std::mutex reading_;  ///< held while reading; locked before mutex_

  std::mutex mutex_;  ///< guards what follows
  std::condition_variable is_delivered_;
  std::condition_variable is_taken_;
  std::deque<Slot> works_;         ///< of the pieces that were read, from the first one on that is not taken
  std::deque<std::size_t> ahead_;  ///< numbers of those that are done and need not wait for the ones before
  std::size_t first_ = 0;          ///< number of the piece that works_ begins with
  std::size_t waiting_ = 0;        ///< bytes that works_ holds
  bool is_read_ = false;           ///< nothing more is to be read

  std::vector<std::thread> threads_;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_POOL_H_
