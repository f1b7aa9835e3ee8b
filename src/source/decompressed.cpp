// SPDX-License-Identifier: Apache-2.0

#include "source/decompressed.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstddef>
#include <utility>

#include "source/libarchive.h"

namespace gazet::source {
namespace {

class DecompressedStream : public Stream {
 public:
  explicit DecompressedStream(std::unique_ptr<Stream> compressed)
      : reader_(std::move(compressed), "cannot be decompressed") {
    archive* const handle = reader_.handle();
    // Not all that libarchive knows: some of its filters start other programs, or take text for data.
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
    reader_.open(false);
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(handle, &entry);
    is_empty_ = result == ARCHIVE_EOF;
    if (result < ARCHIVE_WARN) reader_.fail();
  }

  std::size_t read(std::span<char> to) override { return is_empty_ ? 0 : reader_.read_data(to); }

  /// How many methods the data went through.
  [[nodiscard]] unsigned layers() const { return static_cast<unsigned>(archive_filter_count(reader_.handle())) - 1; }

  bool is_ready() override { return reader_.is_ready(); }

 private:
  ArchiveReader reader_;
  bool is_empty_ = false;
};

}  // namespace

std::unique_ptr<Stream> decompressed(std::unique_ptr<Stream> compressed, unsigned* layers) {
  auto stream = std::make_unique<DecompressedStream>(std::move(compressed));
  if (layers != nullptr) *layers += stream->layers();
  return stream;
}

}  // namespace gazet::source
