// SPDX-License-Identifier: Apache-2.0
//
// The numbers of records as digits, the same in every format.

#ifndef GAZET_OUTPUT_DIGITS_H_
#define GAZET_OUTPUT_DIGITS_H_

#include <array>
#include <cmath>
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
  std::array<char, 32> text_ = {};
  std::size_t size_ = 0;
};

/// A number from 0 to 1 in hundredths, rounded half up; what lies outside is moved to the nearer end.
[[nodiscard]] inline unsigned hundredths(double value) {
  if (!(value > 0)) return 0;
  return value >= 1 ? 100 : static_cast<unsigned>(std::lround(value * 100));
}

/// A score or share: always two decimals.
[[nodiscard]] inline std::array<char, 4> score_characters(double value) {
  const unsigned whole = hundredths(value);
  return {static_cast<char>('0' + whole / 100), '.', static_cast<char>('0' + whole / 10 % 10),
          static_cast<char>('0' + whole % 10)};
}

[[nodiscard]] Digits number_digits(std::uint64_t value);

/// As score_characters().
[[nodiscard]] Digits score_digits(double value);

/// Degrees of latitude or longitude: one to five decimals, never -0.0.
[[nodiscard]] Digits degrees_digits(double value);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_DIGITS_H_
