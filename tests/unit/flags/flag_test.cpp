// SPDX-License-Identifier: Apache-2.0

#include "flags/flag.h"

#include "support/catch.h"

namespace {

using namespace gazet::flags;

TEST_CASE("A flag is told with its default, whether it is needed and whether it counts each time", "[flags]") {
  CHECK(description({.name = "a", .help = "do it"}) == "do it");
  CHECK(description({.name = "a", .help = "do it", .default_value = "8"}) == "do it (default: 8)");
  CHECK(description({.name = "a", .help = "do it", .is_required = true}) == "do it (must be given)");
  CHECK(description({.name = "a", .help = "do it", .default_value = "8", .is_repeatable = true}) ==
        "do it (default: 8); may be repeated");
}

TEST_CASE("A flag is written with dashes", "[flags]") {
  const Flag flag = {.name = "output", .short_name = 'o', .help = ""};
  CHECK(short_flag(flag) == "-o");
  CHECK(long_flag(flag) == "--output");
  CHECK(short_flag({.name = "output", .help = ""}).empty());
}

}  // namespace
