// SPDX-License-Identifier: Apache-2.0

#include "source/stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "gazet/error.h"

namespace gazet::source {
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
    if (is_regular_) begin_ = lseek(descriptor, 0, SEEK_CUR);
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

  std::optional<std::uint64_t> seek(std::int64_t offset, SeekFrom from) override {
    if (!is_regular_) return std::nullopt;
    const off_t at = lseek(descriptor_, from == SeekFrom::begin ? begin_ + offset : offset, whence(from));
    return at < begin_ ? std::nullopt : std::optional(static_cast<std::uint64_t>(at - begin_));
  }

 private:
  static int whence(SeekFrom from) {
    if (from == SeekFrom::begin) return SEEK_SET;
    return from == SeekFrom::here ? SEEK_CUR : SEEK_END;
  }

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
  off_t begin_ = 0;  ///< of what standard input had left
  StopQuestion is_stopped_;
};

class PrefixedStream : public Stream {
 public:
  PrefixedStream(std::string begin, std::unique_ptr<Stream> rest) : begin_(std::move(begin)), rest_(std::move(rest)) {}

  std::size_t read(std::span<char> to) override {
    if (at_ == begin_.size()) return rest_->read(to);
    const std::size_t size = begin_.copy(to.data(), to.size(), at_);
    at_ += size;
    return size;
  }

  bool is_ready() override { return at_ < begin_.size() || rest_->is_ready(); }

 private:
  std::string begin_;
  std::size_t at_ = 0;
  std::unique_ptr<Stream> rest_;
};

class HeldStream : public Stream {
 public:
  explicit HeldStream(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = at_ < bytes_.size() ? bytes_.copy(to.data(), to.size(), at_) : 0;
    at_ += size;
    return size;
  }

  bool is_ready() override { return true; }

  std::optional<std::uint64_t> seek(std::int64_t offset, SeekFrom from) override {
    std::int64_t at = offset;
    if (from == SeekFrom::here) at += static_cast<std::int64_t>(at_);
    if (from == SeekFrom::end) at += static_cast<std::int64_t>(bytes_.size());
    if (at < 0) return std::nullopt;
    at_ = static_cast<std::size_t>(at);
    return at_;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

std::unique_ptr<Stream> prefixed(std::string begin, std::unique_ptr<Stream> rest) {
  return std::make_unique<PrefixedStream>(std::move(begin), std::move(rest));
}

std::unique_ptr<Stream> held(Stream& stream, std::size_t max) {
  constexpr std::size_t kStep = std::size_t{256} << 10U;
  std::string bytes;
  for (std::size_t size = 0;; bytes.resize(size)) {
    bytes.resize(size + kStep);
    const std::size_t got = stream.read(std::span(bytes).subspan(size));
    size += got;
    if (size > max) throw InputError("more than " + std::to_string(max) + " bytes, which must be held in memory");
    if (got > 0) continue;
    bytes.resize(size);
    return std::make_unique<HeldStream>(std::move(bytes));
  }
}

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

}  // namespace gazet::source
