// SPDX-License-Identifier: Apache-2.0
//
// Options that are given elsewhere than on the command line: GAZET_… variables, and the lines of the configuration
// file.

#ifndef GAZET_FLAGS_SETTINGS_H_
#define GAZET_FLAGS_SETTINGS_H_

#include <istream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gazet::flags {

/// The variables of the process by name.
using Environment = std::map<std::string, std::string>;

/// The long names of options, without dashes.
using OptionNames = std::set<std::string, std::less<>>;

/// Values by option, in the order given.
using OptionValues = std::vector<std::pair<std::string, std::string>>;

struct Settings {
  OptionValues environment;
  OptionValues config;
  std::string config_file;  ///< for messages
};

[[nodiscard]] Environment process_environment();

/// The value of a variable, empty when it is not set.
[[nodiscard]] std::string variable(const Environment& environment, const std::string& name);

/// `GAZET_MAX_DOCUMENT` for `max-document`.
[[nodiscard]] std::string variable_name(std::string_view option);

/// The non-empty variables that set one of these options. Others named GAZET_… are not looked at.
[[nodiscard]] OptionValues environment_settings(const Environment& environment, const OptionNames& options);

/// `$XDG_CONFIG_HOME/gazet/config`, else `~/.config/gazet/config`; nothing when there is no home either.
[[nodiscard]] std::optional<std::string> config_path(const Environment& environment);

/// The lines `option=value`; `#` begins a comment. Throws UsageError naming `file` and what is wrong: an option that is
/// not among `options`, a line that is no setting.
[[nodiscard]] OptionValues config_settings(std::istream& lines, const std::string& file, const OptionNames& options);

/// Both. A configuration file that does not exist is an empty one. Throws UsageError.
[[nodiscard]] Settings read_settings(const Environment& environment, const OptionNames& options);

}  // namespace gazet::flags

#endif  // GAZET_FLAGS_SETTINGS_H_
