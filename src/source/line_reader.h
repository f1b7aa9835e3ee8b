// SPDX-License-Identifier: Apache-2.0
//
// A stream in which lines and counted bytes take turns, as in the records of WARC and the messages of HTTP.

#ifndef GAZET_SOURCE_LINE_READER_H_
#define GAZET_SOURCE_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/stream.h"

namespace gazet::source {

class LineReader {
 public:
  explicit LineReader(std::unique_ptr<Stream> stream) : stream_(std::move(stream)), block_(kBlock) {}

  /// The next line without its end (LF or CR LF), at most `most` bytes of it and those taken alone; nothing at the end
  /// of the stream, or when `most` is 0. `most` is reduced by what was taken.
  [[nodiscard]] std::optional<std::string> line(std::uint64_t& most);

  /// What is to be read next: at least `size` bytes, which are few, unless the stream ends before.
  [[nodiscard]] std::string_view peek(std::size_t size);

  /// Some bytes; 0 at the end only.
  [[nodiscard]] std::size_t read(std::span<char> to);

  [[nodiscard]] bool is_ready() { return at_ < end_ || stream_->is_ready(); }

 private:
  static constexpr std::size_t kBlock = std::size_t{64} << 10U;

  bool fill();

  std::unique_ptr<Stream> stream_;
  std::vector<char> block_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace gazet::source

#endif  // GAZET_SOURCE_LINE_READER_H_
