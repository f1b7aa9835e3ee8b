// SPDX-License-Identifier: Apache-2.0

#include "batch/system_file.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>

#include "gazet/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using namespace gazet;
using namespace gazet::batch;

namespace {

/// A folder with the files "old" and "new".
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "gazet_system_file_test") {
    fs::remove_all(path_);
    fs::create_directory(path_);
    std::ofstream(file("old")) << "old";
    std::ofstream(file("new")) << "new";
  }
  ~Folder() { fs::remove_all(path_); }

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string content(const std::string& name) const {
    std::ifstream stream(file(name));
    std::string content;
    std::getline(stream, content);
    return content;
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("A file takes the name of another only when it may replace it", "[batch]") {
  const Folder folder;
  CHECK(rename_file(folder.file("new"), folder.file("old"), false) == EEXIST);
  CHECK(folder.content("old") == "old");
  CHECK(folder.content("new") == "new");
  CHECK(rename_file(folder.file("new"), folder.file("old"), true) == 0);
  CHECK(folder.content("old") == "new");
  CHECK_FALSE(fs::exists(folder.file("new")));
}

TEST_CASE("A file takes a free name", "[batch]") {
  const Folder folder;
  CHECK(rename_file(folder.file("new"), folder.file("free"), false) == 0);
  CHECK(folder.content("free") == "new");
  CHECK(rename_file(folder.file("absent"), folder.file("other"), true) == ENOENT);
}

TEST_CASE("What cannot be written is told with its name and the system's reason", "[batch]") {
  CHECK_THROWS_AS(fail_to_write("out.jsonl", ENOSPC), OutputError);
  CHECK_THROWS_WITH(fail_to_write("out.jsonl", ENOSPC), "out.jsonl: No space left on device");
}
