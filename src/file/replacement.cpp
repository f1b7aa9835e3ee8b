// SPDX-License-Identifier: Apache-2.0

#include "file/replacement.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "file/durable.h"
#include "gazet/error.h"

namespace gazet::file {
namespace {

[[noreturn]] void refuse(const std::string& path) {
  throw UsageError(path + " exists (expected a new name, or --overwrite)");
}

/// What a new file may be used for, by the user's umask.
mode_t mode_of_new_files() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Replacement::Replacement(std::string path, bool overwrite)
    : path_(std::move(path)), target_(target_of(path_)), overwrite_(overwrite) {
  refuse_dangling(path_);
  struct stat old = {};
  const bool exists = stat(target_.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) throw UsageError(path_ + " is a folder (expected a file)");
  if (exists && !overwrite_) refuse(path_);
  constexpr std::string_view kSuffix = ".partial";
  std::string name = target_ + ".XXXXXX" + std::string(kSuffix);
  file_.reset(mkostemps(name.data(), static_cast<int>(kSuffix.size()), O_CLOEXEC));
  if (file_.number() < 0) refuse_to_write(path_, errno);
  temporary_ = std::move(name);
  if (fchmod(file_.number(), exists ? old.st_mode & 07777U : mode_of_new_files()) == 0) return;
  const int error = errno;
  unlink(temporary_.c_str());
  fail_to_write(path_, error);
}

Replacement::~Replacement() {
  discard();
}

void Replacement::discard() const {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

void Replacement::complete() {
  if (const int error = sync_file(file_.number()); error != 0) fail_to_write(path_, error);
  if (file_.close() != 0) fail_to_write(path_, errno);
  const int error = rename_file(temporary_, target_, overwrite_);
  if (error == EEXIST) refuse(path_);
  if (error != 0) fail_to_write(path_, error);
  temporary_.clear();
  if (const int unsafe = sync_folder_of(target_); unsafe != 0) fail_to_write(path_, unsafe);
}

}  // namespace gazet::file
