// SPDX-License-Identifier: Apache-2.0
//
// The bytes of a fuzzer's input as a stream.

#ifndef GAZET_TESTS_FUZZ_SUPPORT_BYTES_STREAM_H_
#define GAZET_TESTS_FUZZ_SUPPORT_BYTES_STREAM_H_

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "source/stream.h"

namespace support {

/// Gives at most `step` bytes at a time; one that drips says now and then that it would have to wait.
class BytesStream : public gazet::source::Stream {
 public:
  BytesStream(std::string_view bytes, std::size_t step, bool drips) : bytes_(bytes), step_(step), drips_(drips) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({to.size(), step_, bytes_.size()});
    std::copy_n(bytes_.begin(), size, to.begin());
    bytes_.remove_prefix(size);
    return size;
  }
  bool is_ready() override { return !drips_ || bytes_.size() % 3 != 0; }

 private:
  std::string_view bytes_;
  std::size_t step_;
  bool drips_;
};

}  // namespace support

#endif  // GAZET_TESTS_FUZZ_SUPPORT_BYTES_STREAM_H_
