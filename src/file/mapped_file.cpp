// SPDX-License-Identifier: Apache-2.0

#include "file/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "file/descriptor.h"

namespace gazet::file {
namespace {

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category());
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail();
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail();
  if (!S_ISREG(status.st_mode)) {
    errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    fail();
  }
  size_ = static_cast<std::size_t>(status.st_size);
  if (size_ == 0) return;  // an empty mapping is an error of mmap's
  // All of it is read at once for the checksum; a fault for every few pages would take longer than the reading.
  address_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.number(), 0);
  if (address_ == MAP_FAILED) fail();
}

MappedFile::~MappedFile() {
  if (size_ != 0) ::munmap(address_, size_);
}

}  // namespace gazet::file
