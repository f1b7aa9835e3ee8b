// SPDX-License-Identifier: Apache-2.0
//
// Output that is compressed on its way, as the suffix of its file says.

#ifndef GAZET_BATCH_COMPRESSED_SINK_H_
#define GAZET_BATCH_COMPRESSED_SINK_H_

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>

#include "batch/sink.h"

struct archive;

namespace gazet::batch {

enum class Compression : std::uint8_t { gzip, bzip2, xz, zstd };

/// By .gz, .bz2, .xz or .zst; nothing for other names.
[[nodiscard]] std::optional<Compression> compression_of_file(std::string_view name);

/// Hands what it is given on to another sink, compressed by libarchive. The same bytes whenever it is made. What is
/// compressed is one frame (a member, a stream: each method has its word), or several one behind the other, which all
/// programs read as one.
class CompressedSink : public Sink {
 public:
  /// `sink` must outlive it. `has_frames`: it has taken some already, so that nothing has to follow.
  CompressedSink(Sink& sink, Compression method, bool has_frames = false);
  CompressedSink(const CompressedSink&) = delete;
  CompressedSink& operator=(const CompressedSink&) = delete;
  ~CompressedSink() override;

  /// As all sinks; also throws OutputError when compressing fails.
  [[nodiscard]] bool write(std::string_view records) override;

  /// Does nothing: what is in the compressor cannot be taken out without compressing worse.
  [[nodiscard]] bool flush() override { return !is_closed_; }

  /// Bytes that were given since the frame began.
  [[nodiscard]] std::uint64_t frame_size() const { return frame_size_; }

  /// Writes what is left of the frame; what is given next is another one. As write().
  [[nodiscard]] bool end_frame();

  /// Writes what is left, once, and flushes the other sink. As write().
  [[nodiscard]] bool end();

 private:
  static std::intptr_t put(archive* writer, void* self, const void* bytes, std::size_t size);
  void begin_frame();
  void check(std::intptr_t result);

  Sink& sink_;
  Compression method_;
  bool has_frames_;
  archive* writer_ = nullptr;  ///< null: the frame is to begin with what is given next
  std::uint64_t frame_size_ = 0;
  bool is_closed_ = false;      ///< nobody reads the other sink any more
  bool is_discarding_ = false;  ///< nothing more goes to it
  std::exception_ptr thrown_;   ///< by the other sink: libarchive is C
};

}  // namespace gazet::batch

#endif  // GAZET_BATCH_COMPRESSED_SINK_H_
