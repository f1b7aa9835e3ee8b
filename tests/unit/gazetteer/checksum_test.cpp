// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/checksum.h"

#include <random>
#include <string>

#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

std::string random_bytes(std::size_t size) {
  std::mt19937 random(static_cast<std::mt19937::result_type>(size));
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

TEST_CASE("The checksum is XXH3 of 64 bits, seed 0", "[gazetteer]") {
  // The value of the empty input, as the specification's implementation gives it.
  CHECK(checksum("") == 0x2D06800538D394C2U);
}

TEST_CASE("Any changed bit changes the checksum", "[gazetteer]") {
  for (const std::size_t size : {1U, 63U, 64U, 65U, 200U}) {
    std::string bytes = random_bytes(size);
    const std::uint64_t sound = checksum(bytes);
    for (std::size_t bit = 0; bit < 8 * size; ++bit) {
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
      CHECK(checksum(bytes) != sound);
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    }
  }
}

TEST_CASE("Bytes in another order, more zeros and fewer change the checksum", "[gazetteer]") {
  const std::string bytes = random_bytes(640);
  for (std::size_t size = 1; size <= 320; size *= 2) {
    for (std::size_t at = 0; at + 2 * size <= bytes.size(); at += size) {
      const std::string swapped =
          bytes.substr(0, at) + bytes.substr(at + size, size) + bytes.substr(at, size) + bytes.substr(at + 2 * size);
      if (swapped != bytes) CHECK(checksum(swapped) != checksum(bytes));
    }
  }
  CHECK(checksum(std::string(64, '\0')) != checksum(std::string(128, '\0')));
  CHECK(checksum(std::string(1, '\0')) != checksum(std::string()));
}

}  // namespace
}  // namespace gazet::gazetteer
