// SPDX-License-Identifier: Apache-2.0
//
// Named pieces of a dictionary's patterns: what many of them share is written once, on a line `{Name} = expression`.

#ifndef GAZET_GAZETTEER_FRAGMENTS_H_
#define GAZET_GAZETTEER_FRAGMENTS_H_

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gazet::gazetteer {

/// A pattern that is longer with its fragments is a fault, so that ten lines cannot fill the memory.
inline constexpr std::size_t kLongestPattern = std::size_t{1} << 16U;

class Fragments {
 public:
  /// Whether a line of a dictionary is meant to define a fragment: a row never begins with a brace and has no tabs.
  [[nodiscard]] static bool is_definition(std::string_view line) {
    return line.starts_with('{') && line.find('\t') == std::string_view::npos;
  }

  /// Enters the fragment of such a line, in which those known already may stand. What is wrong is appended to `faults`.
  void define(std::string_view line, std::vector<std::string>& faults);

  /// The pattern with every `{Name}` replaced by its fragment as a group; counts like `{2,3}`, `\p{Greek}` and what is
  /// escaped stay. An unknown name is a fault.
  [[nodiscard]] std::string expanded(std::string_view pattern, std::vector<std::string>& faults) const;

 private:
  std::map<std::string, std::string, std::less<>> expressions_;  ///< by name, without further fragments
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_FRAGMENTS_H_
