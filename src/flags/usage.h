// SPDX-License-Identifier: Apache-2.0
//
// What help, manual page and completion say about a command: its words and the rows of its flags.

#ifndef GAZET_FLAGS_USAGE_H_
#define GAZET_FLAGS_USAGE_H_

#include <span>
#include <string_view>
#include <vector>

#include "flags/flag.h"

namespace gazet::flags {

/// A command line that somebody may want, tried by the tests.
struct Example {
  std::string_view purpose;  ///< `the names as a table for a spreadsheet`
  std::string_view line;     ///< `gazet -o names.csv article.txt`
};

/// The text lives as long as the program.
struct Usage {
  std::string_view name;
  std::string_view synopsis;     ///< what follows the name: `[OPTIONS] [SOURCE...]`
  std::string_view summary;      ///< one line
  std::string_view description;  ///< what else the help says, lines of at most 80 columns
  Values operands = {};          ///< what the words are that are no flags
  std::span<const Example> examples = {};
  std::vector<Flag> (*flags)();
};

/// Flags under their heading.
struct FlagSection {
  std::string_view caption;
  std::vector<Flag> flags;
};

/// The flags of a command in the order of the help.
[[nodiscard]] std::vector<FlagSection> flag_sections(const Usage& command);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_USAGE_H_
