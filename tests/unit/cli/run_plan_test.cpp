// SPDX-License-Identifier: Apache-2.0

#include "cli/run_plan.h"

#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "flags/command_line.h"
#include "gazet/error.h"
#include "support/catch.h"
#include "support/folder.h"

namespace {

using namespace gazet::cli;
using namespace gazet::flags;
using gazet::batch::RunPlan;
using gazet::source::Source;
using gazet::source::SourceList;
using support::Folder;
using support::put;

Flag flag_called(std::string_view name) {
  SourceOptions input;
  CommonOptions common;
  GazetteerOptions gazetteer;
  FileOptions file;
  for (const BoundFlag& bound :
       joined({input_flags(input), common_flags(common), gazetteer_flags(gazetteer), output_flags(file)})) {
    if (bound.flag.name == name) return bound.flag;
  }
  FAIL("no flag " << name);
  return {};
}

/// `name=value` of each setting, for a run that was given these flags.
std::string settings(const std::vector<std::pair<std::string, std::string>>& given) {
  std::ostringstream messages;
  Session session{.arguments = {}, .environment = {}, .program = {}, .log = Log(messages)};
  for (const auto& [name, value] : given) session.given.push_back({flag_called(name), value});
  std::string all;
  for (const auto& [name, value] : plan_of(session, {}, {}).settings) {
    if (name != "the version of gazet") all += name + "=" + value + " ";
  }
  return all;
}

SourceList list_of(const std::vector<std::string>& names) {
  SourceList list;
  for (const std::string& name : names) list.sources.push_back({name, {}});
  return list;
}

/// The names that are left, and what is said of the others.
std::pair<std::string, std::string> without_output(const std::string& output, const std::vector<std::string>& names) {
  std::ostringstream messages;
  Log log(messages);
  FileOptions file;
  file.output = output;
  SourceList list = list_of(names);
  leave_out_output(file, list, log);
  std::string left;
  for (const Source& source : list.sources) left += source.name + " ";
  return {left, messages.str()};
}

TEST_CASE("Flags that decide of the records are told, in one way", "[cli]") {
  CHECK(settings({{"limit", "3"}, {"split", "^--"}}) == "--limit=3 --split=^-- ");
  CHECK(
      settings({{"jobs", "4"}, {"quiet", "true"}, {"progress", "true"}, {"output", "x"}, {"files-from", "y"}}).empty());
  // What they name counts by its content.
  CHECK(settings({{"deny", "a.txt"}, {"dictionary", "b.tsv"}, {"weights", "c"}}).empty());
  // As if it had not been given.
  CHECK(settings({{"text-field", "text"}, {"max-document", "512KB"}}).empty());
}

TEST_CASE("Of a flag that is given again the last value counts, of one that may be repeated all", "[cli]") {
  CHECK(settings({{"limit", "3"}, {"limit", "4"}}) == "--limit=4 ");
  CHECK(settings({{"include", "a"}, {"include", "b"}}) == "--include=a --include=b ");
}

TEST_CASE("The order of a plan is that of the sources, which keep what is known against them", "[cli]") {
  const std::vector<Source> ordered =
      in_order({{"a", "no such file"}, {"b", {}}, {"b", {}}}, {{"b", 1, 1}, {"a", 0, -1}, {"b", 1, 1}});
  CHECK(ordered == std::vector<Source>{{"b", {}}, {"a", "no such file"}, {"b", {}}});
}

TEST_CASE("The output is left out of the input: the fault of a folder that fed on its own records", "[cli]") {
  const Folder folder;
  for (const char* name : {"a.txt", "out.jsonl", "out.jsonl.partial", "out.jsonl.checkpoint", "out.jsonl.txt"})
    put(folder / name, "x");
  const auto [left, said] =
      without_output(folder / "out.jsonl", {folder / "a.txt", folder / "out.jsonl", folder / "out.jsonl.partial",
                                            folder / "out.jsonl.checkpoint", folder / "out.jsonl.txt"});
  CHECK(left == (folder / "a.txt") + " " + (folder / "out.jsonl.txt") + " ");
  CHECK_THAT(said, support::contains_substring("out.jsonl is the output and is not read"));
}

TEST_CASE("The output is known by whatever way it is named", "[cli]") {
  const Folder folder;
  std::filesystem::create_directory(folder / "in");
  std::filesystem::create_symlink(folder / "in", folder / "link");
  put(folder / "in/out", "x");
  put(folder / "in/a", "x");
  CHECK(without_output(folder / "link/out", {folder / "in/a", folder / "in/../in/out"}).first ==
        (folder / "in/a") + " ");
  CHECK(without_output(folder / "in/new", {folder / "in/a"}).second.empty());
}

TEST_CASE("Nothing but the output is nothing to read", "[cli]") {
  const Folder folder;
  put(folder / "out", "x");
  CHECK_THROWS_AS(without_output(folder / "out", {folder / "out"}), gazet::UsageError);
  CHECK_NOTHROW(without_output(folder / "out", {}));
}

}  // namespace
