// SPDX-License-Identifier: Apache-2.0

#include "batch/sink.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "gazet/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using gazet::batch::DescriptorSink;

namespace {

/// A temporary file, open for writing.
class File {
 public:
  File() : path_((fs::temp_directory_path() / "gazet-sink-XXXXXX").string()), descriptor_(mkstemp(path_.data())) {
    REQUIRE(descriptor_ >= 0);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    close(descriptor_);
    fs::remove(path_);
  }

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] std::string content() const {
    std::ifstream file(path_);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::string path_;
  int descriptor_;
};

/// Files of this process may have so many bytes while this lives.
class SizeLimit {
 public:
  explicit SizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit = {bytes, before_.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;
  ~SizeLimit() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_ = {};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("A sink writes when there is enough, and when it is flushed", "[batch]") {
  const File file;
  DescriptorSink sink(file.descriptor(), "out");
  CHECK(sink.write("a\n"));
  CHECK(file.content().empty());
  CHECK(sink.flush());
  CHECK(file.content() == "a\n");
  const std::string much(100000, 'x');
  CHECK(sink.write("b\n"));
  CHECK(sink.write(much));
  CHECK(file.content() == "a\nb\n" + much);
  CHECK(sink.write(much));
  CHECK(file.content() == "a\nb\n" + much + much);
}

TEST_CASE("A closed pipe is no fault", "[batch]") {
  const auto handler = std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> ends = {};
  REQUIRE(pipe(ends.data()) == 0);
  DescriptorSink sink(ends[1], "out");
  close(ends[0]);
  CHECK(sink.write("a\n"));
  CHECK_FALSE(sink.flush());
  CHECK_FALSE(sink.write(std::string(100000, 'x')));
  close(ends[1]);
  std::signal(SIGPIPE, handler);
}

TEST_CASE("What a pipe takes in parts comes out whole", "[batch]") {
  std::array<int, 2> ends = {};
  REQUIRE(pipe(ends.data()) == 0);
  REQUIRE(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
  std::string expected;
  for (int i = 0; i < 100'000; ++i) expected.append(std::to_string(i)).append("\n");
  std::string received;
  std::thread reader([&] {
    std::array<char, 5000> part;
    for (ssize_t size = 0; (size = read(ends[0], part.data(), part.size())) > 0;) {
      received.append(part.data(), static_cast<std::size_t>(size));
    }
  });
  DescriptorSink sink(ends[1], "out");
  const bool is_taken = sink.write(expected) && sink.flush();
  close(ends[1]);
  reader.join();
  close(ends[0]);
  CHECK(is_taken);
  CHECK(received == expected);
}

TEST_CASE("A full disk is told with its reason", "[batch]") {
  const int full = open("/dev/full", O_WRONLY);
  REQUIRE(full >= 0);
  DescriptorSink sink(full, "standard output");
  CHECK(sink.write("a\n"));
  CHECK_THROWS_WITH(sink.flush(), "standard output: No space left on device");
  CHECK_THROWS_AS(DescriptorSink(-1, "out").write(std::string(100000, 'x')), gazet::OutputError);
  close(full);
}

TEST_CASE("When a file takes only part of a record, none of it is left", "[batch]") {
  const File file;
  DescriptorSink sink(file.descriptor(), "out");
  REQUIRE(sink.write("first\n"));
  REQUIRE(sink.flush());
  REQUIRE(sink.write("second\n"));
  REQUIRE(sink.write("third\n"));
  {
    const SizeLimit limit(16);
    CHECK_THROWS_AS(sink.flush(), gazet::OutputError);
  }
  CHECK(file.content() == "first\nsecond\n");
}
