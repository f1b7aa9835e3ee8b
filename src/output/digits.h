// SPDX-License-Identifier: Apache-2.0
//
// The numbers of records as digits, the same in every format.

#ifndef GAZET_OUTPUT_DIGITS_H_
#define GAZET_OUTPUT_DIGITS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gazet::output {

/// A few characters, held by the object itself.
class Digits {
 public:
  [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }

  void append(std::string_view text) {
    for (const char byte : text) text_[size_++] = byte;
  }

 private:
  std::array<char, 32> text_;
  std::size_t size_ = 0;
};

/// A number from 0 to 1 in hundredths, rounded half up; what lies outside is moved to the nearer end.
[[nodiscard]] unsigned hundredths(double value);

[[nodiscard]] Digits number_digits(std::uint64_t value);

/// A score or share: always two decimals.
[[nodiscard]] Digits score_digits(double value);

/// Degrees of latitude or longitude: one to five decimals, never -0.0.
[[nodiscard]] Digits degrees_digits(double value);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_DIGITS_H_
