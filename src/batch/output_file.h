// SPDX-License-Identifier: Apache-2.0
//
// The file named by -o: it appears under its name only when it is complete.

#ifndef GAZET_BATCH_OUTPUT_FILE_H_
#define GAZET_BATCH_OUTPUT_FILE_H_

#include <optional>
#include <string>
#include <string_view>

#include "batch/sink.h"
#include "batch/system_file.h"

namespace gazet::batch {

/// Writes under a temporary name beside the file. Without complete() nothing is left behind and an older file stays as
/// it was. What exists and is no regular file (a device, a named pipe) is written to directly.
class OutputFile : public Sink {
 public:
  /// Throws UsageError when the file exists and `overwrite` is false, OutputError when it cannot be made.
  OutputFile(std::string path, bool overwrite);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile() override;

  [[nodiscard]] bool write(std::string_view records) override;
  [[nodiscard]] bool flush() override;

  /// Gives the file its name. Throws OutputError, or UsageError when a file of that name has appeared in the meantime
  /// and must not be overwritten.
  void complete();

 private:
  void make_temporary();
  void give_name();

  std::string path_;    ///< as given, for messages
  std::string target_;  ///< with links followed
  bool overwrite_;
  std::string temporary_;  ///< empty: written to directly
  Descriptor file_;
  std::optional<DescriptorSink> sink_;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_OUTPUT_FILE_H_
