// SPDX-License-Identifier: Apache-2.0

#include "flags/command_help.h"

#include <string>

#include "flags/commands.h"
#include "support/catch.h"

namespace {

using namespace gazet::flags;
using support::commands;

TEST_CASE("The brief help has examples and what most need", "[flags]") {
  CHECK(command_help(commands().front(), HelpLength::brief) ==
        "gazet paint [OPTIONS] [WALL...]\n"
        "\n"
        "paint walls\n"
        "\n"
        "Walls are painted.\n"
        "\n"
        "EXAMPLES\n"
        "  a wall:\n"
        "      gazet paint wall\n"
        "\n"
        "COMMAND OPTIONS\n"
        "      --brush FILE          the brush\n"
        "      --colours LIST        of red, green\n"
        "      --size HOW            how big\n"
        "      --coats N             how often (default: 1)\n"
        "\n"
        "OUTPUT OPTIONS\n"
        "  -o, --output FILE         write to FILE (must be given)\n"
        "\n"
        "gazet paint --help-all explains all 6 options at length, as man gazet-paint does.\n");
}

TEST_CASE("The complete help has every option with what else to know of it", "[flags]") {
  CHECK_THAT(command_help(commands().front(), HelpLength::complete),
             support::contains_substring("      --dry                 let it dry\n"
                                         "                            That takes a day.\n"
                                         "                            Example: gazet paint --dry wall\n"));
}

TEST_CASE("A command without options and examples has neither", "[flags]") {
  CHECK(command_help(commands().back(), HelpLength::brief) == "gazet mix COLOUR\n\nmix colours\n");
}

TEST_CASE("A long explanation is broken between words, a long term has a line of its own", "[flags]") {
  std::string text;
  append_entry("--a-flag-with-a-long-name VALUE", std::string(60, 'x') + " " + std::string(30, 'y'), text);
  CHECK(text == "  --a-flag-with-a-long-name VALUE\n" + std::string(28, ' ') + std::string(60, 'x') + "\n" +
                    std::string(28, ' ') + std::string(30, 'y') + "\n");
}

}  // namespace
