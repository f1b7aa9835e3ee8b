// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/checksum.h"

#include <array>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gazet::gazetteer {
namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kStripe = kLanes * sizeof(std::uint64_t);
constexpr std::uint64_t kOdd = 0x9FB21C651E98DF25U;

using Lanes = std::array<std::uint64_t, kLanes>;

/// What the sums and the keys of the first stripe are; each stripe adds kOdd to the keys.
constexpr Lanes kSums = {1, 2, 3, 4, 5, 6, 7, 8};
constexpr Lanes kKeys = {kOdd,      kOdd * 3,  kOdd * 5,  kOdd * 7,  //
                         kOdd * 11, kOdd * 13, kOdd * 17, kOdd * 19};

class PlainSums {
 public:
  void add(const char* stripe) {
    Lanes words;
    std::memcpy(words.data(), stripe, kStripe);
    for (std::size_t i = 0; i < kLanes; ++i) {
      const std::uint64_t keyed = words[i] ^ keys_[i];
      sums_[i] += (keyed & 0xFFFFFFFFU) * (keyed >> 32U) + words[i ^ 1U];
      keys_[i] += kOdd;
    }
  }

  [[nodiscard]] Lanes sums() const { return sums_; }

 private:
  Lanes sums_ = kSums;
  Lanes keys_ = kKeys;
};

#if defined(__SSE2__)

/// The same, two lanes at a time.
class VectorSums {
 public:
  VectorSums() {
    std::memcpy(sums_, kSums.data(), kStripe);
    std::memcpy(keys_, kKeys.data(), kStripe);
  }

  void add(const char* stripe) {
    const __m128i step = _mm_set1_epi64x(static_cast<long long>(kOdd));
    for (std::size_t i = 0; i < kLanes / 2; ++i) {
      const __m128i words = _mm_loadu_si128(reinterpret_cast<const __m128i*>(stripe) + i);
      const __m128i keyed = _mm_xor_si128(words, keys_[i]);
      const __m128i products = _mm_mul_epu32(keyed, _mm_srli_epi64(keyed, 32));
      const __m128i swapped = _mm_shuffle_epi32(words, _MM_SHUFFLE(1, 0, 3, 2));
      sums_[i] = _mm_add_epi64(sums_[i], _mm_add_epi64(products, swapped));
      keys_[i] = _mm_add_epi64(keys_[i], step);
    }
  }

  [[nodiscard]] Lanes sums() const {
    Lanes sums;
    std::memcpy(sums.data(), sums_, kStripe);
    return sums;
  }

 private:
  __m128i sums_[kLanes / 2];
  __m128i keys_[kLanes / 2];
};

#else

using VectorSums = PlainSums;

#endif

template <typename Sums>
std::uint64_t sum_of(std::string_view bytes) {
  Sums sums;
  std::size_t offset = 0;
  for (; offset + kStripe <= bytes.size(); offset += kStripe) {
    // What fetches ahead by itself stops at the end of each page.
    constexpr std::size_t kAhead = 1024;
    if (offset + kAhead < bytes.size()) __builtin_prefetch(bytes.data() + offset + kAhead);
    sums.add(bytes.data() + offset);
  }
  std::array<char, kStripe> last{};
  std::memcpy(last.data(), bytes.data() + offset, bytes.size() - offset);
  sums.add(last.data());
  std::uint64_t sum = bytes.size();
  for (const std::uint64_t lane : sums.sums()) {
    sum = (sum ^ lane) * kOdd;
    sum ^= sum >> 29U;
  }
  return sum;
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  return sum_of<VectorSums>(bytes);
}

std::uint64_t checksum_plainly(std::string_view bytes) {
  return sum_of<PlainSums>(bytes);
}

}  // namespace gazet::gazetteer
