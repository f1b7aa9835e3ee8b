// SPDX-License-Identifier: Apache-2.0

#include "cli/signal_watch.h"

#include <pthread.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <utility>

namespace gazet::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// timeout(1) and others send a signal to the process and then to its group: twice the same one that was meant once.
constexpr std::chrono::seconds kSameRequest(1);

/// How long work may go on behind a signal; with what is done last it ends within a second.
constexpr std::chrono::milliseconds kPatience(700);

/// How often it is asked whether it is that long.
constexpr timespec kPause = {.tv_sec = 0, .tv_nsec = 20'000'000};

bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

// A thread that waits, not a handler: a handler could reach the request through a global only.
SignalWatch::SignalWatch() {
  sigemptyset(&signals_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (!is_ignored(signal)) sigaddset(&signals_, signal);
  }
  // Wakes the thread in the end. Blocked, so that it is never delivered to anybody else.
  sigaddset(&signals_, SIGUSR2);
  pthread_sigmask(SIG_BLOCK, &signals_, &mask_before_);
  thread_ = std::thread([this] { watch(); });
}

SignalWatch::~SignalWatch() {
  finished_ = true;
  pthread_kill(thread_.native_handle(), SIGUSR2);
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

std::optional<ExitStatus> SignalWatch::status() const {
  switch (signal_.load()) {
    case SIGINT:
      return ExitStatus::interrupted;
    case SIGTERM:
      return ExitStatus::terminated;
    case SIGHUP:
      return ExitStatus::hung_up;
    default:
      return std::nullopt;
  }
}

void SignalWatch::watch() {
  Clock::time_point first;
  while (!finished_) {
    const int signal = stop_ ? sigtimedwait(&signals_, nullptr, &kPause) : sigwaitinfo(&signals_, nullptr);
    if (signal == SIGUSR2) continue;
    if (signal > 0 && !stop_) {
      first = Clock::now();
      signal_ = signal;
      stop_ = true;
    } else if (signal > 0 && Clock::now() - first >= kSameRequest) {
      _exit(128 + signal);
    }
    if (stop_ && !finished_ && Clock::now() - first >= kPatience) end_if_done();
  }
}

/// Ends the program when what is to be done last could be done.
void SignalWatch::end_if_done() {
  const std::unique_lock lock(acting_, std::try_to_lock);
  if (!lock) return;
  // What it writes may never be taken: then a further signal ends the program, as it would without a watch.
  sigset_t others = signals_;
  sigdelset(&others, SIGUSR2);
  pthread_sigmask(SIG_UNBLOCK, &others, nullptr);
  if (!last_act_ || last_act_()) _exit(128 + signal_);
  pthread_sigmask(SIG_BLOCK, &others, nullptr);
}

LastActScope::LastActScope(SignalWatch& watch, SignalWatch::LastAct act) : watch_(watch) {
  const std::lock_guard lock(watch_.acting_);
  watch_.last_act_ = std::move(act);
}

LastActScope::~LastActScope() {
  const std::lock_guard lock(watch_.acting_);
  // Nothing is left to be done, but the end of the program is near: it is not ended from without meanwhile.
  watch_.last_act_ = [] { return false; };
}

}  // namespace gazet::cli
