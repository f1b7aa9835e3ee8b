// SPDX-License-Identifier: Apache-2.0

#include "file/replacement.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "gazet/error.h"
#include "support/catch.h"
#include "support/folder.h"

namespace {

namespace fs = std::filesystem;
using gazet::file::Replacement;
using support::content_of;
using support::Folder;
using support::put;

void write(const Replacement& file, std::string_view content) {
  REQUIRE(::write(file.descriptor(), content.data(), content.size()) == static_cast<ssize_t>(content.size()));
}

TEST_CASE("A replacement appears under its name only when it is complete", "[file]") {
  const Folder folder;
  Replacement file(folder / "out", false);
  write(file, "new");
  CHECK_FALSE(fs::exists(folder / "out"));
  CHECK(content_of(file.temporary_name()) == "new");
  CHECK(fs::path(file.temporary_name()).extension() == ".partial");
  file.complete();
  CHECK(content_of(folder / "out") == "new");
  CHECK(folder.files() == 1);
}

TEST_CASE("Of a replacement that is not completed nothing is left", "[file]") {
  const Folder folder;
  put(folder / "out", "old");
  write(Replacement(folder / "out", true), "new");
  CHECK(content_of(folder / "out") == "old");
  CHECK(folder.files() == 1);
}

TEST_CASE("What exists is replaced only when it may be, also when it has just appeared", "[file]") {
  const Folder folder;
  {
    Replacement file(folder / "out", false);
    write(file, "new");
    put(folder / "out", "other");
    CHECK_THROWS_AS(file.complete(), gazet::UsageError);
  }
  CHECK(content_of(folder / "out") == "other");
  CHECK(folder.files() == 1);
  CHECK_THROWS_AS(Replacement(folder / "out", false), gazet::UsageError);
  CHECK(folder.files() == 1);
  Replacement file(folder / "out", true);
  write(file, "newer");
  file.complete();
  CHECK(content_of(folder / "out") == "newer");
}

TEST_CASE("The file has the rights of any new file, or those of the one it replaces", "[file]") {
  const Folder folder;
  const mode_t mask = umask(022);
  Replacement(folder / "new", false).complete();
  umask(mask);
  CHECK((fs::status(folder / "new").permissions() & fs::perms::all) == fs::perms{0644});
  put(folder / "old", "");
  fs::permissions(folder / "old", fs::perms{0600});
  Replacement(folder / "old", true).complete();
  CHECK((fs::status(folder / "old").permissions() & fs::perms::all) == fs::perms{0600});
}

TEST_CASE("A link stays one: what it leads to is replaced", "[file]") {
  const Folder folder;
  put(folder / "file", "old");
  fs::create_symlink(folder / "file", folder / "link");
  Replacement file(folder / "link", true);
  write(file, "new");
  file.complete();
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content_of(folder / "file") == "new");
}

TEST_CASE("A folder, or a place where no file can be made, is refused", "[file]") {
  const Folder folder;
  CHECK_THROWS_AS(Replacement(folder.path(), true), gazet::UsageError);
  CHECK_THROWS_AS(Replacement(folder / "none/out", false), gazet::UsageError);
}

TEST_CASE("A link to nothing is refused at once: the fault of one that was told behind all the work", "[file]") {
  const Folder folder;
  fs::create_symlink(folder / "none", folder / "link");
  CHECK_THROWS_WITH(Replacement(folder / "link", false), support::contains_substring("is a link to nothing"));
  CHECK_THROWS_AS(Replacement(folder / "link", true), gazet::UsageError);
  CHECK(folder.files() == 1);
}

TEST_CASE("What is discarded is gone at once", "[file]") {
  const Folder folder;
  const Replacement file(folder / "out", false);
  file.discard();
  CHECK(folder.files() == 0);
}

}  // namespace
