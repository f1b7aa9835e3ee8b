// SPDX-License-Identifier: Apache-2.0

#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace gazet::text {
namespace {

std::uint64_t load(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

/// True when none of the 8 bytes has its high bit set.
bool is_ascii_word(std::uint64_t word) {
  return (word & 0x8080808080808080U) == 0;
}

/// Allowed range of the second byte for each first byte (table 3-7); further bytes are always 80..BF.
struct Sequence {
  std::size_t size = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

constexpr Sequence sequence_of(unsigned char first) {
  if (first < 0x80) return {1};
  if (first < 0xC2) return {0};
  if (first < 0xE0) return {2};
  if (first == 0xE0) return {3, 0xA0, 0xBF};
  if (first == 0xED) return {3, 0x80, 0x9F};
  if (first < 0xF0) return {3};
  if (first == 0xF0) return {4, 0x90, 0xBF};
  if (first < 0xF4) return {4};
  if (first == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

/// Size of the valid sequence at `offset`, 0 when there is none.
std::size_t valid_sequence(std::string_view bytes, std::size_t offset) {
  const Sequence sequence = sequence_of(static_cast<unsigned char>(bytes[offset]));
  if (sequence.size == 0 || bytes.size() - offset < sequence.size) return 0;
  if (sequence.size == 1) return 1;
  const auto second = static_cast<unsigned char>(bytes[offset + 1]);
  if (second < sequence.low || second > sequence.high) return 0;
  for (std::size_t i = 2; i < sequence.size; ++i) {
    if (!is_continuation(bytes[offset + i])) return 0;
  }
  return sequence.size;
}

}  // namespace

// Plain loops: gcc and clang turn both counts into vector code, faster than a popcount of words.
std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) count += is_continuation(byte) ? 0U : 1U;
  return count;
}

std::size_t count_utf16_units(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) {
    count += (is_continuation(byte) ? 0U : 1U) + (static_cast<unsigned char>(byte) >= 0xF0 ? 1U : 0U);
  }
  return count;
}

TextPosition advanced(const TextPosition& from, std::string_view passed) {
  return {from.bytes + passed.size(), from.code_points + count_code_points(passed),
          from.utf16_units + count_utf16_units(passed)};
}

std::size_t valid_prefix(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    if (bytes.size() - offset >= 8 && is_ascii_word(load(bytes.data() + offset))) {
      offset += 8;
      continue;
    }
    const std::size_t size = valid_sequence(bytes, offset);
    if (size == 0) return offset;
    offset += size;
  }
  return offset;
}

void append(std::string& to, char32_t code_point) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

}  // namespace gazet::text
