// SPDX-License-Identifier: Apache-2.0

#include "flags/settings.h"

#include <unistd.h>

#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "flags/suggestion.h"
#include "gazet/error.h"

namespace po = boost::program_options;

namespace gazet::flags {
namespace {

po::parsed_options parse_config(std::istream& lines, const std::string& file) {
  try {
    return po::parse_config_file(lines, po::options_description(), /*allow_unregistered=*/true);
  } catch (const po::invalid_config_file_syntax& fault) {
    throw UsageError(file + ": invalid line '" + fault.tokens() + "' (expected option=value)");
  }
}

}  // namespace

Environment process_environment() {
  Environment environment;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) environment.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return environment;
}

std::string variable(const Environment& environment, const std::string& name) {
  const auto found = environment.find(name);
  return found == environment.end() ? "" : found->second;
}

std::string variable_name(std::string_view option) {
  std::string name = "GAZET_";
  for (const char letter : option) {
    const bool is_lower = letter >= 'a' && letter <= 'z';
    name += letter == '-' ? '_' : is_lower ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return name;
}

OptionValues environment_settings(const Environment& environment, const OptionNames& options) {
  OptionValues values;
  for (const std::string& option : options) {
    const std::string value = variable(environment, variable_name(option));
    if (!value.empty()) values.emplace_back(option, value);
  }
  return values;
}

std::optional<std::string> config_path(const Environment& environment) {
  // The XDG base directory specification: a relative path is invalid and ignored.
  const std::string directory = variable(environment, "XDG_CONFIG_HOME");
  if (std::filesystem::path(directory).is_absolute()) return directory + "/gazet/config";
  const std::string home = variable(environment, "HOME");
  if (home.empty()) return std::nullopt;
  return home + "/.config/gazet/config";
}

OptionValues config_settings(std::istream& lines, const std::string& file, const OptionNames& options) {
  OptionValues values;
  for (const po::option& line : parse_config(lines, file).options) {
    if (!options.contains(line.string_key)) {
      const std::string meant = did_you_mean(line.string_key, {options.begin(), options.end()});
      throw UsageError(file + ": unknown option '" + line.string_key + "' (" +
                       (meant.empty() ? "gazet help lists the options" : meant) + ")");
    }
    for (const std::string& value : line.value) values.emplace_back(line.string_key, value);
  }
  return values;
}

Settings read_settings(const Environment& environment, const OptionNames& options) {
  Settings settings;
  settings.environment = environment_settings(environment, options);
  const auto path = config_path(environment);
  std::error_code no_access;
  if (!path || !std::filesystem::exists(*path, no_access)) return settings;
  std::ifstream file(*path);
  file.peek();  // what is no file, but a folder, opens and cannot be read
  if (file.bad() || !file.is_open()) throw UsageError(*path + ": cannot be read");
  settings.config_file = *path;
  settings.config = config_settings(file, *path, options);
  return settings;
}

}  // namespace gazet::flags
