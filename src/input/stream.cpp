// SPDX-License-Identifier: Apache-2.0

#include "input/stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "gazet/error.h"

namespace gazet::input {
namespace {

[[noreturn]] void fail(int error) {
  throw InputError(std::generic_category().message(error));
}

class FileStream : public Stream {
 public:
  FileStream(int descriptor, bool is_owned, StopQuestion is_stopped)
      : descriptor_(descriptor), is_owned_(is_owned), is_stopped_(std::move(is_stopped)) {
    struct stat status = {};
    if (fstat(descriptor, &status) == 0) is_regular_ = S_ISREG(status.st_mode);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override {
    if (is_owned_) close(descriptor_);
  }

  std::size_t read(std::span<char> to) override {
    while (true) {
      if (!wait()) return 0;
      const ssize_t size = ::read(descriptor_, to.data(), to.size());
      if (size >= 0) return static_cast<std::size_t>(size);
      // A standard input that somebody else made non-blocking says EAGAIN.
      if (errno != EINTR && errno != EAGAIN) fail(errno);
    }
  }

  bool is_ready() override { return is_regular_ || poll_for(0); }

 private:
  /// Errors and the end of a pipe count as ready: read() tells them.
  bool poll_for(int milliseconds) const {
    pollfd request = {descriptor_, POLLIN, 0};
    return poll(&request, 1, milliseconds) > 0;
  }

  /// False when stopped. A signal may be delivered to another thread than the one that waits here, hence the clock.
  bool wait() const {
    constexpr int kMilliseconds = 100;
    while (!is_stopped_()) {
      if (is_regular_ || poll_for(kMilliseconds)) return true;
    }
    return false;
  }

  int descriptor_;
  bool is_owned_;
  bool is_regular_ = false;
  StopQuestion is_stopped_;
};

}  // namespace

std::unique_ptr<Stream> open_file(const std::string& name, StopQuestion is_stopped) {
  if (name == "-") return std::make_unique<FileStream>(STDIN_FILENO, false, std::move(is_stopped));
  // Opening a named pipe would wait for somebody who writes, and no signal ends that; here the waiting is wait()'s.
  const int descriptor = open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) fail(errno);
  auto stream = std::make_unique<FileStream>(descriptor, true, std::move(is_stopped));
  struct stat status = {};
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) fail(EISDIR);
  return stream;
}

}  // namespace gazet::input
