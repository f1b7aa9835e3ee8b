// SPDX-License-Identifier: Apache-2.0

#include "flags/man_page.h"

#include <string>
#include <vector>

#include "flags/commands.h"
#include "support/catch.h"

namespace {

using namespace gazet::flags;
using support::commands;
using support::contains_substring;

TEST_CASE("The page of the program lists the commands and has its sections", "[flags]") {
  const ProgramText text = {.summary = "paint", .description = "Paints.\n", .sections = {"CARE\n  keep it wet\n"}};
  const std::string page = program_man_page(commands(), text);
  CHECK(page.starts_with(".TH GAZET 1 "));
  CHECK_THAT(page, contains_substring(".SH SYNOPSIS\n.B gazet \\fR[\\fBpaint\\fR]\n[OPTIONS] [WALL...]\n.br\n"));
  CHECK_THAT(page, contains_substring(".BR gazet\\-mix (1)\nmix colours\n"));
  CHECK_THAT(page, contains_substring(".SH CARE\n.nf\n  keep it wet\n.fi\n"));
}

TEST_CASE("The page of a command has its options, dashes that can be searched for, and parts in order", "[flags]") {
  const std::string page = command_man_page(commands().front(), true);
  CHECK(page.starts_with(".TH GAZET-PAINT 1 "));
  CHECK_THAT(page, contains_substring(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR\n"));
  std::size_t last = 0;
  for (const char* part : {".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION", ".SH COMMAND OPTIONS", ".SH OUTPUT OPTIONS",
                           ".SH EXIT STATUS"}) {
    const std::size_t at = page.find(part);
    REQUIRE(at != std::string::npos);
    CHECK(at >= last);
    last = at;
  }
}

TEST_CASE("The page of a command has what the help has no room for, and the examples", "[flags]") {
  const std::string page = command_man_page(commands().front(), true);
  CHECK_THAT(page, contains_substring(
                       "let it dry\n.IP\nThat takes a day.\n.IP\nExample: \\fBgazet paint \\-\\-dry wall\\fR\n"));
  CHECK_THAT(page, contains_substring("how big\n.IP\n\\fIbig\\fR: more than you need\n.IP\n\\fIsmall\\fR: less\n"));
  CHECK_THAT(page, contains_substring(".SH EXAMPLES\n.PP\na wall:\n.PP\n.nf\n.RS\ngazet paint wall\n.RE\n.fi\n"));
}

TEST_CASE("No line of text is taken for a request", "[flags]") {
  const Usage odd = {.name = "odd",
                     .synopsis = "...",
                     .summary = "back\\slash",
                     .description = ".profile is read\n'quoted'\n\n  a table\n  of two lines\n\nand text\n",
                     .flags = [] { return std::vector<Flag>(); }};
  const std::string page = command_man_page(odd, false);
  CHECK_THAT(page, contains_substring("\n\\&.profile is read\n\\&'quoted'\n"));
  CHECK_THAT(page, contains_substring("\\- back\\eslash\n"));
  CHECK_THAT(page, contains_substring("\n.nf\n  a table\n  of two lines\n"));
  CHECK_THAT(page, contains_substring(".fi\nand text\n"));
}

}  // namespace
