// SPDX-License-Identifier: Apache-2.0

#include "cli/command_compile.h"

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("compile takes dictionaries and the name of a file", "[cli]") {
  const CompileOptions options = CompileSteps::parse({{"a.tsv", "b.tsv", "-o", "x.gaz"}, {}});
  CHECK(options.dictionaries == std::vector<std::string>{"a.tsv", "b.tsv"});
  CHECK(options.file.output == "x.gaz");
  CHECK_FALSE(options.file.overwrite);
}

TEST_CASE("compile does not guess what is missing", "[cli]") {
  CHECK_THROWS_WITH(CompileSteps::parse({{"-o", "x.gaz"}, {}}), "no dictionary given");
  CHECK_THROWS_WITH(CompileSteps::parse({{"a.tsv"}, {}}), "no output given (expected --output FILE)");
}

}  // namespace
