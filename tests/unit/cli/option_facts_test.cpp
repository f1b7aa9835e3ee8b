// SPDX-License-Identifier: Apache-2.0

#include "cli/option_facts.h"

#include <algorithm>

#include "cli/command_table.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("Options are told with both names, value and description", "[cli]") {
  const auto groups = options_of(*find_command("compile"));
  const auto group = std::ranges::find(groups, "OUTPUT OPTIONS", &OptionGroupFacts::caption);
  REQUIRE(group != groups.end());
  const auto output = std::ranges::find(group->options, "--output", &OptionFacts::long_name);
  REQUIRE(output != group->options.end());
  CHECK(output->short_name == "-o");
  CHECK(output->value_name == "FILE");
  CHECK_FALSE(output->description.empty());
  const auto overwrite = std::ranges::find(group->options, "--overwrite", &OptionFacts::long_name);
  REQUIRE(overwrite != group->options.end());
  CHECK(overwrite->short_name.empty());
  CHECK(overwrite->value_name.empty());
}

TEST_CASE("A command without options has no groups", "[cli]") {
  CHECK(options_of(*find_command("help")).empty());
}

}  // namespace
