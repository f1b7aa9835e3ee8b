// SPDX-License-Identifier: Apache-2.0
//
// The `policy` column of a dictionary: in which case a row's names are matched, whether they need support from the
// text, and whether they are names at all or a rule for other names.

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

/// What a row's names are.
enum class Role : std::uint8_t {
  name,         ///< names of the row's entity
  form_behind,  ///< what may stand behind a name of the row's kind (Inc., FC); no entity of its own
  form_before,  ///< likewise in front of it (FC, AS)
  spelling      ///< words that write each other in names of the row's kind (Defence, Defense); no entity of its own
};

struct Policy {
  CaseRule case_rule = CaseRule::capitals;
  bool common = false;  ///< its one-word names are also ordinary words or personal names: they count with support only
  Role role = Role::name;

  friend constexpr bool operator==(const Policy&, const Policy&) = default;
};

/// The words a policy cell may hold, parted by commas.
inline constexpr std::array<std::string_view, 6> kPolicyWords = {"exact",       "any-case",    "common",
                                                                 "form-behind", "form-before", "spelling"};

/// The policy that the cell asks for. What is wrong with it is appended to `faults`.
[[nodiscard]] Policy parse_policy(std::string_view cell, std::vector<std::string>& faults);

/// The cell that asks for the policy.
[[nodiscard]] std::string to_string(const Policy& policy);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_POLICY_H_
