// SPDX-License-Identifier: Apache-2.0

#include "cli/command_diff.h"

#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using Words = std::vector<std::string>;

DiffOptions parsed(const Words& arguments) {
  return DiffSteps::parse({arguments, {}});
}

TEST_CASE("diff takes two gazetteers, then sources", "[cli]") {
  const DiffOptions options = parsed({"old.gaz", "-j2", "new.tsv", "a.txt", "-"});
  CHECK(options.operands == Words{"old.gaz", "new.tsv", "a.txt", "-"});
  CHECK(options.input.jobs == 2);
  CHECK(options.file.output == "-");
}

TEST_CASE("diff refuses to compare one gazetteer", "[cli]") {
  CHECK_THROWS_WITH(parsed({"old.gaz"}), "two gazetteers or dictionaries are needed: OLD and NEW");
  CHECK_THROWS_AS(parsed({}), gazet::UsageError);
  CHECK_THROWS_AS(parsed({"-q", "-v", "a", "b"}), gazet::UsageError);
}

}  // namespace
