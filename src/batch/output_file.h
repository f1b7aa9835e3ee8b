// SPDX-License-Identifier: Apache-2.0
//
// The file named by -o: it appears under its name only when it is complete.

#ifndef GAZET_BATCH_OUTPUT_FILE_H_
#define GAZET_BATCH_OUTPUT_FILE_H_

#include <optional>
#include <string>
#include <string_view>

#include "batch/sink.h"
#include "file/descriptor.h"
#include "file/replacement.h"

namespace gazet::batch {

/// Writes to a file::Replacement. What exists and is no regular file (a device, a named pipe) is written to directly.
class OutputFile : public Sink {
 public:
  /// As file::Replacement.
  OutputFile(std::string path, bool overwrite);

  [[nodiscard]] bool write(std::string_view records) override;
  [[nodiscard]] bool flush() override;

  /// Gives the file its name. Throws OutputError, or UsageError when a file of that name has appeared in the meantime
  /// and must not be overwritten.
  void complete();

  /// As file::Replacement::discard().
  void discard() {
    if (replacement_) replacement_->discard();
  }

 private:
  std::string path_;  ///< as given, for messages
  std::optional<file::Replacement> replacement_;
  file::Descriptor device_;  ///< open when there is no replacement
  std::optional<DescriptorSink> sink_;
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_OUTPUT_FILE_H_
