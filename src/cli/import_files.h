// SPDX-License-Identifier: Apache-2.0
//
// The dumps that an import reads: decompressed, looked at once before it is known what they are, and some read twice.

#ifndef GAZET_CLI_IMPORT_FILES_H_
#define GAZET_CLI_IMPORT_FILES_H_

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "source/stream.h"

namespace gazet::cli {

class ImportFiles {
 public:
  /// Once `is_stopped` says so, every file is at its end.
  explicit ImportFiles(source::StopQuestion is_stopped) : is_stopped_(std::move(is_stopped)) {}

  /// The file from its beginning. Throws InputError, also for a pipe that was opened before.
  [[nodiscard]] std::unique_ptr<source::Stream> open(const std::string& name);

  /// The first line without its end for which `is_skipped` is false, of the file's first megabyte; empty when there is
  /// none. What was read for it is kept for open(). Throws InputError.
  [[nodiscard]] std::string first_line(const std::string& name, bool (*is_skipped)(std::string_view));

 private:
  /// A file that was begun.
  struct Begun {
    std::string bytes;  ///< read already
    std::unique_ptr<source::Stream> rest;
  };

  source::StopQuestion is_stopped_;
  std::map<std::string, Begun> begun_;
  std::set<std::string> opened_;
};

}  // namespace gazet::cli

#endif  // GAZET_CLI_IMPORT_FILES_H_
