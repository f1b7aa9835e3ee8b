// SPDX-License-Identifier: Apache-2.0

#include "batch/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

#include "gazet/error.h"
#include "support/catch.h"
#include "support/folder.h"

namespace fs = std::filesystem;
using gazet::batch::OutputFile;
using support::content_of;
using support::Folder;
using support::put;

TEST_CASE("A file appears under its name only when it is complete", "[batch]") {
  const Folder folder;
  const std::string path = folder / "out.jsonl";
  {
    OutputFile file(path, false);
    CHECK(file.write("a\n"));
    CHECK(file.flush());
    CHECK_FALSE(fs::exists(path));
    file.complete();
    CHECK(content_of(path) == "a\n");
  }
  CHECK(content_of(path) == "a\n");
  CHECK(folder.files() == 1);
}

TEST_CASE("Of a file that is not completed nothing is left", "[batch]") {
  const Folder folder;
  put(folder / "out", "old");
  {
    OutputFile file(folder / "out", true);
    CHECK(file.write("new"));
    CHECK(file.flush());
  }
  CHECK(content_of(folder / "out") == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("A file that exists is refused without --overwrite and replaced with it", "[batch]") {
  const Folder folder;
  const std::string path = folder / "out";
  put(path, "old");
  CHECK_THROWS_AS(OutputFile(path, false), gazet::UsageError);
  CHECK(folder.files() == 1);
  OutputFile file(path, true);
  CHECK(file.write("new"));
  file.complete();
  CHECK(content_of(path) == "new");
}

TEST_CASE("A device or named pipe is written to directly", "[batch]") {
  const Folder folder;
  const std::string path = folder / "pipe";
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const int end = open(path.c_str(), O_RDWR);
  REQUIRE(end >= 0);
  OutputFile file(path, false);
  CHECK(file.write("a\n"));
  CHECK(file.flush());
  std::array<char, 10> bytes = {};
  CHECK(read(end, bytes.data(), bytes.size()) == 2);
  file.complete();
  close(end);
  CHECK(fs::is_fifo(path));
}

TEST_CASE("A folder, or a place where no file can be made, is refused", "[batch]") {
  const Folder folder;
  CHECK_THROWS_AS(OutputFile(folder / ".", true), gazet::UsageError);
  CHECK_THROWS_AS(OutputFile(folder / "none/out", false), gazet::UsageError);
}
