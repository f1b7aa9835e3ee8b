// SPDX-License-Identifier: Apache-2.0

#include "cli/command_line.h"

#include <boost/program_options/errors.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/positional_options.hpp>
#include <boost/program_options/variables_map.hpp>

#include "cli/option_value.h"
#include "gazet/error.h"

namespace po = boost::program_options;

namespace gazet::cli {
namespace {

/// No guessing: a shortened option would change its meaning when a new one is added.
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

po::options_description all_options(const OptionGroups& options) {
  po::options_description all;
  for (const auto& group : options.groups) all.add(group.options);
  if (options.operands != nullptr) {
    all.add_options()(options.operand_name.c_str(), words(*options.operands, options.operand_name));
  }
  return all;
}

void store_arguments(const OptionGroups& options, const po::options_description& all,
                     const std::vector<std::string>& arguments, po::variables_map& values) {
  po::positional_options_description operands;
  if (options.operands != nullptr) operands.add(options.operand_name.c_str(), -1);
  try {
    po::store(po::command_line_parser(arguments).options(all).positional(operands).style(kStyle).run(), values);
  } catch (const BadValue& bad) {
    throw UsageError(bad.get_option_name() + ": " + bad.what());
  } catch (const po::error& fault) {
    throw UsageError(fault.what());
  }
}

/// Values that come from one place; `where` says for an option what that place is called.
template <class Where>
void store_settings(const OptionValues& settings, const po::options_description& all, po::variables_map& values,
                    Where where) {
  po::parsed_options parsed(&all);
  for (const auto& [name, value] : settings) {
    // Settings of other commands are no fault.
    if (all.find_nothrow(name, false) != nullptr) parsed.options.emplace_back(name, std::vector{value});
  }
  try {
    po::store(parsed, values);
  } catch (const BadValue& bad) {
    throw UsageError(where(bad.get_option_name()) + ": " + bad.what());
  }
}

}  // namespace

OptionNames option_names(const OptionGroups& options) {
  OptionNames names;
  for (const auto& group : options.groups) {
    for (const auto& option : group.options.options()) names.insert(option->long_name());
  }
  return names;
}

void parse_into(const OptionGroups& options, const Invocation& invocation) {
  const po::options_description all = all_options(options);
  const Settings& settings = invocation.settings;
  po::variables_map values;
  store_arguments(options, all, invocation.arguments, values);
  store_settings(settings.environment, all, values, [](const std::string& option) { return variable_name(option); });
  store_settings(settings.config, all, values,
                 [&](const std::string& option) { return settings.config_file + ": " + option; });
  po::notify(values);
}

}  // namespace gazet::cli
