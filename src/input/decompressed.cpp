// SPDX-License-Identifier: Apache-2.0

#include "input/decompressed.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <cstddef>
#include <exception>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "gazet/error.h"

namespace gazet::input {
namespace {

struct FreeArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using ArchiveReader = std::unique_ptr<archive, FreeArchive>;

ArchiveReader new_reader() {
  ArchiveReader reader(archive_read_new());
  if (!reader) throw std::bad_alloc();
  // Not all that libarchive knows: some of its filters start other programs, or take text for data.
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_bzip2(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_read_support_format_empty(reader.get());
  return reader;
}

class DecompressedStream : public Stream {
 public:
  explicit DecompressedStream(std::unique_ptr<Stream> compressed)
      : compressed_(std::move(compressed)), block_(kBlock), reader_(new_reader()) {
    if (archive_read_open(reader_.get(), this, nullptr, &read_block, nullptr) != ARCHIVE_OK) fail();
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(reader_.get(), &entry);
    is_empty_ = result == ARCHIVE_EOF;
    if (result < ARCHIVE_WARN) fail();
  }

  std::size_t read(std::span<char> to) override {
    if (is_empty_) return 0;
    la_ssize_t size = ARCHIVE_RETRY;
    while (size == ARCHIVE_RETRY) size = archive_read_data(reader_.get(), to.data(), to.size());
    if (size < 0) fail();
    return static_cast<std::size_t>(size);
  }

  bool is_ready() override { return compressed_->is_ready(); }

 private:
  static constexpr std::size_t kBlock = std::size_t{64} << 10U;

  /// Called by libarchive, which is C: exceptions wait in fault_ until it has returned.
  static la_ssize_t read_block(archive* reader, void* stream, const void** block) {
    auto& self = *static_cast<DecompressedStream*>(stream);
    try {
      const std::size_t size = self.compressed_->read(self.block_);
      *block = self.block_.data();
      return static_cast<la_ssize_t>(size);
    } catch (...) {
      self.fault_ = std::current_exception();
      archive_set_error(reader, EIO, "cannot be read");
      return ARCHIVE_FATAL;
    }
  }

  [[noreturn]] void fail() {
    if (fault_) std::rethrow_exception(fault_);
    const char* const reason = archive_error_string(reader_.get());
    throw InputError("cannot be decompressed: " + std::string(reason == nullptr ? "broken data" : reason));
  }

  std::unique_ptr<Stream> compressed_;
  std::vector<char> block_;
  std::exception_ptr fault_;
  bool is_empty_ = false;
  ArchiveReader reader_;  ///< last: it reads from the others
};

}  // namespace

std::unique_ptr<Stream> decompressed(std::unique_ptr<Stream> compressed) {
  return std::make_unique<DecompressedStream>(std::move(compressed));
}

}  // namespace gazet::input
