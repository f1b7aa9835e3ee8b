// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/fragments.h"

#include <algorithm>
#include <utility>

#include "gazetteer/cells.h"
#include "text/ascii.h"

namespace gazet::gazetteer {
namespace {

/// The name of the fragment that `text` begins with, between its braces; empty when it begins with something else.
std::string_view name_at(std::string_view text) {
  if (!text.starts_with('{')) return {};
  const std::size_t end = text.find('}');
  if (end == std::string_view::npos) return {};
  const std::string_view name = text.substr(1, end - 1);
  return std::all_of(name.begin(), name.end(), text::is_ascii_letter) ? name : std::string_view();
}

/// How much of `text` stays as it is, whatever it holds: a backslash and the character behind it, \p{Greek} as a whole.
std::size_t escape_size(std::string_view text) {
  if (!text.starts_with('\\')) return 0;
  if (text.starts_with("\\p{") || text.starts_with("\\P{")) {
    const std::size_t end = text.find('}');
    if (end != std::string_view::npos) return end + 1;
  }
  return std::min<std::size_t>(2, text.size());
}

}  // namespace

void Fragments::define(std::string_view line, std::vector<std::string>& faults) {
  const std::string_view name = name_at(line);
  const std::string_view rest = trimmed(line.substr(name.empty() ? line.size() : name.size() + 2));
  const std::string_view expression = trimmed(rest.substr(rest.empty() ? 0 : 1));
  if (!rest.starts_with('=') || expression.empty()) {
    faults.push_back("bad fragment " + in_quotes(line) + ", expected {Name} = expression, the name in ASCII letters");
    return;
  }
  std::string whole = expanded(expression, faults);
  if (!faults.empty()) return;
  if (!expressions_.try_emplace(std::string(name), std::move(whole)).second) {
    faults.push_back("fragment " + in_quotes(name) + " is defined twice in this file");
  }
}

std::string Fragments::expanded(std::string_view pattern, std::vector<std::string>& faults) const {
  std::string whole;
  while (!pattern.empty()) {
    const std::string_view name = name_at(pattern);
    const std::size_t size = name.empty() ? std::max<std::size_t>(escape_size(pattern), 1) : name.size() + 2;
    const auto known = expressions_.find(name);
    if (name.empty()) {
      whole += pattern.substr(0, size);
    } else if (known != expressions_.end()) {
      whole.append("(?:").append(known->second).append(")");
    } else {
      faults.push_back("unknown fragment " + in_quotes(pattern.substr(0, size)) +
                       ", expected one that a line above defines (or \\{ for a brace)");
    }
    if (whole.size() > kLongestPattern) {
      faults.push_back("a pattern of more than " + std::to_string(kLongestPattern) + " bytes with its fragments");
      return {};
    }
    pattern.remove_prefix(size);
  }
  return whole;
}

}  // namespace gazet::gazetteer
