// SPDX-License-Identifier: Apache-2.0

#include "cli/signal_watch.h"

#include <pthread.h>
#include <unistd.h>

#include <chrono>

namespace gazet::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// timeout(1) and others send a signal to the process and then to its group: twice the same one that was meant once.
constexpr std::chrono::seconds kSameRequest(1);

bool is_ignored(int signal) {
  struct sigaction action {};
  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

// A thread that waits, not a handler: a handler could reach the request through a global only.
SignalWatch::SignalWatch() {
  sigemptyset(&signals_);
  for (const int signal : {SIGINT, SIGTERM}) {
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
    default:
      return std::nullopt;
  }
}

void SignalWatch::watch() {
  Clock::time_point first;
  while (!finished_) {
    int signal = 0;
    if (sigwait(&signals_, &signal) != 0 || signal == SIGUSR2) continue;
    if (!stop_) {
      first = Clock::now();
      signal_ = signal;
      stop_ = true;
    } else if (Clock::now() - first >= kSameRequest) {
      _exit(128 + signal);
    }
  }
}

}  // namespace gazet::cli
