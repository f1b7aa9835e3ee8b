// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/policy.h"

#include "gazetteer/cells.h"

namespace gazet::gazetteer {

Policy parse_policy(std::string_view cell, std::vector<std::string>& faults) {
  Policy policy;
  if (cell.empty()) return policy;
  bool exact = false;
  bool any_case = false;
  for_each_part(cell, ',', [&](std::string_view part) {
    const std::string_view word = trimmed(part);
    if (word == "exact") {
      exact = true;
    } else if (word == "any-case") {
      any_case = true;
    } else if (word == "common") {
      policy.common = true;
    } else {
      faults.push_back("unknown policy " + in_quotes(word) + " (allowed: " + joined(kPolicyWords) + ")");
    }
  });
  if (exact && any_case) faults.emplace_back("policy exact and any-case together, expected one of them");
  if (any_case) policy.case_rule = CaseRule::any;
  if (exact) policy.case_rule = CaseRule::exact;
  return policy;
}

std::string to_string(const Policy& policy) {
  std::string cell;
  if (policy.case_rule == CaseRule::exact) cell = "exact";
  if (policy.case_rule == CaseRule::any) cell = "any-case";
  if (policy.common) cell += cell.empty() ? "common" : ",common";
  return cell;
}

}  // namespace gazet::gazetteer
