// SPDX-License-Identifier: Apache-2.0

#include "source/file_names.h"

#include <string_view>

#include "support/catch.h"

using gazet::source::is_readable_member;
using gazet::source::is_readable_name;
using gazet::source::Readable;
using gazet::source::uncompressed_name;

namespace {

constexpr Readable kReadable = {
    [](std::string_view name) { return name.ends_with(".txt") || name.ends_with(".jsonl"); },
    [](std::string_view) { return false; }};

}  // namespace

TEST_CASE("Of a folder known suffixes are read, of an archive also names without one", "[source]") {
  for (const char* name : {"a.txt", "a.jsonl.bz2", "c.warc.gz", "b.zip", "b.tar.gz", "b.tgz", "b.7z"})
    CHECK(is_readable_name(name, kReadable));
  for (const char* name : {"a", "a.gz", "a.jpg", "x.tar/a.jpg"}) CHECK_FALSE(is_readable_name(name, kReadable));
  for (const char* name : {"a", "x.d/a", "a.gz", "a.txt"}) CHECK(is_readable_member(name, kReadable));
  CHECK_FALSE(is_readable_member("x/a.jpg", kReadable));
}

TEST_CASE("A suffix that says how a file is compressed is taken off, once", "[source]") {
  CHECK(uncompressed_name("a.txt.gz") == "a.txt");
  CHECK(uncompressed_name("a.zst.xz") == "a.zst");
  CHECK(uncompressed_name("a.gz.txt") == "a.gz.txt");
}
