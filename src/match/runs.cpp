// SPDX-License-Identifier: Apache-2.0

#include "match/runs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.h"

namespace gazet::match {
namespace {

/// What may stand inside a name, at most two in a row.
constexpr auto kJoiners =
    std::to_array<std::string_view>({"of",  "the", "for", "and", "de", "al",  "el", "ul", "la", "del", "da",  "di",
                                     "du",  "des", "do",  "dos", "le", "les", "on", "to", "in", "bin", "ibn", "van",
                                     "von", "der", "y",   "e",   "et", "und", "&",  "-",  "/",  "'s"});
constexpr std::size_t kMostJoiners = 2;

/// "Boeing 737", "Group of 20"; longer numbers are years and amounts.
constexpr std::size_t kLongestNumber = 4;

class JoinerHashes {
 public:
  JoinerHashes() {
    for (std::size_t i = 0; i < kJoiners.size(); ++i) hashes_[i] = text::hash_folded(kJoiners[i]);
    std::sort(hashes_.begin(), hashes_.end());
  }
  [[nodiscard]] bool contain(std::uint64_t hash) const {
    return std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

 private:
  std::array<std::uint64_t, kJoiners.size()> hashes_{};
};

bool is_joiner(const Unit& unit) {
  static const JoinerHashes kHashes;
  return !unit.is_capital && unit.end - unit.begin <= 4 && kHashes.contain(unit.hash);
}

}  // namespace

bool may_end_name(const Unit& unit) {
  if (unit.is_capital) return true;
  const bool is_number = unit.shape == Shape::digit || unit.shape == Shape::number || unit.shape == Shape::alphanumeric;
  return is_number && unit.end - unit.begin <= kLongestNumber;
}

void append_runs(std::string_view text, std::span<const Unit> units, std::uint32_t first, std::vector<Run>& runs) {
  const auto goes_on_to = [&](std::size_t next) { return next < units.size() && text[units[next - 1].end] != '\t'; };
  for (std::size_t begin = 0; begin < units.size();) {
    if (!units[begin].is_capital) {
      ++begin;
      continue;
    }
    std::size_t last = begin;
    for (;;) {
      std::size_t next = last + 1;
      while (goes_on_to(next) && next - last <= kMostJoiners && is_joiner(units[next])) ++next;
      if (!goes_on_to(next) || !may_end_name(units[next])) break;
      last = next;
    }
    runs.push_back({first + static_cast<std::uint32_t>(begin), first + static_cast<std::uint32_t>(last + 1)});
    begin = last + 1;
  }
}

}  // namespace gazet::match
