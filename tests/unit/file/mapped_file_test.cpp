// SPDX-License-Identifier: Apache-2.0

#include "file/mapped_file.h"

#include <string>
#include <system_error>

#include "support/catch.h"
#include "support/folder.h"

namespace {

using gazet::file::MappedFile;
using support::Folder;
using support::put;

TEST_CASE("A mapped file is its bytes", "[file]") {
  const Folder folder;
  const std::string content = "one\n" + std::string(10000, '\0') + "end";
  put(folder / "file", content);
  CHECK(MappedFile(folder / "file").bytes() == content);
}

TEST_CASE("An empty file is mapped as no bytes", "[file]") {
  const Folder folder;
  put(folder / "file", "");
  CHECK(MappedFile(folder / "file").bytes().empty());
}

TEST_CASE("A file that is missing, a folder and a device are not mapped", "[file]") {
  const Folder folder;
  CHECK_THROWS_AS(MappedFile(folder / "none"), std::system_error);
  CHECK_THROWS_WITH(MappedFile(folder.path()), support::contains_substring("directory"));
  CHECK_THROWS_AS(MappedFile("/dev/null"), std::system_error);
}

}  // namespace
