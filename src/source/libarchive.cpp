// SPDX-License-Identifier: Apache-2.0

#include "source/libarchive.h"

#include <cerrno>
#include <cstdio>
#include <new>
#include <utility>

#include "gazet/error.h"

namespace gazet::source {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

SeekFrom from_whence(int whence) {
  if (whence == SEEK_SET) return SeekFrom::begin;
  return whence == SEEK_CUR ? SeekFrom::here : SeekFrom::end;
}

}  // namespace

ArchiveReader::ArchiveReader(std::unique_ptr<Stream> stream, std::string fault)
    : stream_(std::move(stream)), fault_(std::move(fault)), block_(kBlock), handle_(archive_read_new()) {
  if (!handle_) throw std::bad_alloc();
}

void ArchiveReader::open(bool seeks) {
  archive_read_set_callback_data(handle(), this);
  archive_read_set_read_callback(handle(), &read_block);
  if (seeks) archive_read_set_seek_callback(handle(), &seek);
  if (archive_read_open1(handle()) != ARCHIVE_OK) fail();
}

std::size_t ArchiveReader::read_data(std::span<char> to) {
  la_ssize_t size = ARCHIVE_RETRY;
  while (size == ARCHIVE_RETRY) size = archive_read_data(handle(), to.data(), to.size());
  is_broken_ = size == ARCHIVE_FATAL;
  if (size < 0) fail();
  return static_cast<std::size_t>(size);
}

void ArchiveReader::fail() {
  if (thrown_) std::rethrow_exception(thrown_);
  const char* const reason = archive_error_string(handle());
  throw InputError(fault_ + ": " + (reason == nullptr ? "broken data" : reason));
}

la_ssize_t ArchiveReader::read_block(archive* reader, void* self, const void** block) {
  auto& that = *static_cast<ArchiveReader*>(self);
  try {
    const std::size_t size = that.stream_->read(that.block_);
    *block = that.block_.data();
    return static_cast<la_ssize_t>(size);
  } catch (...) {
    that.thrown_ = std::current_exception();
    archive_set_error(reader, EIO, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

la_int64_t ArchiveReader::seek(archive* /*reader*/, void* self, la_int64_t offset, int whence) {
  auto& that = *static_cast<ArchiveReader*>(self);
  const auto at = that.stream_->seek(offset, from_whence(whence));
  return at ? static_cast<la_int64_t>(*at) : ARCHIVE_FATAL;
}

}  // namespace gazet::source
