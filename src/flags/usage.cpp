// SPDX-License-Identifier: Apache-2.0

#include "flags/usage.h"

#include <map>
#include <utility>

namespace gazet::flags {

std::vector<FlagSection> flag_sections(const Usage& command) {
  std::map<FlagGroup, std::vector<Flag>> groups;
  for (const Flag& flag : command.flags()) groups[flag.group].push_back(flag);
  std::vector<FlagSection> sections;
  sections.reserve(groups.size());
  for (auto& [group, flags] : groups) sections.push_back({caption(group), std::move(flags)});
  return sections;
}

}  // namespace gazet::flags
