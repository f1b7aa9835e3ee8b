// SPDX-License-Identifier: Apache-2.0

#include "batch/compressed_sink.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <new>
#include <string>
#include <utility>

#include "gazet/error.h"

namespace gazet::batch {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

int add_filter(archive* writer, Compression method) {
  switch (method) {
    case Compression::gzip:
      return archive_write_add_filter_gzip(writer);
    case Compression::bzip2:
      return archive_write_add_filter_bzip2(writer);
    case Compression::xz:
      return archive_write_add_filter_xz(writer);
    case Compression::zstd:
      return archive_write_add_filter_zstd(writer);
  }
  return ARCHIVE_FATAL;
}

}  // namespace

std::optional<Compression> compression_of_file(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Compression>, 4> kSuffixes = {{{".gz", Compression::gzip},
                                                                                         {".bz2", Compression::bzip2},
                                                                                         {".xz", Compression::xz},
                                                                                         {".zst", Compression::zstd}}};
  for (const auto& [suffix, method] : kSuffixes) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) return method;
  }
  return std::nullopt;
}

CompressedSink::CompressedSink(Sink& sink, Compression method, bool has_frames)
    : sink_(sink), method_(method), has_frames_(has_frames) {}

CompressedSink::~CompressedSink() {
  // libarchive writes what is left, and only then frees all it has.
  is_discarding_ = true;
  archive_write_free(writer_);
}

void CompressedSink::begin_frame() {
  has_frames_ = true;
  frame_size_ = 0;
  writer_ = archive_write_new();
  if (writer_ == nullptr) throw std::bad_alloc();
  archive_entry* const entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  const bool is_ready =
      add_filter(writer_, method_) == ARCHIVE_OK && archive_write_set_format_raw(writer_) == ARCHIVE_OK &&
      archive_write_set_bytes_per_block(writer_, kBlock) == ARCHIVE_OK &&
      archive_write_set_bytes_in_last_block(writer_, 1) == ARCHIVE_OK &&
      // Only gzip knows it: the time in its header.
      archive_write_set_options(writer_, method_ == Compression::gzip ? "!timestamp" : "") >= ARCHIVE_WARN &&
      archive_write_open(writer_, this, nullptr, &put, nullptr) == ARCHIVE_OK &&
      archive_write_header(writer_, entry) == ARCHIVE_OK;
  archive_entry_free(entry);
  if (is_ready) return;
  const char* const reason = archive_error_string(writer_);
  throw OutputError(std::string("cannot compress: ") + (reason == nullptr ? "unknown method" : reason));
}

bool CompressedSink::write(std::string_view records) {
  if (writer_ == nullptr && !is_closed_ && !records.empty()) begin_frame();
  frame_size_ += records.size();
  while (!is_closed_ && !records.empty()) {
    const la_ssize_t size = archive_write_data(writer_, records.data(), records.size());
    check(size);
    if (size > 0) records.remove_prefix(static_cast<std::size_t>(size));
  }
  return !is_closed_;
}

bool CompressedSink::end_frame() {
  if (writer_ == nullptr) return !is_closed_;
  if (!is_closed_) check(archive_write_close(writer_));
  const bool is_written = !is_closed_;
  // Freeing it writes nothing more.
  archive_write_free(std::exchange(writer_, nullptr));
  return is_written;
}

bool CompressedSink::end() {
  // Nothing at all, compressed, is something too.
  if (!has_frames_ && !is_closed_) begin_frame();
  return end_frame() && sink_.flush();
}

void CompressedSink::check(std::intptr_t result) {
  if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  if (result >= 0) return;
  const char* const reason = archive_error_string(writer_);
  throw OutputError(std::string("cannot compress: ") + (reason == nullptr ? "unknown reason" : reason));
}

/// Always reports success to libarchive: after a reported failure it would never free the memory of its compressors.
std::intptr_t CompressedSink::put(archive* /*writer*/, void* self, const void* bytes, std::size_t size) {
  auto& that = *static_cast<CompressedSink*>(self);
  try {
    if (!that.is_discarding_) that.is_closed_ = !that.sink_.write({static_cast<const char*>(bytes), size});
  } catch (...) {
    that.thrown_ = std::current_exception();
  }
  that.is_discarding_ = that.is_discarding_ || that.is_closed_ || that.thrown_;
  return static_cast<std::intptr_t>(size);
}

}  // namespace gazet::batch
