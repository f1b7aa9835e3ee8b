// SPDX-License-Identifier: Apache-2.0

#include "flags/suggestion.h"

#include <algorithm>
#include <cstddef>

namespace gazet::flags {
namespace {

/// Optimal string alignment: edits of single bytes and swaps of neighbours, none of which is edited again.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  using Row = std::vector<std::size_t>;
  Row before_last(to.size() + 1);
  Row last(to.size() + 1);
  Row row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool is_swap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (is_swap) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last.swap(last);
    last.swap(row);
  }
  return last[to.size()];
}

std::string_view only_one_that_begins_with(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto begins = [&](std::string_view candidate) { return candidate.starts_with(word); };
  const auto found = std::ranges::find_if(candidates, begins);
  const bool is_only_one =
      found != candidates.end() && std::find_if(found + 1, candidates.end(), begins) == candidates.end();
  return is_only_one && !word.empty() ? *found : std::string_view();
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  std::size_t fewest = word.size();  // that many edits leave nothing of it
  for (const std::string_view candidate : candidates) {
    const std::size_t most = candidate.size() / 3;
    // Too long or too short for so few edits: spares the distance of a word of any length.
    if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) > most) continue;
    const std::size_t edits = edit_distance(word, candidate);
    if (edits > most || edits >= fewest) continue;
    best = candidate;
    fewest = edits;
  }
  return best.empty() ? only_one_that_begins_with(word, candidates) : best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view meant = nearest(word, candidates);
  return meant.empty() ? "" : "did you mean '" + std::string(meant) + "'?";
}

}  // namespace gazet::flags
