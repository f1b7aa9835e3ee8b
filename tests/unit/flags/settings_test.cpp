// SPDX-License-Identifier: Apache-2.0

#include "flags/settings.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::flags;

const OptionNames kOptions = {"jobs", "max-document", "dictionary"};

OptionValues config(const std::string& lines) {
  std::istringstream stream(lines);
  return config_settings(stream, "/home/ann/.config/gazet/config", kOptions);
}

TEST_CASE("A variable is called like its option", "[flags]") {
  CHECK(variable_name("jobs") == "GAZET_JOBS");
  CHECK(variable_name("max-document") == "GAZET_MAX_DOCUMENT");
}

TEST_CASE("Variables of options are settings, empty and other ones are not", "[flags]") {
  const Environment environment = {
      {"GAZET_JOBS", "2"}, {"GAZET_DICTIONARY", ""}, {"GAZET_HOUSE", "red"}, {"JOBS", "3"}, {"HOME", "/root"}};
  CHECK(environment_settings(environment, kOptions) == OptionValues{{"jobs", "2"}});
}

TEST_CASE("The configuration file is where XDG_CONFIG_HOME says, else below the home folder", "[flags]") {
  CHECK(config_path({{"XDG_CONFIG_HOME", "/x"}, {"HOME", "/h"}}) == "/x/gazet/config");
  CHECK(config_path({{"XDG_CONFIG_HOME", ""}, {"HOME", "/h"}}) == "/h/.config/gazet/config");
  CHECK(config_path({{"XDG_CONFIG_HOME", "relative"}, {"HOME", "/h"}}) == "/h/.config/gazet/config");
  CHECK(config_path({{"HOME", "/h"}}) == "/h/.config/gazet/config");
  CHECK_FALSE(config_path({}));
}

TEST_CASE("A configuration file has one option=value a line, and comments", "[flags]") {
  CHECK(config("").empty());
  CHECK(config("# mine\njobs = 2\n\ndictionary=a.tsv\ndictionary=b.tsv # more\n") ==
        OptionValues{{"jobs", "2"}, {"dictionary", "a.tsv"}, {"dictionary", "b.tsv"}});
}

TEST_CASE("An unknown option in the configuration file is told with the file", "[flags]") {
  CHECK_THROWS_AS(config("colour=red\n"), gazet::UsageError);
  CHECK_THROWS_WITH(config("jobs=1\ncolour=red\n"),
                    "/home/ann/.config/gazet/config: unknown option 'colour' (gazet help lists the options)");
  CHECK_THROWS_WITH(config("dictionnary=a\n"),
                    support::contains_substring("'dictionnary' (did you mean 'dictionary'?)"));
  CHECK_THROWS_WITH(config("[group]\njobs=1\n"), support::contains_substring("unknown option 'group.jobs'"));
}

TEST_CASE("A line of the configuration file that is no setting is told with the file", "[flags]") {
  CHECK_THROWS_AS(config("jobs\n"), gazet::UsageError);
  CHECK_THROWS_WITH(config("jobs\n"), "/home/ann/.config/gazet/config: invalid line 'jobs' (expected option=value)");
}

TEST_CASE("Settings come from variables and from the file, if there is one", "[flags]") {
  std::string directory = (std::filesystem::temp_directory_path() / "gazet-settings-XXXXXX").string();
  REQUIRE(mkdtemp(directory.data()) != nullptr);
  const Environment environment = {{"XDG_CONFIG_HOME", directory}, {"GAZET_JOBS", "3"}};
  CHECK(read_settings(environment, kOptions).config.empty());

  std::filesystem::create_directories(directory + "/gazet/config");
  CHECK_THROWS_WITH(read_settings(environment, kOptions), directory + "/gazet/config: cannot be read");
  std::filesystem::remove(directory + "/gazet/config");

  std::ofstream(directory + "/gazet/config") << "";
  CHECK(read_settings(environment, kOptions).config.empty());
  std::ofstream(directory + "/gazet/config") << "max-document=2MB\n";
  const Settings settings = read_settings(environment, kOptions);
  CHECK(settings.environment == OptionValues{{"jobs", "3"}});
  CHECK(settings.config == OptionValues{{"max-document", "2MB"}});
  CHECK(settings.config_file == directory + "/gazet/config");
  std::filesystem::remove_all(directory);
}

TEST_CASE("The variables of the process are found by name", "[flags]") {
  REQUIRE(setenv("GAZET_SETTINGS_TEST", "a=b", 1) == 0);
  CHECK(process_environment().at("GAZET_SETTINGS_TEST") == "a=b");
  REQUIRE(unsetenv("GAZET_SETTINGS_TEST") == 0);
}

}  // namespace
