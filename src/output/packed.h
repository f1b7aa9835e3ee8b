// SPDX-License-Identifier: Apache-2.0
//
// Values as workers leave them for the Assembly of their format: one behind the other, in the machine's own form, read
// back in the same order. Never written to a file.

#ifndef GAZET_OUTPUT_PACKED_H_
#define GAZET_OUTPUT_PACKED_H_

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace gazet::output {

/// Appends values to a string, which must outlive it.
class Packer {
 public:
  explicit Packer(std::string& to) : to_(to) {}

  void number(std::uint64_t value) { plain(value); }
  void real(double value) { plain(value); }
  void text(std::string_view text) {
    number(text.size());
    to_ += text;
  }

 private:
  template <class Value>
  void plain(Value value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    to_.append(bytes, sizeof value);
  }

  std::string& to_;
};

/// Reads them again. The bytes must outlive it and the texts it gives.
class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  [[nodiscard]] bool is_empty() const { return rest_.empty(); }

  std::uint64_t number() { return plain<std::uint64_t>(); }
  double real() { return plain<double>(); }
  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    return take(size);
  }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  template <class Value>
  Value plain() {
    Value value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  std::string_view rest_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_PACKED_H_
