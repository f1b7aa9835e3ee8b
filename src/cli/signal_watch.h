// SPDX-License-Identifier: Apache-2.0
//
// SIGINT, SIGTERM and SIGHUP as a request to stop reading, so that what was read is still written in whole records.

#ifndef GAZET_CLI_SIGNAL_WATCH_H_
#define GAZET_CLI_SIGNAL_WATCH_H_

#include <signal.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "cli/exit_status.h"

namespace gazet::cli {

/// While one lives, the first of the signals sets the request. Most work sees it soon and ends in order. What does not
/// - one long document, a decompression, a walk over folders - is given up within a second: the watch does what is to
/// be done last and ends the program. Another signal, a second or more later, ends it at once, for the case that nobody
/// takes what is still to be written. A signal that whoever started the program had ignored (nohup) stays ignored. Must
/// be made before the threads that work, which inherit its signal mask.
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

  /// What is to be done before the program is ended from without. In the watch's thread; false: not now, ask again.
  using LastAct = std::function<bool()>;

 private:
  friend class LastActScope;

  void watch();
  void end_if_done();

  sigset_t signals_{};
  sigset_t mask_before_{};
  std::atomic<bool> stop_ = false;
  std::atomic<bool> finished_ = false;
  std::atomic<int> signal_ = 0;
  std::mutex acting_;  ///< guards last_act_, and is held while it runs
  LastAct last_act_;   ///< empty: nothing is to be done
  std::thread thread_;
};

/// While it lives the watch does this last. Must be gone before anything that the act uses.
class LastActScope {
 public:
  LastActScope(SignalWatch& watch, SignalWatch::LastAct act);
  LastActScope(const LastActScope&) = delete;
  LastActScope& operator=(const LastActScope&) = delete;

  /// Waits for an act that runs: then the program ends meanwhile.
  ~LastActScope();

 private:
  SignalWatch& watch_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_SIGNAL_WATCH_H_
