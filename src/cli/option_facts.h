// SPDX-License-Identifier: Apache-2.0
//
// A command's options as help, manual pages and completions show them: all from the table of commands.

#ifndef GAZET_CLI_OPTION_FACTS_H_
#define GAZET_CLI_OPTION_FACTS_H_

#include <string>
#include <vector>

#include "cli/command.h"

namespace gazet::cli {

struct OptionFacts {
  std::string short_name;  ///< `-o`, or empty
  std::string long_name;   ///< `--output`
  std::string value_name;  ///< `FILE`; empty: takes no value
  std::string description;
};

struct OptionGroupFacts {
  std::string caption;  ///< `OUTPUT OPTIONS`
  std::vector<OptionFacts> options;
};

/// In the order of the help.
[[nodiscard]] std::vector<OptionGroupFacts> options_of(const Command& command);

}  // namespace gazet::cli

#endif  // GAZET_CLI_OPTION_FACTS_H_
