// SPDX-License-Identifier: Apache-2.0
//
// What shells complete behind `gazet`: commands, their options, files. Made from the table of commands.

#ifndef GAZET_CLI_COMPLETION_H_
#define GAZET_CLI_COMPLETION_H_

#include <string>

namespace gazet::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMPLETION_H_
