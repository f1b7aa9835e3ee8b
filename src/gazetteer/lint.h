// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with dictionaries, or may be: every finding with its place and a code that scripts can rely on. The
// codes are explained in dictionaries/README.md.

#ifndef GAZET_GAZETTEER_LINT_H_
#define GAZET_GAZETTEER_LINT_H_

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazet/error.h"
#include "gazetteer/row.h"

namespace gazet::gazetteer {

struct Finding {
  Severity severity = Severity::note;
  std::string file;
  std::size_t line = 0;   ///< counted from 1; 0 stands for the file as a whole
  std::string_view code;  ///< such as `duplicate-id`; lives as long as the program
  std::string message;

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Every code that a finding may have.
inline constexpr auto kLintCodes = std::to_array<std::string_view>(
    {"bad-row", "bad-pattern", "pattern-without-anchor", "duplicate-id", "no-source", "unknown-country",
     "null-coordinates", "suspicious-characters", "unmatchable-name", "generic-name", "common-word", "losing-alias",
     "redundant-alias", "duplicate-name", "type-collision"});

/// `FILE:LINE: SEVERITY: MESSAGE [CODE]`, without the line when it is 0.
[[nodiscard]] std::string to_string(const Finding& finding);

[[nodiscard]] std::string_view to_string(Severity severity);

/// The cue that a name is besides those of the rows being looked at, if any: a gazetteer's, say.
using CueLookup = std::function<std::optional<SubtypeNumber>(std::string_view name)>;

/// All findings about rows that read_dictionary() gave, in the order in which later ones replace earlier ones, and
/// about the faults that it found: by file, line, code and message. Needs a hundred bytes or so for each name.
[[nodiscard]] std::vector<Finding> lint(std::vector<Row> rows, const std::vector<Diagnostic>& faults,
                                        const CueLookup& cue_of = {});

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_LINT_H_
