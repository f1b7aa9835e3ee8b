// SPDX-License-Identifier: Apache-2.0

#include "source/sources.h"

#include <unistd.h>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "support/catch.h"

namespace fs = std::filesystem;
using gazet::source::find_sources;
using gazet::source::Source;
using gazet::source::SourceList;

namespace {

/// A folder of its own, gone at the end.
class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "gazet-sources-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  void add(const std::string& name) const {
    fs::create_directories(fs::path(path_ + "/" + name).parent_path());
    std::ofstream(path_ + "/" + name) << "x";
  }

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

std::vector<std::string> names_of(const SourceList& list, const std::string& folder) {
  std::vector<std::string> names;
  for (const Source& source : list.sources) {
    CHECK(source.problem.empty());
    REQUIRE(source.name.starts_with(folder));
    names.push_back(source.name.substr(folder.size()));
  }
  return names;
}

/// What this room is told to be readable.
gazet::source::Options options_with(gazet::source::NamePatterns names) {
  const auto is_name = [](std::string_view name) { return name.ends_with(".txt") || name.ends_with(".jsonl"); };
  const auto is_no_type = [](std::string_view) { return false; };
  return {.readable = {is_name, is_no_type}, .names = std::move(names)};
}

SourceList find(std::vector<std::string> arguments) {
  return find_sources(arguments, options_with({}));
}

}  // namespace

TEST_CASE("Only - is standard input", "[source]") {
  CHECK(find({}).sources.empty());
  CHECK(find({"-"}).sources == std::vector<Source>{{"-", ""}});
}

TEST_CASE("A folder stands for the texts in it and its folders, sorted bytewise", "[source]") {
  const Folder folder;
  for (const char* name :
       {"b.txt", "a/2.txt", "a/1.jsonl", "a.txt", "B.txt", "a/b/c.txt", "x.jpg", "txt", "a/.d.txt"}) {
    folder.add(name);
  }
  fs::create_directory(folder.path() + "/folder.txt");
  const std::vector<std::string> expected = {"/B.txt",   "/a.txt",     "/a/.d.txt", "/a/1.jsonl",
                                             "/a/2.txt", "/a/b/c.txt", "/b.txt"};
  CHECK(names_of(find({folder.path()}), folder.path()) == expected);
  CHECK(names_of(find({folder.path() + "/"}), folder.path()) == expected);
}

TEST_CASE("A linked file in a folder is read, a linked folder is not followed", "[source]") {
  const Folder folder;
  folder.add("a/1.txt");
  fs::create_symlink(folder.path() + "/a/1.txt", folder.path() + "/link.txt");
  fs::create_directory_symlink(folder.path(), folder.path() + "/a/loop");
  CHECK(names_of(find({folder.path()}), folder.path()) == std::vector<std::string>{"/a/1.txt", "/link.txt"});
}

TEST_CASE("Files are taken as given, whatever their suffix, in the order given", "[source]") {
  const Folder folder;
  folder.add("z.html");
  folder.add("a.txt");
  const std::string& path = folder.path();
  CHECK(names_of(find({path + "/z.html", path + "/a.txt", path + "/z.html"}), path) ==
        std::vector<std::string>{"/z.html", "/a.txt", "/z.html"});
}

TEST_CASE("A missing source keeps its place, with the reason", "[source]") {
  const Folder folder;
  folder.add("a.txt");
  const SourceList list = find({folder.path() + "/none.txt", folder.path() + "/a.txt"});
  REQUIRE(list.sources.size() == 2);
  CHECK(list.sources[0] == Source{folder.path() + "/none.txt", "No such file or directory"});
  CHECK(list.sources[1].problem.empty());
}

TEST_CASE("A folder without texts is worth a warning", "[source]") {
  const Folder folder;
  folder.add("x.jpg");
  const SourceList list = find({folder.path()});
  CHECK(list.sources.empty());
  REQUIRE(list.warnings.size() == 1);
  CHECK(gazet::to_string(list.warnings[0]) ==
        folder.path() + ": nothing to read in this folder (expected files such as *.txt, or --include)");
}

TEST_CASE("A folder that cannot be opened is reported", "[source]") {
  if (geteuid() == 0) return;  // may open everything
  const Folder folder;
  folder.add("a/1.txt");
  folder.add("b/1.txt");
  fs::permissions(folder.path() + "/a", fs::perms::none);
  const SourceList list = find({folder.path()});
  fs::permissions(folder.path() + "/a", fs::perms::owner_all);
  REQUIRE(list.sources.size() == 2);
  CHECK(list.sources[0] == Source{folder.path() + "/a", "Permission denied"});
  CHECK(list.sources[1].problem.empty());
}

TEST_CASE("Patterns say which files of a folder are read", "[source]") {
  const Folder folder;
  for (const char* name : {"a.txt", "b.md", "drafts/c.txt", "d.jsonl.gz", "e.tar", "f.tar.xz", "g.jpg"})
    folder.add(name);
  const std::vector<std::string> argument = {folder.path()};
  const auto names = [&](const gazet::source::NamePatterns& patterns) {
    return names_of(find_sources(argument, options_with(patterns)), folder.path());
  };
  CHECK(names({}) == std::vector<std::string>{"/a.txt", "/d.jsonl.gz", "/drafts/c.txt", "/e.tar", "/f.tar.xz"});
  CHECK(names({.include = {"*.md", "g.*"}, .exclude = {}}) == std::vector<std::string>{"/b.md", "/g.jpg"});
  CHECK(names({.include = {"*.txt"}, .exclude = {"*/drafts/*"}}) == std::vector<std::string>{"/a.txt"});
}

TEST_CASE("A pipe in a folder is left out, one that is named is read: the fault of a folder that never ended",
          "[source]") {
  const Folder folder;
  folder.add("a.txt");
  const std::string pipe = folder.path() + "/b.txt";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const SourceList list = find({folder.path()});
  CHECK(names_of(list, folder.path()) == std::vector<std::string>{"/a.txt"});
  REQUIRE(list.warnings.size() == 1);
  CHECK_THAT(to_string(list.warnings[0]), support::contains_substring("b.txt: no file but a pipe or device, left out"));
  CHECK(find({pipe}).sources == std::vector<Source>{{pipe, ""}});
}

TEST_CASE("A pattern that is no file stands for what fits it", "[source]") {
  const Folder folder;
  for (const char* name : {"b1.txt", "a1.txt", "c.txt", "d1/x.txt", "[1].txt"}) folder.add(name);
  const std::string& path = folder.path();
  CHECK(names_of(find({path + "/?1*"}), path) ==
        std::vector<std::string>{"/[1].txt", "/a1.txt", "/b1.txt", "/d1/x.txt"});
  CHECK(names_of(find({path + "/[1].txt"}), path) == std::vector<std::string>{"/[1].txt"});
  CHECK(find({path + "/*.none"}).sources == std::vector<Source>{{path + "/*.none", "No such file or directory"}});
}

TEST_CASE("The names of sources come from a file, by lines or by NUL", "[source]") {
  const Folder folder;
  const std::string file = folder.path() + "/list";
  std::ofstream(file) << "a b.txt\n\nc.txt";
  CHECK(gazet::source::read_source_names(file, false) == std::vector<std::string>{"a b.txt", "c.txt"});
  std::ofstream(file) << "a\nb.txt" << '\0' << "c.txt" << '\0';
  CHECK(gazet::source::read_source_names(file, true) == std::vector<std::string>{"a\nb.txt", "c.txt"});
  CHECK_THROWS_WITH(gazet::source::read_source_names(file + "2", true), file + "2: No such file or directory");
}
