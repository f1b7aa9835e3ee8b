// SPDX-License-Identifier: Apache-2.0

#include "batch/output_file.h"

#include <fcntl.h>

#include <cerrno>
#include <utility>

#include "file/durable.h"

namespace gazet::batch {

OutputFile::OutputFile(std::string path, bool overwrite) : path_(std::move(path)) {
  if (file::is_device(path_)) {
    device_.reset(open(path_.c_str(), O_WRONLY | O_CLOEXEC));
    if (device_.number() < 0) file::refuse_to_write(path_, errno);
  } else {
    replacement_.emplace(path_, overwrite);
  }
  sink_.emplace(replacement_ ? replacement_->descriptor() : device_.number(), path_);
}

bool OutputFile::write(std::string_view records) {
  return sink_->write(records);
}

bool OutputFile::flush() {
  return sink_->flush();
}

void OutputFile::complete() {
  if (!sink_->flush()) return;
  if (replacement_) return replacement_->complete();
  if (device_.close() != 0) file::fail_to_write(path_, errno);
}

}  // namespace gazet::batch
