// SPDX-License-Identifier: Apache-2.0

#include "text/bytes.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace gazet::text {

Bytes::Bytes(std::string_view content) {
  append(content);
}

std::span<char> Bytes::spare(std::size_t room) {
  if (capacity_ - size_ < room) {
    const std::size_t capacity = std::max(size_ + room, size_ * 2);
    auto* const data = static_cast<char*>(std::realloc(data_.get(), capacity + kPadding));
    if (data == nullptr) throw std::bad_alloc();
    static_cast<void>(data_.release());  // realloc has freed it
    data_.reset(data);
    std::memset(data + capacity, 0, kPadding);
    capacity_ = capacity;
  }
  return {data_.get() + size_, capacity_ - size_};
}

void Bytes::append(std::string_view more) {
  if (more.empty()) return;
  std::memcpy(spare(more.size()).data(), more.data(), more.size());
  commit(more.size());
}

}  // namespace gazet::text
