// SPDX-License-Identifier: Apache-2.0
//
// Manual pages (section 1), made from the table of commands and the texts of the help.

#ifndef GAZET_CLI_MAN_PAGE_H_
#define GAZET_CLI_MAN_PAGE_H_

#include <string>

#include "cli/command.h"

namespace gazet::cli {

/// gazet(1)
[[nodiscard]] std::string program_man_page();

/// gazet-COMMAND(1)
[[nodiscard]] std::string command_man_page(const Command& command);

}  // namespace gazet::cli

#endif  // GAZET_CLI_MAN_PAGE_H_
