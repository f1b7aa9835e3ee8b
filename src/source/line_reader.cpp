// SPDX-License-Identifier: Apache-2.0

#include "source/line_reader.h"

#include <algorithm>
#include <cstring>

namespace gazet::source {

std::optional<std::string> LineReader::line(std::uint64_t& most) {
  std::string line;
  while (most > 0 && fill()) {
    const std::size_t held = std::min<std::uint64_t>(end_ - at_, most);
    const char* const begin = block_.data() + at_;
    const void* const newline = std::memchr(begin, '\n', held);
    const std::size_t size =
        newline == nullptr ? held : static_cast<std::size_t>(static_cast<const char*>(newline) - begin) + 1;
    line.append(begin, size);
    at_ += size;
    most -= size;
    if (newline == nullptr) continue;
    line.pop_back();
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  if (line.empty()) return std::nullopt;
  return line;
}

std::size_t LineReader::read(std::span<char> to) {
  if (!fill()) return 0;
  const std::size_t size = std::min(end_ - at_, to.size());
  std::copy_n(block_.data() + at_, size, to.data());
  at_ += size;
  return size;
}

std::string_view LineReader::peek(std::size_t size) {
  if (end_ - at_ < size) {
    std::copy(block_.data() + at_, block_.data() + end_, block_.data());
    end_ -= std::exchange(at_, 0);
  }
  std::size_t got = 1;
  while (end_ - at_ < size && got > 0) {
    got = stream_->read(std::span(block_).subspan(end_));
    end_ += got;
  }
  return {block_.data() + at_, end_ - at_};
}

/// False at the end.
bool LineReader::fill() {
  if (at_ < end_) return true;
  at_ = 0;
  end_ = stream_->read(block_);
  return end_ > 0;
}

}  // namespace gazet::source
