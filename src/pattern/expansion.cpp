// SPDX-License-Identifier: Apache-2.0

#include "pattern/expansion.h"

#include <algorithm>

#include "pattern/shapes.h"
#include "pattern/syntax.h"

namespace gazet::pattern {

std::optional<std::vector<std::string>> expansion(std::string_view pattern) {
  const auto syntax = parse(pattern);
  if (!syntax || syntax->any_case) return std::nullopt;
  const auto all = shapes(syntax->root, {.class_size = kMaxExpansion, .count = kMaxExpansion});
  const bool exact = std::none_of(all.begin(), all.end(), [](const std::string& shape) {
    return shape.empty() || shape.find(kGap) != std::string::npos;
  });
  if (!exact) return std::nullopt;
  return std::vector<std::string>(all.begin(), all.end());
}

}  // namespace gazet::pattern
