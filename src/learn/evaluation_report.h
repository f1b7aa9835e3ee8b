// SPDX-License-Identifier: Apache-2.0
//
// An evaluation written down: a table for people, JSON for programs.

#ifndef GAZET_LEARN_EVALUATION_REPORT_H_
#define GAZET_LEARN_EVALUATION_REPORT_H_

#include <string>
#include <string_view>

#include "learn/evaluation.h"

namespace gazet::learn {

/// The table of some documents; `name` stands above it.
[[nodiscard]] std::string table_of(std::string_view name, const Tally& tally);

/// The same figures as a JSON object.
[[nodiscard]] std::string json_of(const Tally& tally);

}  // namespace gazet::learn

#endif  // GAZET_LEARN_EVALUATION_REPORT_H_
