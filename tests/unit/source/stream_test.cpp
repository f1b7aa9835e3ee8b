// SPDX-License-Identifier: Apache-2.0

#include "source/stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "gazet/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using gazet::source::open_file;
using gazet::source::Stream;

namespace {

class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "gazet-stream-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

bool never() {
  return false;
}

std::string read_some(Stream& stream) {
  std::array<char, 100> bytes;
  return {bytes.data(), stream.read(bytes)};
}

/// A named pipe with both ends open, so that opening does not wait.
class Pipe {
 public:
  explicit Pipe(const std::string& path) {
    REQUIRE(mkfifo(path.c_str(), 0600) == 0);
    descriptor_ = open(path.c_str(), O_RDWR);
    REQUIRE(descriptor_ >= 0);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() { close_end(); }

  void put(const std::string& bytes) const {
    REQUIRE(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  }
  void close_end() {
    if (descriptor_ >= 0) close(std::exchange(descriptor_, -1));
  }

 private:
  int descriptor_ = -1;
};

}  // namespace

TEST_CASE("A file is read to its end and is always ready", "[source]") {
  const Folder folder;
  std::ofstream(folder / "a.txt") << "abc";
  const auto stream = open_file(folder / "a.txt", never);
  CHECK(stream->is_ready());
  CHECK(read_some(*stream) == "abc");
  CHECK(stream->is_ready());
  CHECK(read_some(*stream).empty());
}

TEST_CASE("What cannot be opened throws the system's reason", "[source]") {
  const Folder folder;
  CHECK_THROWS_WITH(open_file(folder / "none", never), "No such file or directory");
  CHECK_THROWS_AS(open_file(folder / ".", never), gazet::InputError);
}

TEST_CASE("A pipe is ready when there is something in it or its end is reached", "[source]") {
  const Folder folder;
  Pipe pipe(folder / "pipe");
  const auto stream = open_file(folder / "pipe", never);
  CHECK_FALSE(stream->is_ready());
  pipe.put("abc");
  CHECK(stream->is_ready());
  CHECK(read_some(*stream) == "abc");
  CHECK_FALSE(stream->is_ready());
  pipe.close_end();
  CHECK(stream->is_ready());
  CHECK(read_some(*stream).empty());
}

TEST_CASE("A read that waits ends when it is stopped", "[source]") {
  const Folder folder;
  const Pipe pipe(folder / "pipe");
  std::atomic<bool> is_stopped = false;
  const auto stream = open_file(folder / "pipe", [&] { return is_stopped.load(); });
  std::thread stopper([&] { is_stopped = true; });
  CHECK(read_some(*stream).empty());
  stopper.join();
}

TEST_CASE("A named pipe that nobody writes to yet opens at once and is waited for until it is stopped", "[source]") {
  const Folder folder;
  const std::string path = folder / "pipe";
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  std::atomic<bool> is_stopped = false;
  const auto stream = open_file(path, [&] { return is_stopped.load(); });
  CHECK_FALSE(stream->is_ready());
  std::thread writer([&] {
    const int descriptor = open(path.c_str(), O_WRONLY);
    static_cast<void>(write(descriptor, "abc", 3) == 3);
    close(descriptor);
  });
  CHECK(read_some(*stream) == "abc");
  CHECK(read_some(*stream).empty());
  writer.join();

  const auto waiting = open_file(path, [&] { return is_stopped.load(); });
  std::thread stopper([&] { is_stopped = true; });
  CHECK(read_some(*waiting).empty());
  stopper.join();
}
