// SPDX-License-Identifier: Apache-2.0
//
// What shells complete behind `gazet`: commands, their options, files. Made from the rows of commands
// and flags. The first command is meant where none is named.

#ifndef GAZET_FLAGS_COMPLETION_H_
#define GAZET_FLAGS_COMPLETION_H_

#include <string>
#include <vector>

#include "flags/usage.h"

namespace gazet::flags {

[[nodiscard]] std::string bash_completion(const std::vector<Usage>& commands);
[[nodiscard]] std::string zsh_completion(const std::vector<Usage>& commands);
[[nodiscard]] std::string fish_completion(const std::vector<Usage>& commands);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_COMPLETION_H_
