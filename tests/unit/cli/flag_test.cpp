// SPDX-License-Identifier: Apache-2.0

#include "cli/flag.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "cli/command_table.h"
#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

TEST_CASE("A flag is told with its default, whether it is needed and whether it counts each time", "[cli]") {
  CHECK(description({.name = "a", .help = "do it"}) == "do it");
  CHECK(description({.name = "a", .help = "do it", .default_value = "8"}) == "do it (default: 8)");
  CHECK(description({.name = "a", .help = "do it", .is_required = true}) == "do it (must be given)");
  CHECK(description({.name = "a", .help = "do it", .default_value = "8", .is_repeatable = true}) ==
        "do it (default: 8); may be repeated");
}

TEST_CASE("A flag is written with dashes", "[cli]") {
  const Flag flag = {.name = "output", .short_name = 'o', .help = ""};
  CHECK(short_flag(flag) == "-o");
  CHECK(long_flag(flag) == "--output");
  CHECK(short_flag({.name = "output", .help = ""}).empty());
}

TEST_CASE("Sections come in the order of the help and hold the flags of their group", "[cli]") {
  const auto sections = flag_sections(*find_command("compile"));
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].caption == "COMMAND OPTIONS");
  CHECK(sections[1].caption == "OUTPUT OPTIONS");
  CHECK(sections[2].caption == "COMMON OPTIONS");
  const auto output = std::ranges::find(sections[1].flags, "output", &Flag::name);
  REQUIRE(output != sections[1].flags.end());
  CHECK(output->is_required);
  CHECK(output->default_value.empty());
  CHECK(flag_sections(*find_command("help")).empty());
}

TEST_CASE("Within a command each flag has names of its own", "[cli]") {
  for (const Command& command : commands()) {
    std::set<std::string_view> names;
    std::set<char> letters = {'h'};
    for (const Flag& flag : command.flags()) {
      INFO(command.name << " " << flag.name);
      CHECK(names.insert(flag.name).second);
      if (flag.short_name != '\0') CHECK(letters.insert(flag.short_name).second);
    }
  }
}

/// The complaint of a command about its flag with that value, empty when it has none.
std::string complaint(const Command& command, const Flag& flag, const std::string& value) {
  const std::string name = long_flag(flag);
  try {
    static_cast<void>(command.parse({{name + "=" + value}, {}}));
  } catch (const gazet::UsageError& error) {
    // Other complaints are about what is missing besides.
    const std::string message = error.what();
    return message.starts_with(name + ": ") ? message : "";
  }
  return "";
}

TEST_CASE("The words that are told of a flag are those that it takes", "[cli]") {
  for (const Command& command : commands()) {
    for (const Flag& flag : command.flags()) {
      INFO(command.name << " " << flag.name);
      const bool is_list = flag.values.kind == ValueKind::list;
      const bool has_words = is_list || flag.values.kind == ValueKind::word;
      CHECK(has_words == (flag.values.words != nullptr));
      if (!has_words) continue;
      std::string all;
      for (const Word& word : flag.values.words()) {
        CHECK(complaint(command, flag, std::string(word.word)).empty());
        all += (all.empty() ? "" : ", ") + std::string(word.word);
      }
      CHECK(complaint(command, flag, "nonsense") ==
            long_flag(flag) + ": unknown value 'nonsense' (allowed: " + all + ")");
    }
  }
}

TEST_CASE("What names a file is completed as one", "[cli]") {
  for (const Command& command : commands()) {
    for (const Flag& flag : command.flags()) {
      INFO(command.name << " " << flag.name);
      CHECK((flag.value_name == "FILE") == (flag.values.kind == ValueKind::file));
    }
  }
}

}  // namespace
