// SPDX-License-Identifier: Apache-2.0
//
// From the words behind a command's name, and the settings, to the fields of its options struct. Opens nothing.

#ifndef GAZET_FLAGS_COMMAND_LINE_H_
#define GAZET_FLAGS_COMMAND_LINE_H_

#include <string>
#include <string_view>
#include <vector>

#include "flags/flag.h"
#include "flags/settings.h"

namespace gazet::flags {

/// The words of a command line that are neither flags nor values of them.
struct Operands {
  std::string_view name;                      ///< SOURCE, DICTIONARY …; empty: the command takes none
  std::vector<std::string>* words = nullptr;  ///< where they go
};

/// What may stand behind a command's name, bound to the fields of its options struct, which must outlive parsing.
struct Syntax {
  BoundFlags flags;
  Operands operands;
};

/// All flags, one list after the other.
[[nodiscard]] BoundFlags joined(std::vector<BoundFlags> lists);

/// What a command is parsed from.
struct Invocation {
  std::vector<std::string> arguments;  ///< behind the command's name
  Settings settings;
};

/// The long names of the flags.
[[nodiscard]] OptionNames option_names(const BoundFlags& flags);

/// Fills the fields that the flags are bound to: from the arguments, else the environment, else the configuration file.
/// Returns all that was given. Throws UsageError.
std::vector<GivenFlag> parse_into(const Syntax& syntax, const Invocation& invocation);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_COMMAND_LINE_H_
