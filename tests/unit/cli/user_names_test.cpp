// SPDX-License-Identifier: Apache-2.0

#include "cli/user_names.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "support/catch.h"

namespace {

using namespace gazet::cli;
using gazet::subtype_number;
using gazet::Type;
namespace fs = std::filesystem;

TEST_CASE("An entity has the type behind its last equals sign", "[cli]") {
  const auto [text, name, type, subtype] = GENERATE(table<std::string, std::string, Type, std::string>({
      {"Acme Corp", "Acme Corp", Type::organisation, ""},
      {"Acme Corp=organisation", "Acme Corp", Type::organisation, ""},
      {"Nowhere=place", "Nowhere", Type::place, ""},
      {"Nowhere=city", "Nowhere", Type::place, "city"},
      {"Reds=party", "Reds", Type::group, "party"},
      {"Jo Bloggs=person", "Jo Bloggs", Type::person, ""},
      {"A=B=media", "A=B", Type::organisation, "media"},
      {"/Acme (Inc|Ltd)=?/", "/Acme (Inc|Ltd)=?/", Type::organisation, ""},
      {"/Acme (Inc|Ltd)/=company", "/Acme (Inc|Ltd)/", Type::organisation, "company"},
      {"Thé=group", "Thé", Type::group, ""},
  }));
  CAPTURE(text);
  const gazet::gazetteer::Row row = entity_row(text);
  CHECK(row.name == name);
  CHECK(row.subtype == subtype_number(type, subtype));
}

TEST_CASE("What is no entity is refused with the reason", "[cli]") {
  CHECK_THROWS_WITH(entity_row("Acme=firm"),
                    "--entity 'Acme=firm': unknown type 'firm' (allowed: place, group, organisation, person, or a "
                    "subtype such as city)");
  CHECK_THROWS_WITH(entity_row("Acme=title"), support::contains_substring("unknown type 'title'"));
  CHECK_THROWS_WITH(entity_row("Acme="), support::contains_substring("unknown type ''"));
  CHECK_THROWS_WITH(entity_row(""), "--entity '': empty name");
  CHECK_THROWS_WITH(entity_row("=place"), "--entity '=place': empty name");
  CHECK_THROWS_WITH(entity_row("a\tb"), support::contains_substring("a tab or line end in the name"));
  CHECK_THROWS_WITH(entity_row("a\x01"), support::contains_substring("control character U+0001"));
  CHECK_THROWS_WITH(entity_row("a\xFF"), support::contains_substring("invalid UTF-8"));
  CHECK_THROWS_WITH(entity_row("/Acme"), support::contains_substring("is not closed"));
}

class ListFile {
 public:
  explicit ListFile(const std::string& content) {
    std::string name = (fs::temp_directory_path() / "gazet-names-XXXXXX").string();
    const int descriptor = mkstemp(name.data());
    REQUIRE(descriptor >= 0);
    close(descriptor);
    std::ofstream(name, std::ios::binary) << content;
    path_ = name;
  }
  ListFile(const ListFile&) = delete;
  ListFile& operator=(const ListFile&) = delete;
  ~ListFile() { fs::remove(path_); }

  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

TEST_CASE("A list of names has one a line", "[cli]") {
  const ListFile file("\xEF\xBB\xBFgeonames:1\r\n# no name\n\n  Côte d'Or \nlast");
  std::vector<std::string> lines;
  std::vector<gazet::Diagnostic> faults;
  read_name_list(file.path(), lines, faults);
  CHECK(faults.empty());
  CHECK(lines == std::vector<std::string>{"geonames:1", "Côte d'Or", "last"});
}

TEST_CASE("Faults of a list of names are told with their lines", "[cli]") {
  const ListFile file("Mali\n\xFF\nBamako\n\xC3\n");
  std::vector<std::string> lines;
  std::vector<gazet::Diagnostic> faults;
  read_name_list(file.path(), lines, faults);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 2);
  CHECK(faults[1].line == 4);
  read_name_list(file.path() + ".missing", lines, faults);
  read_name_list(fs::temp_directory_path().string(), lines, faults);
  REQUIRE(faults.size() == 4);
  CHECK(faults[2].message == "cannot be read: No such file or directory");
  CHECK(faults[3].message == "cannot be read: Is a directory");
}

}  // namespace
