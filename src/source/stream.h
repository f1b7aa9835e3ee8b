// SPDX-License-Identifier: Apache-2.0
//
// Bytes that come in order: a file, a pipe, whatever else can be read through once. Formats read streams and know
// nothing of files.

#ifndef GAZET_SOURCE_STREAM_H_
#define GAZET_SOURCE_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace gazet::source {

enum class SeekFrom : std::uint8_t { begin, here, end };

class Stream {
 public:
  virtual ~Stream() = default;

  /// Reads some bytes, as many as there are; 0 only at the end. Waits when there are none. Throws InputError with the
  /// system's reason (without the name of the source).
  virtual std::size_t read(std::span<char> to) = 0;

  /// False when read() would have to wait.
  [[nodiscard]] virtual bool is_ready() = 0;

  /// Goes on at another place and says where that is, from the beginning; nothing when this stream cannot.
  virtual std::optional<std::uint64_t> seek(std::int64_t /*offset*/, SeekFrom /*from*/) { return std::nullopt; }
};

/// Asked while nothing comes whether to go on waiting.
using StopQuestion = std::function<bool()>;

/// Opens a file, pipe or device, or standard input for `-`. While it waits, read() asks `is_stopped` ten times a second
/// and behaves as at the end once that is true. Throws InputError.
[[nodiscard]] std::unique_ptr<Stream> open_file(const std::string& name, StopQuestion is_stopped);

/// First the bytes that were read already, then what is left of the stream.
[[nodiscard]] std::unique_ptr<Stream> prefixed(std::string begin, std::unique_ptr<Stream> rest);

/// All of a stream, held in memory to be read at any place. Throws InputError when it is longer than `max`.
[[nodiscard]] std::unique_ptr<Stream> held(Stream& stream, std::size_t max);

}  // namespace gazet::source

#endif  // GAZET_SOURCE_STREAM_H_
