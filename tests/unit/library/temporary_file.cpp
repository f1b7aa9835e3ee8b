// SPDX-License-Identifier: Apache-2.0

#include "library/temporary_file.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace gazet::tests {

TemporaryFile::TemporaryFile(const std::string& suffix, const std::string& content)
    : path_((std::filesystem::temp_directory_path() / "gazet_library_XXXXXX").string() + suffix) {
  const int file = mkstemps(path_.data(), static_cast<int>(suffix.size()));
  if (file < 0) throw std::runtime_error("no temporary file");
  close(file);
  std::ofstream(path_) << content;
}

TemporaryFile::~TemporaryFile() {
  std::error_code gone;
  std::filesystem::remove(path_, gone);
}

}  // namespace gazet::tests
