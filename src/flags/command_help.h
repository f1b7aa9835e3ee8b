// SPDX-License-Identifier: Apache-2.0
//
// The help of a command, made from its rows. Every text ends with a newline.

#ifndef GAZET_FLAGS_COMMAND_HELP_H_
#define GAZET_FLAGS_COMMAND_HELP_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "flags/usage.h"

namespace gazet::flags {

enum class HelpLength : std::uint8_t {
  brief,     ///< what most need: the flags that are not special, a line or two each
  complete,  ///< every flag, at length, with examples
};

[[nodiscard]] std::string command_help(const Usage& command, HelpLength length);

/// `gazet NAME SYNOPSIS`
[[nodiscard]] std::string synopsis_line(const Usage& command);

/// Appends a term and, in a column behind it, what it means, broken between words. A term that is too long has a line
/// of its own.
void append_entry(const std::string& term, std::string_view text, std::string& to);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_COMMAND_HELP_H_
