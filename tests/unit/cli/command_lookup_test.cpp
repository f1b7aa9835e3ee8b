// SPDX-License-Identifier: Apache-2.0

#include "cli/command_lookup.h"

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("lookup takes names, or none when only counts are asked for", "[cli]") {
  CHECK(LookupSteps::parse({{"Cape Town", "Mali"}, {}}).names == std::vector<std::string>{"Cape Town", "Mali"});
  CHECK(LookupSteps::parse({{"--stats"}, {}}).stats);
  CHECK_THROWS_WITH(LookupSteps::parse({{}, {}}), "no name given");
  CHECK_THROWS_AS(LookupSteps::parse({{"--no-default", "Mali"}, {}}), gazet::UsageError);
}

}  // namespace
