// SPDX-License-Identifier: Apache-2.0

#include "batch/system_file.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "gazet/error.h"

namespace gazet::batch {

void fail_to_write(const std::string& name, int error) {
  throw OutputError(name + ": " + std::generic_category().message(error));
}

int rename_file(const std::string& from, const std::string& to, bool replaces) {
  const unsigned flags = replaces ? 0U : static_cast<unsigned>(RENAME_NOREPLACE);
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0) return 0;
  if (errno != EINVAL) return errno;
  // The file system does not know the flag: it takes two steps.
  if (access(to.c_str(), F_OK) == 0) return EEXIST;
  return rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace gazet::batch
