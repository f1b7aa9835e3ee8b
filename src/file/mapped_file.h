// SPDX-License-Identifier: Apache-2.0
//
// A whole file as read-only memory.

#ifndef GAZET_FILE_MAPPED_FILE_H_
#define GAZET_FILE_MAPPED_FILE_H_

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace gazet::file {

class MappedFile {
 public:
  /// Throws std::system_error when the file cannot be opened or mapped.
  explicit MappedFile(const std::filesystem::path& path);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(address_), size_}; }

 private:
  void* address_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace gazet::file

#endif  // GAZET_FILE_MAPPED_FILE_H_
