// SPDX-License-Identifier: Apache-2.0

#include "input/bytes.h"

#include <algorithm>
#include <cstring>

namespace gazet::input {

Bytes::Bytes(std::string_view content) {
  append(content);
}

std::span<char> Bytes::spare(std::size_t room) {
  if (capacity_ - size_ < room) {
    const std::size_t capacity = std::max(size_ + room, size_ * 2);
    auto data = std::make_unique_for_overwrite<char[]>(capacity + kPadding);
    if (size_ > 0) std::memcpy(data.get(), data_.get(), size_);
    std::memset(data.get() + capacity, 0, kPadding);
    data_ = std::move(data);
    capacity_ = capacity;
  }
  return {data_.get() + size_, capacity_ - size_};
}

void Bytes::append(std::string_view more) {
  if (more.empty()) return;
  std::memcpy(spare(more.size()).data(), more.data(), more.size());
  commit(more.size());
}

}  // namespace gazet::input
