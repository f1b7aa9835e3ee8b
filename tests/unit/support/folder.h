// SPDX-License-Identifier: Apache-2.0
//
// A folder of a test's own, gone at its end, and short words for the files in it.

#ifndef GAZET_TESTS_UNIT_SUPPORT_FOLDER_H_
#define GAZET_TESTS_UNIT_SUPPORT_FOLDER_H_

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/catch.h"

namespace support {

class Folder {
 public:
  Folder() : path_((std::filesystem::temp_directory_path() / "gazet-test-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] auto files() const {
    return std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator());
  }

 private:
  std::string path_;
};

inline void put(const std::string& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

inline std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace support

#endif  // GAZET_TESTS_UNIT_SUPPORT_FOLDER_H_
