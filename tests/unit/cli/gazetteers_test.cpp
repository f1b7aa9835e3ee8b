// SPDX-License-Identifier: Apache-2.0

#include "cli/gazetteers.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

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

TEST_CASE("The gazetteer lies beside the installed program or below the built one", "[cli]") {
  const Folder folder;
  CHECK_FALSE(default_gazetteer(folder.path() / "bin/gazet"));
  const std::string installed = folder.file("share/gazet/default.gaz", "");
  CHECK(default_gazetteer(folder.path() / "bin/gazet") == installed);
  CHECK(default_gazetteer(folder.path() / "gazet") == installed);
}

TEST_CASE("All faults of all dictionaries are found before anything is refused", "[cli]") {
  const Folder folder;
  const std::string bad = folder.file("bad.tsv", kHeader + "plce\tMali\ncity\tBamako\n");
  const std::string missing = (folder.path() / "missing.tsv").string();
  try {
    static_cast<void>(open_layers({.gazetteer = "", .dictionaries = {bad, missing}, .no_default = true}, ""));
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
  const Layers layers = open_layers({.gazetteer = "", .dictionaries = {one, two}, .no_default = true}, "");
  REQUIRE(layers.size() == 2);
  CHECK(layers[0]->entity_count() == 1);
  CHECK(layers[1]->entity_count() == 2);
  CHECK(fingerprint(layers) == layers[0]->fingerprint() + "+" + layers[1]->fingerprint());
  CHECK(read_rows({one, two}).size() == 3);
}

TEST_CASE("A gazetteer that is missing or foreign is refused", "[cli]") {
  const Folder folder;
  CHECK_THROWS_WITH(open_layers({}, folder.path() / "bin/gazet"),
                    support::contains_substring("the gazetteer that comes with gazet is not installed"));
  const std::string foreign = folder.file("foreign.gaz", "PK\x03\x04");
  CHECK_THROWS_AS(open_layers({.gazetteer = foreign, .dictionaries = {}, .no_default = false}, ""),
                  gazet::DictionaryError);
  CHECK_THROWS_AS(open_layers({.gazetteer = "", .dictionaries = {foreign}, .no_default = true}, ""),
                  gazet::DictionaryError);
}

}  // namespace
