// SPDX-License-Identifier: Apache-2.0
//
// Runs of capitalised words, joined over small words such as "of" and "de": where a name may stand that no list knows.

#ifndef GAZET_MATCH_RUNS_H_
#define GAZET_MATCH_RUNS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "match/unit.h"

namespace gazet::match {

/// Units [begin, end), the first and the last of them capitalised (the last may be a short number).
struct Run {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// May a name end with this unit?
[[nodiscard]] bool may_end_name(const Unit& unit);

/// Appends the runs of one sentence of the text, in order; the numbers are those of `units` plus `first`. None goes on
/// behind a tab, which parts the columns of a table.
void append_runs(std::string_view text, std::span<const Unit> units, std::uint32_t first, std::vector<Run>& runs);

}  // namespace gazet::match

#endif  // GAZET_MATCH_RUNS_H_
