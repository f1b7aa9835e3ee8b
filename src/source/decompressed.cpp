// SPDX-License-Identifier: Apache-2.0

#include "source/decompressed.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "source/gzip.h"
#include "source/libarchive.h"

namespace gazet::source {
namespace {

constexpr std::size_t kLongestMagic = 6;

/// How libarchive calls the method that data beginning so was compressed by; ARCHIVE_FILTER_NONE: none that is read.
int filter_of(std::string_view begin) {
  using namespace std::string_view_literals;
  if (begin.starts_with("\x1F\x8B\x08"sv)) return ARCHIVE_FILTER_GZIP;
  if (begin.starts_with("\xFD\x37zXZ\0"sv)) return ARCHIVE_FILTER_XZ;
  if (begin.starts_with("\x28\xB5\x2F\xFD"sv)) return ARCHIVE_FILTER_ZSTD;
  if (begin.starts_with("BZh"sv)) return ARCHIVE_FILTER_BZIP2;
  return ARCHIVE_FILTER_NONE;
}

/// One filter and no guess at what comes out of it: libarchive would stack up to 25 of them for data that unpacks to
/// itself, without asking anybody.
class DecompressedStream : public Stream {
 public:
  DecompressedStream(std::unique_ptr<Stream> compressed, int filter)
      : reader_(std::move(compressed), "cannot be decompressed") {
    archive* const handle = reader_.handle();
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
    if (archive_read_append_filter(handle, filter) != ARCHIVE_OK) reader_.fail();
    reader_.open(false);
    // Broken data of which nothing comes out looks empty, but for the reason that opening left.
    if (archive_error_string(handle) != nullptr) reader_.fail();
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(handle, &entry);
    is_empty_ = result == ARCHIVE_EOF;
    if (result < ARCHIVE_WARN) reader_.fail();
  }

  std::size_t read(std::span<char> to) override { return is_empty_ ? 0 : reader_.read_data(to); }

  bool is_ready() override { return reader_.is_ready(); }

 private:
  ArchiveReader reader_;
  bool is_empty_ = false;
};

}  // namespace

std::unique_ptr<Stream> decompressed(std::unique_ptr<Stream> compressed) {
  std::string begin(kLongestMagic, '\0');
  std::size_t size = 0;
  while (size < begin.size()) {
    const std::size_t got = compressed->read(std::span(begin).subspan(size));
    if (got == 0) break;
    size += got;
  }
  begin.resize(size);
  const int filter = filter_of(begin);
  std::unique_ptr<Stream> whole = prefixed(std::move(begin), std::move(compressed));
  if (filter == ARCHIVE_FILTER_NONE) return whole;
  if (filter == ARCHIVE_FILTER_GZIP) return gunzipped(std::move(whole));
  return std::make_unique<DecompressedStream>(std::move(whole), filter);
}

}  // namespace gazet::source
