// SPDX-License-Identifier: Apache-2.0
//
// Which cues a line may match, by the few bytes that it begins or ends with. Most lines of an article match none, and
// learn so at the price of a look-up.

#ifndef GAZET_ARTICLE_OPENING_INDEX_H_
#define GAZET_ARTICLE_OPENING_INDEX_H_

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/cue.h"
#include "article/cue_expression.h"
#include "pattern/syntax.h"

namespace gazet::article {

class OpeningIndex {
 public:
  explicit OpeningIndex(Place place) : place_(place) {}

  /// Enters the cue, whose expression has that syntax where it has one that can be read, under all that its matches may
  /// begin (or end) with, five bytes or, where a match is shorter or the list would be long, fewer. ASCII letters count
  /// in either case.
  void add(const Cue& cue, const std::optional<pattern::Syntax>& syntax, std::uint32_t number);

  /// False when no cue can match; wrongly true for few lines.
  [[nodiscard]] bool may_match(std::string_view line) const {
    if (is_open()) return true;
    for (std::size_t bytes = std::min(line.size(), kBytes); bytes >= fewest_bytes_; --bytes) {
      if (slots_.test(slot_of(key_of(line, bytes)))) return true;
    }
    return false;
  }

  /// The numbers of the cues that may match, some perhaps twice.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::string_view line) const;

  /// Whether some cue has to be tried on every line.
  [[nodiscard]] bool is_open() const { return !on_all_lines_.empty(); }

 private:
  static constexpr std::size_t kBytes = 5;
  static constexpr unsigned kSlotBits = 17;

  static constexpr unsigned char lowered(char c) {
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }

  /// The outermost bytes as one number; no valid UTF-8 makes equal numbers of fewer bytes, save for NUL.
  [[nodiscard]] std::uint64_t key_of(std::string_view line, std::size_t bytes) const {
    const std::size_t from = place_ == Place::head ? 0 : line.size() - bytes;
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < bytes; ++i) key = (key << 8U) | lowered(line[from + i]);
    return key;
  }

  static constexpr std::size_t slot_of(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits); }

  Place place_;
  std::bitset<std::size_t{1} << kSlotBits> slots_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key_;
  std::size_t fewest_bytes_ = kBytes;
  std::vector<std::uint32_t> on_all_lines_;
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_OPENING_INDEX_H_
