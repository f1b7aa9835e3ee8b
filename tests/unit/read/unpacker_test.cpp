// SPDX-License-Identifier: Apache-2.0
//
// Archives read through the Reader. Their bytes are made here by libarchive; tests/golden has those of real tools.

#include "source/unpacker.h"

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using gazet::Document;
using gazet::read::Options;
using support::Collected;
using support::read_bytes;

namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

la_ssize_t keep(archive* /*writer*/, void* bytes, const void* block, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

void write_member(archive* writer, const std::string& name, const std::string& content) {
  archive_entry* const entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  REQUIRE(archive_write_header(writer, entry) == ARCHIVE_OK);
  REQUIRE(archive_write_data(writer, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()));
  archive_entry_free(entry);
}

/// `format`: ustar, zip or raw; `filter`: none, gzip, …
std::string packed(const std::string& format, const Members& members, const std::string& filter = "none") {
  std::string bytes;
  archive* const writer = archive_write_new();
  REQUIRE(archive_write_set_format_by_name(writer, format.c_str()) == ARCHIVE_OK);
  if (filter != "none") REQUIRE(archive_write_add_filter_by_name(writer, filter.c_str()) == ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(writer, 1);
  REQUIRE(archive_write_open(writer, &bytes, nullptr, &keep, nullptr) == ARCHIVE_OK);
  for (const auto& [name, content] : members) write_member(writer, name, content);
  REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
  archive_write_free(writer);
  return bytes;
}

std::vector<std::string> found(const Collected& read) {
  std::vector<std::string> all;
  for (const Document& document : read.documents) all.push_back(document.id + "=" + document.text);
  return all;
}

const Members kNews = {{"a.txt", "a"}, {"pic.jpg", "GIF"}, {"d/b.jsonl", "{\"text\":\"b\"}\n"}, {"README", "c"}};

}  // namespace

TEST_CASE("The members of an archive are read as files of a folder are", "[read]") {
  const std::string format = GENERATE("ustar", "zip");
  const std::string filter = GENERATE("none", "gzip", "xz");
  const std::size_t step = GENERATE(std::size_t{7}, std::size_t{100000});
  const Collected read = read_bytes("n", packed(format, kNews, filter), {}, step);
  CHECK(read.messages().empty());
  CHECK(found(read) == std::vector<std::string>{"n/a.txt=a", "n/d/b.jsonl:1=b", "n/README=c"});
}

TEST_CASE("Archives are read in archives", "[read]") {
  const std::string inner = packed("zip", kNews);
  const std::string outer =
      packed("ustar", {{"x.zip", inner}, {"y.txt.gz", packed("raw", {{"y", "y"}}, "gzip")}}, "gzip");
  CHECK(found(read_bytes("o.tgz", outer)) == std::vector<std::string>{"o.tgz/x.zip/a.txt=a",
                                                                      "o.tgz/x.zip/d/b.jsonl:1=b",
                                                                      "o.tgz/x.zip/README=c", "o.tgz/y.txt.gz=y"});
}

TEST_CASE("Patterns say which members are read", "[read]") {
  Options options;
  options.sources.names = {.include = {"*.jpg", "*.txt"}, .exclude = {"a.*"}};
  CHECK(found(read_bytes("n", packed("ustar", kNews), options)) == std::vector<std::string>{"n/pic.jpg=GIF"});
}

TEST_CASE("Names that lead out of an archive are only names", "[read]") {
  CHECK(found(read_bytes("n", packed("ustar", {{"../../a.txt", "a"}, {"/etc/b.txt", "b"}}))) ==
        std::vector<std::string>{"n/../../a.txt=a", "n//etc/b.txt=b"});
}

TEST_CASE("An archive without anything to read is told", "[read]") {
  CHECK(read_bytes("n", packed("ustar", {{"a.jpg", "a"}})).messages() ==
        std::vector<std::string>{"n: nothing to read in this archive (expected members such as *.txt, or --include)"});
  CHECK(read_bytes("n", packed("zip", {})).messages().empty());
}

TEST_CASE("A broken archive costs what comes behind the fault, not what comes before", "[read]") {
  const std::string tar = packed("ustar", {{"a.txt", "a"}, {"b.txt", std::string(5000, 'b')}, {"c.txt", "c"}});
  const Collected read = read_bytes("n", tar.substr(0, 3000));
  CHECK(found(read).front() == "n/a.txt=a");
  CHECK(read.messages() == std::vector<std::string>{"n/b.txt: broken archive: Truncated tar archive"});

  const std::string inner = packed("ustar", kNews, "gzip");
  const Collected outer =
      read_bytes("n", packed("ustar", {{"x.tgz", inner.substr(0, inner.size() / 2)}, {"z.txt", "z"}}));
  CHECK(found(outer).back() == "n/z.txt=z");
  CHECK_FALSE(outer.messages().empty());
}

TEST_CASE("What only begins as compressed data does is told", "[read]") {
  CHECK(read_bytes("a.gz", "\x1F\x8B\b?").messages() ==
        std::vector<std::string>{"a.gz: cannot be decompressed: unknown header flags set"});
}

TEST_CASE("Containers too deep within each other are given up, and only they", "[read]") {
  std::string nested = "text";
  const int depth = GENERATE(9, 42);
  for (int i = 0; i < depth; ++i) nested = packed("raw", {{"x", nested}}, "gzip");
  gazet::read::Reader reader({{"deep", ""}, {"b.txt", ""}}, {}, [&](const gazet::source::Source& source) {
    return std::make_unique<support::FakeStream>(source.name == "deep" ? nested : "b");
  });
  const Collected read = support::read_all(reader);
  CHECK(read.messages() ==
        std::vector<std::string>{"deep: more than 8 containers within each other: not read further"});
  CHECK(read.text() == "b");
}

TEST_CASE("A little file that unpacks to much is given up", "[read]") {
  const std::string bomb = packed("raw", {{"x", std::string(std::size_t{70} << 20U, '\n')}}, "gzip");
  const Collected read = read_bytes("bomb.txt.gz", bomb);
  REQUIRE(read.faults.size() == 1);
  CHECK_THAT(read.messages()[0],
             support::contains_substring("bomb.txt.gz: it unpacks to more than 200 times its size"));
}
