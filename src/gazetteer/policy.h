// SPDX-License-Identifier: Apache-2.0
//
// The `policy` column of a dictionary: in which case a row's names are matched, and whether they need support from
// the text.

#ifndef GAZET_GAZETTEER_POLICY_H_
#define GAZET_GAZETTEER_POLICY_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::gazetteer {

/// How a name's capitals bind the text.
enum class CaseRule : std::uint8_t {
  capitals,  ///< the text writes capitals where the name does; names with lower-case letters also match all in capitals
  exact,     ///< only as written
  any        ///< lower case too
};

struct Policy {
  CaseRule case_rule = CaseRule::capitals;
  bool common = false;  ///< its one-word names are also ordinary words or personal names: they count with support only

  friend constexpr bool operator==(const Policy&, const Policy&) = default;
};

/// The words a policy cell may hold, parted by commas.
inline constexpr std::array<std::string_view, 3> kPolicyWords = {"exact", "any-case", "common"};

/// The policy that the cell asks for. What is wrong with it is appended to `faults`.
[[nodiscard]] Policy parse_policy(std::string_view cell, std::vector<std::string>& faults);

/// The cell that asks for the policy.
[[nodiscard]] std::string to_string(const Policy& policy);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_POLICY_H_
