// SPDX-License-Identifier: Apache-2.0

#include "cli/gazetteers.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
namespace fs = std::filesystem;

/// A folder that is gone afterwards.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "gazet-gazetteers-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  /// A new file with that content.
  [[nodiscard]] std::string file(const std::string& name, const std::string& content) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path) << content;
    return path.string();
  }
  [[nodiscard]] fs::path path() const { return path_; }

 private:
  fs::path path_;
};

const std::string kHeader = "type\tname\n";

GazetteerOptions only_with(const std::vector<std::string>& dictionaries) {
  GazetteerOptions options;
  options.dictionaries = dictionaries;
  options.no_default = true;
  return options;
}

TEST_CASE("The gazetteer lies beside the installed program or below the built one", "[cli]") {
  const Folder folder;
  CHECK_FALSE(default_gazetteer(folder.path() / "usr/bin/gazet"));
  const std::string installed = folder.file("usr/share/gazet/default.gaz", "");
  CHECK(default_gazetteer(folder.path() / "usr/bin/gazet") == installed);
  const std::string built = folder.file("build/dev/share/gazet/default.gaz", "");
  CHECK(default_gazetteer(folder.path() / "build/dev/gazet") == built);
}

TEST_CASE("All faults of all dictionaries are found before anything is refused", "[cli]") {
  const Folder folder;
  const std::string bad = folder.file("bad.tsv", kHeader + "plce\tMali\ncity\tBamako\n");
  const std::string missing = (folder.path() / "missing.tsv").string();
  try {
    static_cast<void>(open_layers(only_with({bad, missing}), ""));
    FAIL("nothing was thrown");
  } catch (const gazet::DictionaryError& error) {
    REQUIRE(error.diagnostics().size() == 3);
    CHECK(error.diagnostics()[0].line == 2);
    CHECK(error.diagnostics()[1].line == 3);
    CHECK(error.diagnostics()[2].file == missing);
  }
  CHECK_THROWS_AS(read_rows({bad}), gazet::DictionaryError);
}

TEST_CASE("Dictionaries become layers in their order", "[cli]") {
  const Folder folder;
  const std::string one = folder.file("one.tsv", kHeader + "place\tOneville\n");
  const std::string two = folder.file("two.tsv", kHeader + "place\tTwotown\ngroup\tTwos\n");
  const Layers layers = open_layers(only_with({one, two}), "");
  REQUIRE(layers.size() == 2);
  CHECK(layers[0]->entity_count() == 1);
  CHECK(layers[1]->entity_count() == 2);
  CHECK(fingerprint(layers) == layers[0]->fingerprint() + "+" + layers[1]->fingerprint());
  CHECK(read_rows({one, two}).size() == 3);
}

TEST_CASE("Single names are the last layer", "[cli]") {
  const Folder folder;
  GazetteerOptions options = only_with({folder.file("one.tsv", kHeader + "place\tOneville\n")});
  options.entities = {"Oneville=place", "Twos=group"};
  const Layers layers = open_layers(options, "");
  REQUIRE(layers.size() == 2);
  CHECK(layers[1]->entity_count() == 2);
}

TEST_CASE("Lists are read with all their faults, and one that allows nothing is a fault", "[cli]") {
  const Folder folder;
  GazetteerOptions options;
  options.deny = {folder.file("a.txt", "Mali\n"), folder.file("b.txt", "# none\n")};
  options.allow = {folder.file("c.txt", "Bamako\nx:1\n")};
  const NameLists lists = read_name_lists(options);
  CHECK(lists.deny == std::vector<std::string>{"Mali"});
  CHECK(lists.allow == std::vector<std::string>{"Bamako", "x:1"});
  options.allow = {folder.file("d.txt", "# none\n"), folder.file("e.txt", "\xFF\n")};
  try {
    static_cast<void>(read_name_lists(options));
    FAIL("nothing was thrown");
  } catch (const gazet::DictionaryError& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[0].line == 0);
    CHECK(error.diagnostics()[1].line == 1);
  }
}

TEST_CASE("A gazetteer that is missing or foreign is refused", "[cli]") {
  const Folder folder;
  CHECK_THROWS_WITH(open_layers({}, folder.path() / "bin/gazet"),
                    support::contains_substring("the gazetteer that comes with gazet is not installed"));
  const std::string foreign = folder.file("foreign.gaz", "PK\x03\x04");
  GazetteerOptions named;
  named.gazetteer = foreign;
  CHECK_THROWS_AS(open_layers(named, ""), gazet::DictionaryError);
  CHECK_THROWS_AS(open_layers(only_with({foreign}), ""), gazet::DictionaryError);
}

}  // namespace
