// SPDX-License-Identifier: Apache-2.0

#include "batch/run_plan.h"

#include <sys/stat.h>

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/folder.h"

namespace {

using namespace gazet::batch;
using Names = std::vector<std::string>;

RunPlan plan_with(std::vector<SourceStamp> sources, std::vector<RunSetting> settings = {}) {
  return {.settings = std::move(settings), .sources = std::move(sources)};
}

TEST_CASE("A plan is the same when read again, whatever bytes names hold", "[batch]") {
  const RunPlan plan = plan_with({{"a\tb\nc\\d", 12, -1}, {"caf\xE9", 0, 1'700'000'000'000'000'000}},
                                 {{"--split", "^\t\\w"}, {"--deny", ""}});
  const auto read = to_plan(to_text(plan));
  REQUIRE(read.has_value());
  CHECK(*read == plan);
  CHECK(to_plan(to_text({})).has_value());
}

TEST_CASE("What is no plan is none", "[batch]") {
  CHECK_FALSE(to_plan(""));
  CHECK_FALSE(to_plan("source\t1\t2\ta\n"));
  CHECK_FALSE(to_plan("source\tone\t2\ta\nend\n"));
  CHECK_FALSE(to_plan("source\t1\t2\nend\n"));
  CHECK_FALSE(to_plan("thing\t1\t2\nend\n"));
}

TEST_CASE("Settings that differ, are new or gone are named", "[batch]") {
  const RunPlan before = plan_with({}, {{"--types", "place"}, {"--limit", "3"}, {"-d", "1"}});
  CHECK(changes(before, before).empty());
  CHECK(changes(before, plan_with({}, {{"--types", "group"}, {"-d", "1"}, {"--keep", "url"}})) ==
        Names{"--limit", "--types", "--keep"});
}

TEST_CASE("The order of repeated settings counts, that of different ones does not", "[batch]") {
  const RunPlan before = plan_with({}, {{"--include", "a"}, {"--include", "b"}, {"--limit", "3"}});
  CHECK(changes(before, plan_with({}, {{"--limit", "3"}, {"--include", "a"}, {"--include", "b"}})).empty());
  CHECK(changes(before, plan_with({}, {{"--limit", "3"}, {"--include", "b"}, {"--include", "a"}})) ==
        Names{"--include"});
}

TEST_CASE("Sources that changed or are gone are named, further ones are not", "[batch]") {
  const RunPlan before = plan_with({{"a", 1, 1}, {"b", 2, 2}, {"c", 3, 3}});
  CHECK(changes(before, plan_with({{"b", 2, 9}, {"a", 1, 1}, {"d", 4, 4}})) == Names{"b", "c (gone)"});
  CHECK(changes(before, plan_with({{"0", 1, 1}, {"a", 1, 1}, {"b", 2, 2}, {"c", 3, 3}})).empty());
}

TEST_CASE("A source that is named twice has to be there twice", "[batch]") {
  const RunPlan twice = plan_with({{"a", 1, 1}, {"a", 1, 1}});
  const RunPlan once = plan_with({{"a", 1, 1}});
  CHECK(changes(twice, once) == Names{"a (gone)"});
  CHECK(changes(twice, twice).empty());
  CHECK(joined_sources(once, twice).size() == 2);
}

TEST_CASE("What was read before keeps its place, what is new comes behind", "[batch]") {
  const auto joined =
      joined_sources(plan_with({{"b", 2, 2}, {"c", 3, 3}}), plan_with({{"a", 1, 1}, {"c", 3, 3}, {"b", 2, 2}}));
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].name == "b");
  CHECK(joined[1].name == "c");
  CHECK(joined[2].name == "a");
}

TEST_CASE("A file is told by its size and time, a pipe and standard input by their names", "[batch]") {
  const support::Folder folder;
  support::put(folder / "a", "abc");
  const SourceStamp stamp = stamp_of(folder / "a");
  CHECK(stamp.size == 3);
  CHECK(stamp.modified > 0);
  CHECK(stamp_of(folder / "none").modified == -1);
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(stamp_of(folder / "pipe") == SourceStamp{folder / "pipe", 0, 0});
  CHECK(stamp_of("-") == SourceStamp{"-", 0, 0});
}

}  // namespace
