// SPDX-License-Identifier: Apache-2.0

#include "cli/import_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using gazet::cli::ImportFiles;
namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "gazet-import-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name, const std::string& content) const {
    std::ofstream(path_ + "/" + name) << content;
    return path_ + "/" + name;
  }

 private:
  std::string path_;
};

bool is_comment(std::string_view line) {
  return line.empty() || line.starts_with('#');
}

std::string all_of(gazet::source::Stream& stream) {
  std::string all;
  std::array<char, 4> block;
  while (const std::size_t size = stream.read(block)) all.append(block.data(), size);
  return all;
}

TEST_CASE("The first line that counts is looked at and still there to be read", "[cli]") {
  const Folder folder;
  const std::string name = folder.file("a.txt", "# head\n\none\r\ntwo\n");
  ImportFiles files([] { return false; });
  CHECK(files.first_line(name, is_comment) == "one");
  CHECK(all_of(*files.open(name)) == "# head\n\none\r\ntwo\n");
  CHECK(all_of(*files.open(name)) == "# head\n\none\r\ntwo\n");
}

TEST_CASE("A file may end without a line end, or without a line that counts", "[cli]") {
  const Folder folder;
  ImportFiles files([] { return false; });
  CHECK(files.first_line(folder.file("a.txt", "one"), is_comment) == "one");
  CHECK(files.first_line(folder.file("b.txt", "# one\n# two"), is_comment) == "");
  CHECK(files.first_line(folder.file("c.txt", ""), is_comment) == "");
  CHECK_THROWS_AS(files.first_line(folder.file("d.txt", "") + "x", is_comment), gazet::InputError);
}

TEST_CASE("A file without lines is not read as a whole to find one", "[cli]") {
  const Folder folder;
  const std::string name = folder.file("a.txt", std::string(std::size_t{3} << 20U, 'x'));
  ImportFiles files([] { return false; });
  CHECK(files.first_line(name, is_comment) == "");
  CHECK(all_of(*files.open(name)).size() == std::size_t{3} << 20U);
}

TEST_CASE("A pipe is looked at, read once, and not taken for empty the second time", "[cli]") {
  const Folder folder;
  const std::string name = folder.file("a", "") + "pipe";
  REQUIRE(mkfifo(name.c_str(), 0600) == 0);
  std::thread writer([&name] { std::ofstream(name) << "one\ntwo\n"; });
  ImportFiles files([] { return false; });
  CHECK(files.first_line(name, is_comment) == "one");
  CHECK(all_of(*files.open(name)) == "one\ntwo\n");
  writer.join();
  CHECK_THROWS_WITH(files.open(name), "must be read twice, expected a file that can be");
}

}  // namespace
