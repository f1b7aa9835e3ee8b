// SPDX-License-Identifier: Apache-2.0

#include "file/durable.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "file/descriptor.h"
#include "gazet/error.h"

namespace gazet::file {

namespace fs = std::filesystem;

void fail_to_write(const std::string& name, int error) {
  throw OutputError(name + ": " + std::generic_category().message(error));
}

void refuse_to_write(const std::string& name, int error) {
  constexpr std::array kOfTheName = {ENOENT, ENOTDIR, EACCES, EPERM, EROFS, EISDIR, ELOOP, ENAMETOOLONG, ENXIO};
  if (std::ranges::find(kOfTheName, error) == kOfTheName.end()) fail_to_write(name, error);
  throw UsageError(name + ": " + std::generic_category().message(error) + " (expected a file that can be written)");
}

void refuse_dangling(const std::string& path) {
  std::error_code error;
  if (!fs::is_symlink(fs::symlink_status(path, error)) || fs::exists(path, error)) return;
  throw UsageError(path + " is a link to nothing (expected a new name, or a link to a file)");
}

bool is_device(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

std::string target_of(const std::string& path) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);
  return error ? path : target.string();
}

int rename_file(const std::string& from, const std::string& to, bool replaces) {
  const unsigned flags = replaces ? 0U : static_cast<unsigned>(RENAME_NOREPLACE);
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0) return 0;
  if (errno != EINVAL) return errno;
  // The file system does not know the flag: it takes two steps.
  if (access(to.c_str(), F_OK) == 0) return EEXIST;
  return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

int sync_file(int descriptor) {
  return fsync(descriptor) == 0 ? 0 : errno;
}

int sync_folder_of(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  const Descriptor folder(open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.number() < 0) return errno == EACCES ? 0 : errno;
  const int error = sync_file(folder.number());
  return error == EINVAL || error == ENOTSUP || error == EROFS ? 0 : error;
}

}  // namespace gazet::file
