// SPDX-License-Identifier: Apache-2.0

#include "output/kept_fields.h"

#include <algorithm>
#include <vector>

#include "output/json_text.h"

namespace gazet::output {

std::string kept_fields(const Document& document, std::span<const std::string_view> own_keys) {
  if (document.kept.empty()) return {};
  std::vector<std::string> used(own_keys.begin(), own_keys.end());
  std::string result;
  for (const auto& [name, value] : document.kept) {
    std::string key = name;
    while (std::ranges::find(used, key) != used.end()) key.insert(0, "input_");
    JsonText json(result);
    json.raw(",");
    json.quoted(key);
    json.raw(":");
    json.raw(value);
    used.push_back(std::move(key));
  }
  return result;
}

}  // namespace gazet::output
