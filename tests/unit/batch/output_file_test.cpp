// SPDX-License-Identifier: Apache-2.0

#include "batch/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gazet/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using gazet::batch::OutputFile;

namespace {

class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "gazet-output-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

 private:
  std::string path_;
};

void put(const std::string& path, const std::string& content) {
  std::ofstream(path) << content;
}

std::string content_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

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

TEST_CASE("A file that appears in the meantime is not overwritten", "[batch]") {
  const Folder folder;
  const std::string path = folder / "out";
  {
    OutputFile file(path, false);
    CHECK(file.write("new"));
    put(path, "other");
    CHECK_THROWS_AS(file.complete(), gazet::UsageError);
  }
  CHECK(content_of(path) == "other");
  CHECK(folder.files() == 1);
}

TEST_CASE("The file has the rights of any new file, or those of the one it replaces", "[batch]") {
  const Folder folder;
  const mode_t mask = umask(022);
  {
    OutputFile file(folder / "new", false);
    file.complete();
  }
  umask(mask);
  CHECK((fs::status(folder / "new").permissions() & fs::perms::all) == fs::perms{0644});
  put(folder / "old", "");
  fs::permissions(folder / "old", fs::perms{0600});
  OutputFile file(folder / "old", true);
  file.complete();
  CHECK((fs::status(folder / "old").permissions() & fs::perms::all) == fs::perms{0600});
}

TEST_CASE("A link stays one: what it leads to is replaced", "[batch]") {
  const Folder folder;
  put(folder / "file", "old");
  fs::create_symlink(folder / "file", folder / "link");
  OutputFile file(folder / "link", true);
  CHECK(file.write("new"));
  file.complete();
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content_of(folder / "file") == "new");
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
  CHECK_THROWS_AS(OutputFile(folder / "none/out", false), gazet::OutputError);
}
