// SPDX-License-Identifier: Apache-2.0

#include "output/digits.h"

#include <charconv>
#include <cmath>

namespace gazet::output {

Digits number_digits(std::uint64_t value) {
  std::array<char, 20> text;
  const char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  Digits digits;
  digits.append({text.data(), end});
  return digits;
}

Digits score_digits(double value) {
  const std::array<char, 4> text = score_characters(value);
  Digits digits;
  digits.append({text.data(), text.size()});
  return digits;
}

Digits degrees_digits(double value) {
  const auto magnitude = static_cast<std::uint64_t>(std::llround(std::fabs(value) * 100'000));
  Digits digits;
  if (value < 0 && magnitude != 0) digits.append("-");
  digits.append(number_digits(magnitude / 100'000).view());
  std::array<char, 6> fraction = {'.'};
  std::uint64_t rest = magnitude % 100'000;
  std::size_t size = 2;
  for (std::size_t place = 5; place > 0; --place, rest /= 10) {
    fraction[place] = static_cast<char>('0' + rest % 10);
    if (size == 2 && fraction[place] != '0') size = place + 1;
  }
  digits.append({fraction.data(), size});
  return digits;
}

}  // namespace gazet::output
