// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/checksum.h"

#include <array>
#include <cstring>

namespace gazet::gazetteer {
namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kStripe = kLanes * sizeof(std::uint64_t);
constexpr std::size_t kAhead = 1024;
constexpr std::uint64_t kOdd = 0x9FB21C651E98DF25U;

using Lanes = std::array<std::uint64_t, kLanes>;

void add_stripe(Lanes& lanes, const char* stripe) {
  Lanes words;
  std::memcpy(words.data(), stripe, kStripe);
  for (std::size_t i = 0; i < kLanes; ++i) {
    const std::uint64_t mixed = (lanes[i] ^ words[i]) * kOdd;
    lanes[i] = mixed ^ (mixed >> 32U);
  }
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  Lanes lanes{1, 2, 3, 4, 5, 6, 7, 8};
  std::size_t offset = 0;
  for (; offset + kStripe <= bytes.size(); offset += kStripe) {
    // What fetches ahead by itself stops at the end of each page.
    if (offset + kAhead < bytes.size()) __builtin_prefetch(bytes.data() + offset + kAhead);
    add_stripe(lanes, bytes.data() + offset);
  }
  std::array<char, kStripe> last{};
  std::memcpy(last.data(), bytes.data() + offset, bytes.size() - offset);
  add_stripe(lanes, last.data());
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : lanes) {
    sum = (sum ^ lane) * kOdd;
    sum ^= sum >> 29U;
  }
  return sum;
}

}  // namespace gazet::gazetteer
