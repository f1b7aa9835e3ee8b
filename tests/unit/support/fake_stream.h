// SPDX-License-Identifier: Apache-2.0
//
// A source without a file.

#ifndef GAZET_TESTS_UNIT_SUPPORT_FAKE_STREAM_H_
#define GAZET_TESTS_UNIT_SUPPORT_FAKE_STREAM_H_

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <utility>

#include "gazet/error.h"
#include "source/stream.h"

namespace support {

/// Gives its bytes `step` at a time; with `drips` it says before each read that it would have to wait.
class FakeStream : public gazet::source::Stream {
 public:
  explicit FakeStream(std::string bytes, std::size_t step = std::numeric_limits<std::size_t>::max(), bool drips = false,
                      bool fails = false)
      : bytes_(std::move(bytes)), step_(step), drips_(drips), fails_(fails) {}

  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({to.size(), step_, bytes_.size() - offset_});
    if (size == 0 && fails_) throw gazet::InputError("Input/output error");
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset_), size, to.begin());
    offset_ += size;
    return size;
  }

  bool is_ready() override { return !drips_; }

 private:
  std::string bytes_;
  std::size_t step_;
  bool drips_;
  bool fails_;
  std::size_t offset_ = 0;
};

}  // namespace support

#endif  // GAZET_TESTS_UNIT_SUPPORT_FAKE_STREAM_H_
