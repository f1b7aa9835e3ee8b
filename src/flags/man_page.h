// SPDX-License-Identifier: Apache-2.0
//
// Manual pages (section 1), made from the table of commands and the texts of the help.

#ifndef GAZET_FLAGS_MAN_PAGE_H_
#define GAZET_FLAGS_MAN_PAGE_H_

#include <string>
#include <vector>

#include "flags/usage.h"

namespace gazet::flags {

/// What the page of the program says besides its commands. A section begins with its heading, a line of capitals.
struct ProgramText {
  std::string summary;
  std::string description;
  std::vector<std::string> sections;
};

/// gazet(1); the first command is meant where none is named.
[[nodiscard]] std::string program_man_page(const std::vector<Usage>& commands, const ProgramText& text);

/// gazet-COMMAND(1)
[[nodiscard]] std::string command_man_page(const Usage& command, bool is_default);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_MAN_PAGE_H_
