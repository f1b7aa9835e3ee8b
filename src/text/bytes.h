// SPDX-License-Identifier: Apache-2.0
//
// A buffer that grows without being filled, and always has room behind its bytes for simdjson to look beyond the end.

#ifndef GAZET_TEXT_BYTES_H_
#define GAZET_TEXT_BYTES_H_

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>

namespace gazet::text {

/// Movable; owns its bytes.
class Bytes {
 public:
  /// Readable bytes behind the end.
  static constexpr std::size_t kPadding = 64;

  Bytes() = default;
  explicit Bytes(std::string_view content);

  [[nodiscard]] std::string_view view() const { return {data_.get(), size_}; }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// At least `room` bytes behind the end to write to; commit() then says how many were written.
  [[nodiscard]] std::span<char> spare(std::size_t room);
  void commit(std::size_t written) { size_ += written; }

  void append(std::string_view more);

  /// Cuts off everything from `at` on.
  void truncate(std::size_t at) { size_ = at; }

 private:
  struct Free {
    void operator()(char* data) const { std::free(data); }
  };

  std::unique_ptr<char[], Free> data_;  ///< by realloc, which moves pages where new and delete would copy them
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;  ///< without the padding
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_BYTES_H_
