// SPDX-License-Identifier: Apache-2.0

#include "flags/value_readers.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

namespace {

using namespace gazet::flags;

constexpr auto kNumbers = std::to_array<Choice<int>>({{"one", 1, "the first"}, {"two", 2}});

struct Switches {
  bool first = false;
  bool second = false;
};

constexpr auto kSwitches =
    std::to_array<Choice<bool Switches::*>>({{"1st", &Switches::first}, {"2nd", &Switches::second}});

TEST_CASE("A size is a number with or without a unit", "[flags]") {
  const auto [text, bytes] = GENERATE(table<std::string, std::size_t>({
      {"1", 1},
      {"100000", 100000},
      {"512k", 512 * 1024},
      {"512K", 512 * 1024},
      {"512kB", 512 * 1024},
      {"8MB", 8 * 1024 * 1024},
      {"8MiB", 8 * 1024 * 1024},
      {"8m", 8 * 1024 * 1024},
      {"2G", std::size_t{2} << 30},
      {"7B", 7},
  }));
  CHECK(read_size(text) == bytes);
}

TEST_CASE("What is no size is refused with an example of one", "[flags]") {
  const std::string text =
      GENERATE("", "0", "0k", "k", "8X", "8 MB", "-8", "+8", "8MBB", "8.5M", "99999999999999999999", "17179869184G");
  CHECK_THROWS_WITH(read_size(text), "invalid value '" + text + "' (expected a size such as 8MB, 512k or 100000)");
}

TEST_CASE("A count is a whole number from 0 on", "[flags]") {
  CHECK(read_count("0") == 0);
  CHECK(read_count("12") == 12);
  const std::string text = GENERATE("", "-1", "+1", "1.5", "1k", " 1", "0x10", "99999999999999999999");
  CHECK_THROWS_WITH(read_count(text), "invalid value '" + text + "' (expected a whole number)");
}

TEST_CASE("A score lies between 0 and 1", "[flags]") {
  CHECK(read_score("0") == 0);
  CHECK(read_score("0.75") == 0.75);
  CHECK(read_score("1") == 1);
  const std::string text = GENERATE("", "-0.1", "1.01", "nan", "inf", "0,5", "0.5x");
  CHECK_THROWS_WITH(read_score(text), "invalid value '" + text + "' (expected a number from 0 to 1)");
}

TEST_CASE("Names are separated by commas and never empty", "[flags]") {
  CHECK(read_names("url") == std::vector<std::string>{"url"});
  CHECK(read_names("url,date") == std::vector<std::string>{"url", "date"});
  const std::string text = GENERATE("", ",", "url,", ",url", "a,,b");
  CHECK_THROWS_WITH(read_names(text), "invalid value '" + text + "' (expected names separated by commas)");
}

TEST_CASE("A word of a closed list is read as what it stands for", "[flags]") {
  CHECK(read_choice(kNumbers, "two") == 2);
  CHECK_THROWS_WITH(read_choice(kNumbers, "three"), "unknown value 'three' (allowed: one, two)");
  CHECK_THROWS_WITH(read_choice(kNumbers, "tow"), "unknown value 'tow' (did you mean 'two'? allowed: one, two)");
  CHECK_THROWS_WITH(read_choice(kNumbers, ""), "unknown value '' (allowed: one, two)");
}

TEST_CASE("Several words of a closed list may come in any order", "[flags]") {
  const std::vector<std::string_view> allowed = {"byte", "utf16", "source"};
  CHECK(read_some(allowed, "source,byte") == std::vector<bool>{true, false, true});
  CHECK_THROWS_WITH(read_some(allowed, "byte,utf8"), "unknown value 'utf8' (allowed: byte, utf16, source)");
}

TEST_CASE("The switches of a list are set or cleared by its words", "[flags]") {
  Switches switches = {.first = true, .second = false};
  set_choices(kSwitches, "2nd", switches);
  CHECK_FALSE(switches.first);
  CHECK(switches.second);
  set_choices(kSwitches, "2nd,1st", switches);
  CHECK(switches.first);
  CHECK_THROWS_WITH(set_choices(kSwitches, "3rd", switches), "unknown value '3rd' (allowed: 1st, 2nd)");
}

TEST_CASE("The words of a list are known without its values", "[flags]") {
  const std::vector<Word> words = kOneOf<kNumbers>.words();
  REQUIRE(words.size() == 2);
  CHECK(words[0].word == "one");
  CHECK(words[0].help == "the first");
  CHECK(words[1].word == "two");
}

TEST_CASE("A name that is needed must not be empty", "[flags]") {
  CHECK(read_name("a b") == "a b");
  CHECK(read_text("").empty());
  CHECK_THROWS_AS(read_name(""), BadValue);
}

}  // namespace
