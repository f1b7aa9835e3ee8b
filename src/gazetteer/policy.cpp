// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/policy.h"

#include <optional>

#include "gazetteer/cells.h"

namespace gazet::gazetteer {
namespace {

/// The word that asks for the role; empty for a plain name.
std::string_view word_of(Role role) {
  switch (role) {
    case Role::name:
      return "";
    case Role::form_behind:
      return "form-behind";
    case Role::form_before:
      return "form-before";
    case Role::spelling:
      return "spelling";
  }
  return "";
}

std::optional<Role> role_of(std::string_view word) {
  for (const Role role : {Role::form_behind, Role::form_before, Role::spelling}) {
    if (word == word_of(role)) return role;
  }
  return std::nullopt;
}

}  // namespace

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
    } else if (const std::optional<Role> role = role_of(word)) {
      if (policy.role != Role::name && policy.role != *role)
        faults.emplace_back("policy " + std::string(word_of(policy.role)) + " and " + std::string(word) +
                            " together, expected one of them");
      policy.role = *role;
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
  if (policy.role != Role::name) cell.append(cell.empty() ? "" : ",").append(word_of(policy.role));
  return cell;
}

}  // namespace gazet::gazetteer
