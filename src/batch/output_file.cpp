// SPDX-License-Identifier: Apache-2.0

#include "batch/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "gazet/error.h"

namespace gazet::batch {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& path) {
  throw UsageError(path + " exists (expected a new name, or --overwrite)");
}

/// What a new file may be used for, by the user's umask; of an old one what it could be used for.
mode_t mode_for(const fs::path& path) {
  struct stat status = {};
  if (stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666U & ~mask;
}

}  // namespace

OutputFile::OutputFile(std::string path, bool overwrite)
    : path_(std::move(path)), target_(path_), overwrite_(overwrite) {
  std::error_code error;
  if (const fs::path target = fs::canonical(path_, error); !error) target_ = target.string();
  const fs::file_status status = fs::status(target_, error);
  if (fs::is_directory(status)) throw UsageError(path_ + " is a folder (expected a file)");
  if (fs::is_regular_file(status) && !overwrite) refuse(path_);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    file_.reset(open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    if (file_.number() < 0) fail_to_write(path_, errno);
  } else {
    make_temporary();
  }
  sink_.emplace(file_.number(), path_);
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

bool OutputFile::write(std::string_view records) {
  return sink_->write(records);
}

bool OutputFile::flush() {
  return sink_->flush();
}

void OutputFile::make_temporary() {
  constexpr std::string_view kSuffix = ".partial";
  std::string name = target_ + ".XXXXXX" + std::string(kSuffix);
  file_.reset(mkostemps(name.data(), static_cast<int>(kSuffix.size()), O_CLOEXEC));
  if (file_.number() < 0) fail_to_write(path_, errno);
  temporary_ = std::move(name);
  if (fchmod(file_.number(), mode_for(target_)) != 0) fail_to_write(path_, errno);
}

void OutputFile::complete() {
  if (!sink_->flush()) return;
  if (!temporary_.empty() && fsync(file_.number()) != 0) fail_to_write(path_, errno);
  if (file_.close() != 0) fail_to_write(path_, errno);
  if (!temporary_.empty()) give_name();
}

void OutputFile::give_name() {
  const int error = rename_file(temporary_, target_, overwrite_);
  if (error == EEXIST) refuse(path_);
  if (error != 0) fail_to_write(path_, error);
  temporary_.clear();
}

}  // namespace gazet::batch
