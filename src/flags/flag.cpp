// SPDX-License-Identifier: Apache-2.0

#include "flags/flag.h"

namespace gazet::flags {

std::string_view caption(FlagGroup group) {
  switch (group) {
    case FlagGroup::command:
      return "COMMAND OPTIONS";
    case FlagGroup::input:
      return "INPUT OPTIONS";
    case FlagGroup::gazetteer:
      return "GAZETTEER OPTIONS";
    case FlagGroup::output:
      return "OUTPUT OPTIONS";
    case FlagGroup::common:
      break;
  }
  return "COMMON OPTIONS";
}

std::string short_flag(const Flag& flag) {
  return flag.short_name == '\0' ? "" : std::string("-") + flag.short_name;
}

std::string long_flag(const Flag& flag) {
  return "--" + std::string(flag.name);
}

std::string description(const Flag& flag) {
  std::string text(flag.help);
  if (flag.is_required) text += " (must be given)";
  if (!flag.default_value.empty()) text += " (default: " + std::string(flag.default_value) + ")";
  if (flag.is_repeatable) text += "; may be repeated";
  return text;
}

}  // namespace gazet::flags
