// SPDX-License-Identifier: Apache-2.0

#include "cli/man_page.h"

#include <sstream>
#include <string>
#include <vector>

#include "cli/command_table.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using support::contains_substring;

TEST_CASE("gazet(1) lists the commands, the settings and the exit status", "[cli]") {
  const std::string page = program_man_page();
  CHECK(page.starts_with(".TH GAZET 1 "));
  for (const Command& command : commands()) {
    CHECK_THAT(page, contains_substring(".BR gazet\\-" + std::string(command.name) + " (1)\n"));
  }
  CHECK_THAT(page, contains_substring("\n.SH SETTINGS\n"));
  CHECK_THAT(page, contains_substring("\n.SH EXIT STATUS\n"));
}

TEST_CASE("The page of a command has its options, dashes that can be searched for, and parts in order", "[cli]") {
  const std::string page = command_man_page(*find_command("compile"));
  CHECK(page.starts_with(".TH GAZET-COMPILE 1 "));
  CHECK_THAT(page, contains_substring(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR\n"));
  std::size_t last = 0;
  for (const char* part : {".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OUTPUT OPTIONS", ".SH EXIT STATUS"}) {
    const std::size_t at = page.find(part);
    REQUIRE(at != std::string::npos);
    CHECK(at >= last);
    last = at;
  }
}

TEST_CASE("No line of text is taken for a request", "[cli]") {
  const Command odd = {.name = "odd",
                       .synopsis = "...",
                       .summary = "back\\slash",
                       .description = ".profile is read\n'quoted'\n\n  a table\n  of two lines\n\nand text\n",
                       .flags = [] { return std::vector<Flag>(); },
                       .parse = nullptr};
  const std::string page = command_man_page(odd);
  CHECK_THAT(page, contains_substring("\n\\&.profile is read\n\\&'quoted'\n"));
  CHECK_THAT(page, contains_substring("\\- back\\eslash\n"));
  CHECK_THAT(page, contains_substring("\n.nf\n  a table\n  of two lines\n"));
  CHECK_THAT(page, contains_substring(".fi\nand text\n"));
}

}  // namespace
