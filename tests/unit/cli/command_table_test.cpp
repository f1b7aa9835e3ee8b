// SPDX-License-Identifier: Apache-2.0

#include "cli/command_table.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using namespace gazet::flags;

TEST_CASE("Commands are found by their exact name, which each has alone", "[cli]") {
  std::set<std::string_view> names;
  for (const Command& command : commands()) {
    CHECK(find_command(command.usage.name) == &command);
    CHECK(names.insert(command.usage.name).second);
  }
  CHECK(commands().front().usage.name == "extract");
  CHECK(find_command("") == nullptr);
  CHECK(find_command("Extract") == nullptr);
}

TEST_CASE("Sections come in the order of the help and hold the flags of their group", "[flags]") {
  const auto sections = flag_sections(find_command("compile")->usage);
  REQUIRE(sections.size() == 3);
  CHECK(sections[0].caption == "COMMAND OPTIONS");
  CHECK(sections[1].caption == "OUTPUT OPTIONS");
  CHECK(sections[2].caption == "COMMON OPTIONS");
  const auto output = std::ranges::find(sections[1].flags, "output", &Flag::name);
  REQUIRE(output != sections[1].flags.end());
  CHECK(output->is_required);
  CHECK(output->default_value.empty());
  CHECK(flag_sections(find_command("help")->usage).empty());
}

TEST_CASE("Within a command each flag has names of its own", "[flags]") {
  for (const Command& command : commands()) {
    std::set<std::string_view> names;
    std::set<char> letters = {'h'};
    for (const Flag& flag : command.usage.flags()) {
      INFO(command.usage.name << " " << flag.name);
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

TEST_CASE("The words that are told of a flag are those that it takes", "[flags]") {
  for (const Command& command : commands()) {
    for (const Flag& flag : command.usage.flags()) {
      INFO(command.usage.name << " " << flag.name);
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

TEST_CASE("What names a file is completed as one", "[flags]") {
  for (const Command& command : commands()) {
    for (const Flag& flag : command.usage.flags()) {
      INFO(command.usage.name << " " << flag.name);
      CHECK((flag.value_name == "FILE") == (flag.values.kind == ValueKind::file));
    }
  }
}

TEST_CASE("The names of all options are known, those of operands are not among them", "[cli]") {
  const OptionNames names = all_option_names();
  CHECK(names.contains("output"));
  CHECK(names.contains("stats"));
  CHECK_FALSE(names.contains("SOURCE"));
}

}  // namespace
