// SPDX-License-Identifier: Apache-2.0

#include "flags/command_line.h"

#include <array>
#include <string>
#include <vector>

#include "flags/value_readers.h"
#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::flags;
using Words = std::vector<std::string>;

struct Options {
  std::size_t size = 8;
  std::string name = "none";
  bool loud = false;
  Words lists;
  Words operands;
};

constexpr auto kFlags = std::to_array<FlagRow<Options>>({
    {{.name = "size", .short_name = 's', .value_name = "SIZE", .help = ""},
     [](Options& options, const std::string& value) { options.size = read_size(value); }},
    {{.name = "file-name", .short_name = 'n', .value_name = "N", .help = ""},
     [](Options& options, const std::string& value) { options.name = read_text(value); }},
    {{.name = "loud", .short_name = 'l', .help = ""},
     [](Options& options, const std::string& value) { options.loud = read_switch(value); }},
    {{.name = "list", .short_name = 'd', .value_name = "FILE", .help = ""},
     [](Options& options, const std::string& value) { options.lists.push_back(value); }},
});

Syntax describe(Options& options) {
  return {.flags = bound(kFlags, options), .operands = {"FILE", &options.operands}};
}

Options parsed(const Words& arguments, const Settings& settings = {}) {
  Options options;
  parse_into(describe(options), {arguments, settings});
  return options;
}

TEST_CASE("Without words every field keeps its content", "[flags]") {
  const Options options = parsed({});
  CHECK(options.size == 8);
  CHECK(options.name == "none");
  CHECK_FALSE(options.loud);
  CHECK(options.operands.empty());
}

TEST_CASE("Options are written in the usual ways", "[flags]") {
  const auto arguments = GENERATE(Words{"--size", "1k", "--loud", "a"}, Words{"--size=1k", "--loud", "a"},
                                  Words{"-s", "1k", "-l", "a"}, Words{"-s1k", "a", "-l"}, Words{"-ls1k", "a"});
  const Options options = parsed(arguments);
  CHECK(options.size == 1024);
  CHECK(options.loud);
  CHECK(options.operands == Words{"a"});
}

TEST_CASE("A lone dash is an operand, and so is everything behind two", "[flags]") {
  CHECK(parsed({"-"}).operands == Words{"-"});
  CHECK(parsed({"-l", "--", "-s", "--loud", "--"}).operands == Words{"-s", "--loud", "--"});
  CHECK(parsed({"a", "--", "b"}).operands == Words{"a", "b"});
}

TEST_CASE("Of an option that is given twice the last value counts, a list goes on", "[flags]") {
  const Options options = parsed({"-s1", "-s2", "-l", "-l", "-d", "a", "--list=b"});
  CHECK(options.size == 2);
  CHECK(options.loud);
  CHECK(options.lists == Words{"a", "b"});
}

TEST_CASE("A wrong command line is told with the option and what would be right", "[flags]") {
  const auto [arguments, message] = GENERATE(table<Words, std::string>({
      {{"--colour"}, "unrecognised option '--colour'"},
      {{"--siz", "1"}, "unrecognised option '--siz' (did you mean '--size'?)"},
      {{"--siz=1"}, "unrecognised option '--siz' (did you mean '--size'?)"},
      {{"-x"}, "unrecognised option '-x'"},
      {{"-lx"}, "unrecognised option '-lx'"},
      {{"--size"}, "--size: no value given (expected --size SIZE)"},
      {{"-s"}, "--size: no value given (expected --size SIZE)"},
      {{"--size="}, "--size: no value given (expected --size SIZE)"},
      {{"--size", "--loud"}, "--size: invalid value '--loud' (expected a size such as 8MB, 512k or 100000)"},
      {{"--loud=yes"}, "--loud takes no value"},
      {{"--size=big"}, "--size: invalid value 'big' (expected a size such as 8MB, 512k or 100000)"},
      {{"-s", "big"}, "--size: invalid value 'big' (expected a size such as 8MB, 512k or 100000)"},
  }));
  CHECK_THROWS_AS(parsed(arguments), gazet::UsageError);
  CHECK_THROWS_WITH(parsed(arguments), message);
}

TEST_CASE("The command line counts before the environment, the environment before the file", "[flags]") {
  const Settings settings = {.environment = {{"size", "3"}, {"file-name", "from environment"}},
                             .config = {{"size", "4"}, {"file-name", "from file"}, {"loud", "true"}},
                             .config_file = "config"};
  const Options options = parsed({"--size=2"}, settings);
  CHECK(options.size == 2);
  CHECK(options.name == "from environment");
  CHECK(options.loud);
  CHECK(parsed({}, settings).size == 3);
}

TEST_CASE("A list comes from one place only", "[flags]") {
  const Settings settings = {.environment = {}, .config = {{"list", "c"}, {"list", "d"}}, .config_file = "config"};
  CHECK(parsed({}, settings).lists == Words{"c", "d"});
  CHECK(parsed({"-d", "a"}, settings).lists == Words{"a"});
}

TEST_CASE("A flag in a setting is true or false", "[flags]") {
  const auto loud = [](const std::string& text) {
    return parsed({}, {.environment = {{"loud", text}}, .config = {}, .config_file = ""}).loud;
  };
  CHECK(loud("1"));
  CHECK(loud("yes"));
  CHECK_FALSE(loud("false"));
  CHECK_FALSE(loud("off"));
  CHECK_THROWS_WITH(loud("loud"), "GAZET_LOUD: unknown value 'loud' (allowed: true, false)");
}

TEST_CASE("A wrong value in a setting is told with its place", "[flags]") {
  const std::string complaint = "invalid value 'x' (expected a size such as 8MB, 512k or 100000)";
  CHECK_THROWS_WITH(parsed({}, {.environment = {{"size", "x"}}, .config = {}, .config_file = ""}),
                    "GAZET_SIZE: " + complaint);
  CHECK_THROWS_WITH(parsed({}, {.environment = {}, .config = {{"size", "x"}}, .config_file = "/c/config"}),
                    "/c/config: size: " + complaint);
}

TEST_CASE("A setting that belongs to another command is no fault", "[flags]") {
  CHECK(parsed({}, {.environment = {{"context", "1"}}, .config = {{"types", "place"}}, .config_file = "c"}).size == 8);
}

TEST_CASE("Operands cannot be set from outside, and where there are none they are refused", "[flags]") {
  Options options;
  Syntax syntax = describe(options);
  CHECK(option_names(syntax.flags) == OptionNames{"size", "file-name", "loud", "list"});
  syntax.operands = {};
  CHECK_THROWS_AS(parse_into(syntax, {{"a"}, {}}), gazet::UsageError);
  CHECK_THROWS_WITH(parse_into(syntax, {{"a"}, {}}), "more words than the command takes");
}

}  // namespace
