// SPDX-License-Identifier: Apache-2.0

#include "file/durable.h"

#include <fcntl.h>

#include <cerrno>
#include <filesystem>

#include "file/descriptor.h"
#include "gazet/error.h"
#include "support/catch.h"
#include "support/folder.h"

namespace {

namespace fs = std::filesystem;
using namespace gazet::file;
using support::content_of;
using support::Folder;
using support::put;

TEST_CASE("A fault says which file and what the system says", "[file]") {
  CHECK_THROWS_AS(fail_to_write("a.txt", ENOSPC), gazet::OutputError);
  CHECK_THROWS_WITH(fail_to_write("a.txt", ENOSPC), "a.txt: No space left on device");
}

TEST_CASE("A name that can be no file is the user's to change, a full disk is not", "[file]") {
  CHECK_THROWS_AS(refuse_to_write("a.txt", ENOENT), gazet::UsageError);
  CHECK_THROWS_WITH(refuse_to_write("a.txt", EACCES),
                    support::contains_substring("a.txt: Permission denied (expected"));
  CHECK_THROWS_AS(refuse_to_write("a.txt", ENOSPC), gazet::OutputError);
}

TEST_CASE("A device is what is neither file nor folder nor missing", "[file]") {
  const Folder folder;
  put(folder / "file", "x");
  CHECK(is_device("/dev/null"));
  CHECK_FALSE(is_device(folder / "file"));
  CHECK_FALSE(is_device(folder.path()));
  CHECK_FALSE(is_device(folder / "none"));
}

TEST_CASE("A link's target is what it leads to, a missing file's the name itself", "[file]") {
  const Folder folder;
  put(folder / "file", "x");
  fs::create_symlink("file", folder / "link");
  CHECK(target_of(folder / "link") == fs::canonical(folder / "file").string());
  CHECK(target_of(folder / "none") == folder / "none");
}

TEST_CASE("Renaming replaces a file only when it may", "[file]") {
  const Folder folder;
  put(folder / "new", "new");
  put(folder / "old", "old");
  CHECK(rename_file(folder / "new", folder / "old", false) == EEXIST);
  CHECK(content_of(folder / "old") == "old");
  CHECK(rename_file(folder / "new", folder / "old", true) == 0);
  CHECK(content_of(folder / "old") == "new");
  CHECK(rename_file(folder / "none", folder / "other", false) == ENOENT);
}

TEST_CASE("Files and their folders are synchronised, and a fault is told", "[file]") {
  const Folder folder;
  put(folder / "file", "x");
  const Descriptor file(open((folder / "file").c_str(), O_RDONLY | O_CLOEXEC));
  CHECK(sync_file(file.number()) == 0);
  CHECK(sync_file(-1) == EBADF);
  CHECK(sync_folder_of(folder / "file") == 0);
  CHECK(sync_folder_of("file") == 0);
  CHECK(sync_folder_of(folder / "none/file") == ENOENT);
}

TEST_CASE("A descriptor closes what it had", "[file]") {
  const Folder folder;
  put(folder / "file", "x");
  int number = -1;
  {
    Descriptor file(open((folder / "file").c_str(), O_RDONLY | O_CLOEXEC));
    number = file.number();
    CHECK(fcntl(number, F_GETFD) >= 0);
    file.reset(open((folder / "file").c_str(), O_RDONLY | O_CLOEXEC));
    CHECK(fcntl(number, F_GETFD) == -1);
    number = file.number();
    CHECK(file.close() == 0);
    CHECK(file.number() == -1);
    CHECK(file.close() == 0);
  }
  CHECK(fcntl(number, F_GETFD) == -1);
}

}  // namespace
