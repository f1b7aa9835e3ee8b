// SPDX-License-Identifier: Apache-2.0

#include "output/json_text.h"

#include <array>

#include "output/valid_text.h"

namespace gazet::output {
namespace {

/// What stands behind the backslash for each byte that needs one: 'u' for \u00XX, 0 for a byte that stays.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> escapes{};
  for (std::size_t control = 0; control < 0x20; ++control) escapes[control] = 'u';
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}();

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = kOnes * 0x80;

/// Not zero when one of the 8 bytes is below `bound`, which is at most 128.
constexpr std::uint64_t any_below(std::uint64_t word, std::uint64_t bound) {
  return (word - kOnes * bound) & ~word & kHighBits;
}

constexpr bool any_needs_escape(std::uint64_t word) {
  return (any_below(word, 0x20) | any_below(word ^ (kOnes * '"'), 1) | any_below(word ^ (kOnes * '\\'), 1)) != 0;
}

/// Writes one byte, escaped when it must be; returns where the next one goes.
char* put_escaped(char* to, char byte) {
  const char escape = kEscapes[static_cast<unsigned char>(byte)];
  if (escape == 0) {
    *to++ = byte;
    return to;
  }
  *to++ = '\\';
  *to++ = escape;
  if (escape != 'u') return to;
  constexpr std::string_view kDigits = "0123456789abcdef";
  *to++ = '0';
  *to++ = '0';
  *to++ = kDigits[static_cast<unsigned char>(byte) >> 4];
  *to++ = kDigits[static_cast<unsigned char>(byte) & 0xF];
  return to;
}

}  // namespace

void JsonText::quoted(std::string_view utf8) {
  // In stretches, so that room for the worst case (six bytes for one) stays small whatever the length.
  constexpr std::size_t kStretch = 1024;
  raw("\"");
  for (; utf8.size() > kStretch; utf8.remove_prefix(kStretch)) escaped(utf8.substr(0, kStretch));
  escaped(utf8);
  raw("\"");
}

void JsonText::quoted_bytes(std::string_view bytes) {
  quoted(valid_text(bytes));
}

void JsonText::escaped(std::string_view utf8) {
  reserve(utf8.size() * 6);
  const char* from = utf8.data();
  const char* const end = from + utf8.size();
  char* to = cursor_;
  while (end - from >= 8) {
    std::uint64_t word;
    std::memcpy(&word, from, sizeof word);
    if (any_needs_escape(word)) {
      for (int i = 0; i < 8; ++i) to = put_escaped(to, from[i]);
    } else {
      std::memcpy(to, &word, sizeof word);
      to += sizeof word;
    }
    from += sizeof word;
  }
  while (from < end) to = put_escaped(to, *from++);
  cursor_ = to;
}

void JsonText::grow(std::size_t size) {
  // A step, not the whole capacity: resize clears what it adds, and the caller may keep a large buffer for small texts.
  constexpr std::size_t kStep = 8 * 1024;
  const auto written = static_cast<std::size_t>(cursor_ - to_.data());
  to_.resize(written + size + kStep);
  cursor_ = to_.data() + written;
  limit_ = to_.data() + to_.size();
}

}  // namespace gazet::output
