// SPDX-License-Identifier: Apache-2.0
//
// SIGINT and SIGTERM as a request to stop reading, so that what was read is still written in whole records.

#ifndef GAZET_CLI_SIGNAL_WATCH_H_
#define GAZET_CLI_SIGNAL_WATCH_H_

#include <signal.h>

#include <atomic>
#include <optional>
#include <thread>

#include "cli/exit_status.h"

namespace gazet::cli {

/// While one lives, the first of the two signals sets the request; another one, a second or more later, ends the
/// program at once, for the case that nobody takes what is still to be written. A signal that whoever started the
/// program had ignored (nohup) stays ignored. Must be made before the threads that work, which inherit its signal mask.
class SignalWatch {
 public:
  SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;
  ~SignalWatch();

  /// True once a signal came. Lives as long as the watch.
  [[nodiscard]] const std::atomic<bool>& stop() const { return stop_; }

  /// How the program must end because of a signal; nothing when none came.
  [[nodiscard]] std::optional<ExitStatus> status() const;

 private:
  void watch();

  sigset_t signals_{};
  sigset_t mask_before_{};
  std::atomic<bool> stop_ = false;
  std::atomic<bool> finished_ = false;
  std::atomic<int> signal_ = 0;
  std::thread thread_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_SIGNAL_WATCH_H_
