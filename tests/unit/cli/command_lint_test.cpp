// SPDX-License-Identifier: Apache-2.0

#include "cli/command_lint.h"

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("lint takes dictionaries and a format", "[cli]") {
  const LintOptions options = LintSteps::parse({{"--format", "json", "a.tsv"}, {}});
  CHECK(options.format == LintFormat::json);
  CHECK(options.dictionaries == std::vector<std::string>{"a.tsv"});
  CHECK(LintSteps::parse({{"a.tsv"}, {}}).format == LintFormat::text);
  CHECK(LintSteps::parse({{"--gazetteer=x.gaz", "a.tsv"}, {}}).gazetteer == "x.gaz");
  CHECK(LintSteps::parse({{"--no-default", "a.tsv"}, {}}).no_default);
  CHECK_THROWS_WITH(LintSteps::parse({{"--no-default", "--gazetteer=x.gaz", "a.tsv"}, {}}),
                    "--no-default and --gazetteer exclude each other");
  CHECK_THROWS_WITH(LintSteps::parse({{}, {}}), "no dictionary given");
  CHECK_THROWS_AS(LintSteps::parse({{"--format=xml", "a.tsv"}, {}}), gazet::UsageError);
}

}  // namespace
