// SPDX-License-Identifier: Apache-2.0

#include "source/name_patterns.h"

#include <fnmatch.h>

#include <algorithm>

namespace gazet::source {
namespace {

bool fits(const std::string& pattern, std::string_view name) {
  const std::size_t file = pattern.find('/') == std::string::npos ? name.rfind('/') + 1 : 0;
  return fnmatch(pattern.c_str(), std::string(name.substr(file)).c_str(), 0) == 0;
}

bool any_fits(const std::vector<std::string>& patterns, std::string_view name) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return fits(pattern, name); });
}

}  // namespace

bool NamePatterns::is_wanted(std::string_view name, bool is_readable) const {
  if (any_fits(exclude, name)) return false;
  return include.empty() ? is_readable : any_fits(include, name);
}

}  // namespace gazet::source
