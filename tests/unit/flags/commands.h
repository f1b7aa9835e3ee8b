// SPDX-License-Identifier: Apache-2.0
//
// An invented program of two commands.

#ifndef GAZET_TESTS_FLAGS_COMMANDS_H_
#define GAZET_TESTS_FLAGS_COMMANDS_H_

#include <vector>

#include "flags/usage.h"

namespace support {

inline std::vector<gazet::flags::Word> colours() {
  return {{"red", ""}, {"green", ""}};
}

inline std::vector<gazet::flags::Word> sizes() {
  return {{"big", "more than you need"}, {"small", "less"}};
}

inline std::vector<gazet::flags::Flag> paint_flags() {
  using namespace gazet::flags;
  return {
      {.name = "output",
       .short_name = 'o',
       .value_name = "FILE",
       .group = FlagGroup::output,
       .help = "write to FILE",
       .is_required = true,
       .values = {.kind = ValueKind::file}},
      {.name = "brush", .value_name = "FILE", .help = "the brush", .values = file_ending("tsv gaz")},
      {.name = "colours", .value_name = "LIST", .help = "of red, green", .values = {ValueKind::list, colours}},
      {.name = "size", .value_name = "HOW", .help = "how big", .values = {ValueKind::word, sizes}},
      {.name = "coats", .value_name = "N", .help = "how often", .default_value = "1"},
      {.name = "dry",
       .help = "let it dry",
       .is_special = true,
       .long_help = "That takes a day.",
       .example = "gazet paint --dry wall"},
  };
}

inline constexpr gazet::flags::Example kExamples[] = {{"a wall", "gazet paint wall"}};

inline std::vector<gazet::flags::Usage> commands() {
  using namespace gazet::flags;
  return {
      {.name = "paint",
       .synopsis = "[OPTIONS] [WALL...]",
       .summary = "paint walls",
       .description = "Walls are painted.\n",
       .operands = {.kind = ValueKind::file},
       .examples = kExamples,
       .flags = paint_flags},
      {.name = "mix",
       .synopsis = "COLOUR",
       .summary = "mix colours",
       .description = "",
       .operands = {ValueKind::word, colours},
       .flags = [] { return std::vector<Flag>(); }},
  };
}

}  // namespace support

#endif  // GAZET_TESTS_FLAGS_COMMANDS_H_
