// SPDX-License-Identifier: Apache-2.0
//
// From the words behind a command's name, and the settings, to the fields of its options struct. Opens nothing.

#ifndef GAZET_CLI_COMMAND_LINE_H_
#define GAZET_CLI_COMMAND_LINE_H_

#include <boost/program_options/options_description.hpp>
#include <string>
#include <vector>

#include "cli/settings.h"

namespace gazet::cli {

/// Options that belong together.
struct OptionGroup {
  std::string caption;  ///< in capitals, for the help
  boost::program_options::options_description options;
};

/// The options of one command, bound to the fields of its options struct, which must outlive parsing.
struct OptionGroups {
  std::vector<OptionGroup> groups;  ///< in the order of the help

  std::string operand_name;                      ///< SOURCE, DICTIONARY …; empty: the command takes options only
  std::vector<std::string>* operands = nullptr;  ///< where the words that are no options go
};

/// What a command is parsed from.
struct Invocation {
  std::vector<std::string> arguments;  ///< behind the command's name
  Settings settings;
};

/// The long names of the options in all groups.
[[nodiscard]] OptionNames option_names(const OptionGroups& options);

/// Fills the fields that the options are bound to: from the arguments, else the environment, else the configuration
/// file. Throws UsageError.
void parse_into(const OptionGroups& options, const Invocation& invocation);

}  // namespace gazet::cli

#endif  // GAZET_CLI_COMMAND_LINE_H_
