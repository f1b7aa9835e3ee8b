// SPDX-License-Identifier: Apache-2.0
//
// Which files of a folder or an archive are to be read: --include and --exclude.

#ifndef GAZET_SOURCE_NAME_PATTERNS_H_
#define GAZET_SOURCE_NAME_PATTERNS_H_

#include <string>
#include <string_view>
#include <vector>

namespace gazet::source {

/// Patterns of the shell's kind, in which `*` stands for slashes too. One without a slash is compared with the last
/// part of a name, another with the whole name.
struct NamePatterns {
  std::vector<std::string> include;  ///< none: what is readable by its suffix
  std::vector<std::string> exclude;  ///< goes before include

  /// `is_readable`: what is right where no pattern says anything.
  [[nodiscard]] bool is_wanted(std::string_view name, bool is_readable) const;
};

}  // namespace gazet::source

#endif  // GAZET_SOURCE_NAME_PATTERNS_H_
