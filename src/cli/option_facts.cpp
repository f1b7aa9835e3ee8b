// SPDX-License-Identifier: Apache-2.0

#include "cli/option_facts.h"

#include <boost/program_options/cmdline.hpp>
#include <utility>

namespace po = boost::program_options;

namespace gazet::cli {
namespace {

OptionFacts facts_of(const po::option_description& option) {
  const std::string name = option.canonical_display_name(po::command_line_style::allow_dash_for_short);
  return {.short_name = name.starts_with('-') ? name : "",
          .long_name = "--" + option.long_name(),
          .value_name = option.semantic()->name(),
          .description = option.description()};
}

}  // namespace

std::vector<OptionGroupFacts> options_of(const Command& command) {
  std::vector<OptionGroupFacts> groups;
  command.visit_options([&groups](const OptionGroups& described) {
    for (const OptionGroup& group : described.groups) {
      OptionGroupFacts facts{.caption = group.caption, .options = {}};
      for (const auto& option : group.options.options()) facts.options.push_back(facts_of(*option));
      groups.push_back(std::move(facts));
    }
  });
  return groups;
}

}  // namespace gazet::cli
