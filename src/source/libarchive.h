// SPDX-License-Identifier: Apache-2.0
//
// libarchive reading from a Stream: what compressed data and archives have in common.

#ifndef GAZET_SOURCE_LIBARCHIVE_H_
#define GAZET_SOURCE_LIBARCHIVE_H_

#include <archive.h>

#include <cstddef>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "source/stream.h"

namespace gazet::source {

/// An archive handle and the stream it reads. libarchive is C: what the stream throws waits until it has returned.
class ArchiveReader {
 public:
  /// `fault` is what messages begin with. Throws std::bad_alloc.
  ArchiveReader(std::unique_ptr<Stream> stream, std::string fault);
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// To say which formats and filters are wanted, before open(), and to ask for headers.
  [[nodiscard]] archive* handle() const { return handle_.get(); }

  /// `seeks`: let it go to any place of a stream that can.
  void open(bool seeks);

  /// Some of the current member's data; 0 at its end.
  [[nodiscard]] std::size_t read_data(std::span<char> to);

  /// True when nothing more can be had of any member: read_data() has told why.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

  [[nodiscard]] bool is_ready() { return stream_->is_ready(); }

  /// Throws what the stream threw, or else an InputError with `fault` and libarchive's reason.
  [[noreturn]] void fail();

 private:
  static la_ssize_t read_block(archive* reader, void* self, const void** block);
  static la_int64_t seek(archive* reader, void* self, la_int64_t offset, int whence);

  struct Free {
    void operator()(archive* reader) const { archive_read_free(reader); }
  };

  std::unique_ptr<Stream> stream_;
  std::string fault_;
  std::vector<char> block_;
  std::exception_ptr thrown_;
  bool is_broken_ = false;
  std::unique_ptr<archive, Free> handle_;  ///< last: it reads from the others
};

}  // namespace gazet::source

#endif  // GAZET_SOURCE_LIBARCHIVE_H_
