// SPDX-License-Identifier: Apache-2.0

#include "cli/command_text.h"

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("text prints plain text unless asked for objects", "[cli]") {
  CHECK(TextSteps::parse({{"a.txt"}, {}}).format == gazet::output::TextFormat::plain);
  CHECK(TextSteps::parse({{"--format=jsonl", "-"}, {}}).format == gazet::output::TextFormat::jsonl);
  CHECK_THROWS_AS(TextSteps::parse({{"--format=html"}, {}}), gazet::UsageError);
  CHECK_THROWS_AS(TextSteps::parse({{"--types=place"}, {}}), gazet::UsageError);
}

}  // namespace
