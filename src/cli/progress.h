// SPDX-License-Identifier: Apache-2.0
//
// How far a batch has come, for somebody who waits: one line of a terminal that is written over, and a summary.

#ifndef GAZET_CLI_PROGRESS_H_
#define GAZET_CLI_PROGRESS_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <ostream>
#include <string>

#include "batch/run.h"

namespace gazet::cli {

struct ProgressState {
  batch::BatchResult counts;
  std::uint64_t bytes = 0;                   ///< read of the sources, as they lie on the disk
  std::optional<std::uint64_t> total_bytes;  ///< nothing: not known, as of pipes
  std::chrono::duration<double> time{};      ///< since the beginning
};

/// Such as `1,204 documents, 3.1 of 10.0 MB, 1.5 MB/s, 0:04 left, 2 failed`.
[[nodiscard]] std::string progress_line(const ProgressState& state);

/// Such as `documents: 5000, mentions: 12034, failed: 2`.
[[nodiscard]] std::string counts_line(const batch::BatchResult& counts);

/// Such as `documents: 5000, mentions: 12034, failed: 2, read: 10.0 MB in 0:06 (1.7 MB/s)`.
[[nodiscard]] std::string summary_line(const ProgressState& state);

class Progress {
 public:
  /// `to`: a terminal, or null to draw nothing; must outlive it. What was read before (--resume) counts as no work.
  Progress(std::ostream* to, std::optional<std::uint64_t> total_bytes)
      : to_(to), total_bytes_(total_bytes), begin_(Clock::now()) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { hide(); }

  /// Draws the line, not more than ten times a second.
  void show(const batch::BatchResult& counts, std::uint64_t bytes);

  /// Makes room for a message.
  void hide();

  [[nodiscard]] ProgressState state(const batch::BatchResult& counts, std::uint64_t bytes) const {
    return {counts, bytes, total_bytes_, Clock::now() - begin_};
  }

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream* to_;
  std::optional<std::uint64_t> total_bytes_;
  Clock::time_point begin_;
  Clock::time_point next_;
  bool is_shown_ = false;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_PROGRESS_H_
