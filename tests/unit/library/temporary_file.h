// SPDX-License-Identifier: Apache-2.0
//
// A file that is there as long as a test runs.

#ifndef GAZET_TESTS_UNIT_LIBRARY_TEMPORARY_FILE_H_
#define GAZET_TESTS_UNIT_LIBRARY_TEMPORARY_FILE_H_

#include <string>

namespace gazet::tests {

class TemporaryFile {
 public:
  /// `suffix` with its dot.
  TemporaryFile(const std::string& suffix, const std::string& content);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace gazet::tests

#endif  // GAZET_TESTS_UNIT_LIBRARY_TEMPORARY_FILE_H_
