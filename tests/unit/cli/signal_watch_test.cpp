// SPDX-License-Identifier: Apache-2.0

#include "cli/signal_watch.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>

#include "support/catch.h"

namespace {

using namespace gazet::cli;

/// What happens within a process of its own: signals are the whole process's. Returns its exit status.
template <class Child>
int status_of(Child child) {
  const pid_t process = fork();
  if (process == 0) _exit(child());
  int status = 0;
  waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void wait_for(const std::atomic<bool>& stop) {
  while (!stop) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST_CASE("Without a signal nothing is stopped", "[cli]") {
  const SignalWatch watch;
  CHECK_FALSE(watch.stop());
  CHECK_FALSE(watch.status());
}

TEST_CASE("The first signal asks to stop and decides the exit status", "[cli]") {
  const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
  const int status = status_of([signal] {
    std::signal(signal, SIG_DFL);
    const SignalWatch watch;
    kill(getpid(), signal);
    wait_for(watch.stop());
    return static_cast<int>(watch.status().value_or(ExitStatus::success));
  });
  CHECK(status == 128 + signal);
}

TEST_CASE("A signal that comes twice at once was meant once", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGTERM, SIG_DFL);
    const SignalWatch watch;
    kill(getpid(), SIGTERM);
    wait_for(watch.stop());
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return 7;
  });
  CHECK(status == 7);
}

TEST_CASE("Work that does not see the request is ended from without: the fault of one long document", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGTERM, SIG_DFL);
    const SignalWatch watch;
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::seconds(60));
    return 0;
  });
  CHECK(status == 143);
}

TEST_CASE("What is to be done last is done before, as soon as it can be", "[cli]") {
  std::array<int, 2> ends = {};
  REQUIRE(pipe(ends.data()) == 0);
  const int status = status_of([&] {
    std::signal(SIGHUP, SIG_DFL);
    SignalWatch watch;
    int asked = 0;
    const LastActScope last(watch, [&] { return ++asked == 3 && write(ends[1], "x", 1) == 1; });
    kill(getpid(), SIGHUP);
    std::this_thread::sleep_for(std::chrono::seconds(60));
    return 0;
  });
  CHECK(status == 129);
  close(ends[1]);
  char byte = '\0';
  CHECK(read(ends[0], &byte, 1) == 1);
  close(ends[0]);
}

TEST_CASE("Behind the scope of its last act a program ends by itself", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGTERM, SIG_DFL);
    SignalWatch watch;
    {
      const LastActScope last(watch, [] { return true; });
    }
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::milliseconds(900));
    return 7;
  });
  CHECK(status == 7);
}

TEST_CASE("A later signal ends the program at once, whatever is to be done", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    SignalWatch watch;
    const LastActScope last(watch, [] { return false; });
    kill(getpid(), SIGINT);
    wait_for(watch.stop());
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::seconds(60));
    return 0;
  });
  CHECK(status == 143);
}

TEST_CASE("A last act that is stuck gives way to a later signal", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGTERM, SIG_DFL);
    SignalWatch watch;
    const LastActScope last(watch, [] {
      std::this_thread::sleep_for(std::chrono::seconds(60));
      return true;
    });
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    kill(getpid(), SIGTERM);
    std::this_thread::sleep_for(std::chrono::seconds(60));
    return 0;
  });
  CHECK(status == -SIGTERM);
}

TEST_CASE("A signal that was ignored stays ignored", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGINT, SIG_IGN);
    const SignalWatch watch;
    kill(getpid(), SIGINT);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return watch.stop() ? 1 : 0;
  });
  CHECK(status == 0);
}

TEST_CASE("Afterwards signals do what they did before", "[cli]") {
  const int status = status_of([] {
    std::signal(SIGTERM, SIG_DFL);
    { const SignalWatch watch; }
    kill(getpid(), SIGTERM);
    return 0;
  });
  CHECK(status == -SIGTERM);
}

}  // namespace
