// SPDX-License-Identifier: Apache-2.0

#include "batch/resumable_file.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

#include "gazet/error.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using namespace gazet::batch;

namespace {

/// The file `out` in a folder of its own, gone at the end.
class Place {
 public:
  Place() : folder_((fs::temp_directory_path() / "gazet-resume-XXXXXX").string()) {
    REQUIRE(mkdtemp(folder_.data()) != nullptr);
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { fs::remove_all(folder_); }

  [[nodiscard]] std::string out() const { return folder_ + "/out"; }

  [[nodiscard]] std::string content(const std::string& suffix = "") const {
    std::ostringstream bytes;
    bytes << std::ifstream(out() + suffix, std::ios::binary).rdbuf();
    return bytes.str();
  }

 private:
  std::string folder_;
};

/// A run over two sources.
RunPlan plan(const std::string& value = "1") {
  return {.settings = {{"--limit", value}}, .sources = {{"a", 1, 2}, {"b", 3, 4}}};
}

BatchResult counts(std::uint64_t documents) {
  BatchResult result;
  result.documents = documents;
  return result;
}

}  // namespace

TEST_CASE("A checkpoint is the same when read again, and nothing when cut or altered anywhere", "[batch]") {
  Checkpoint checkpoint{.output = 1, .position = {2, 3, 4, 5}, .counts = {}};
  checkpoint.counts.failed = 6;
  const std::string plan_text = to_text(plan());
  const std::string head = head_of(checkpoint, plan_text);
  const std::string text = head + plan_text;
  const auto read = to_saved_run(text);
  REQUIRE(read.has_value());
  CHECK(head_of(read->checkpoint, plan_text) == head);
  CHECK(read->plan == plan());
  for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(to_saved_run(text.substr(0, size)).has_value());
  CHECK_FALSE(to_saved_run(text + "more").has_value());
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string altered = text;
    altered[i] = altered[i] == '7' ? '8' : '7';
    CHECK_FALSE(to_saved_run(altered).has_value());
  }
}

TEST_CASE("A head has one size, whatever its numbers", "[batch]") {
  Checkpoint greatest;
  greatest.output = greatest.position.bytes = UINT64_MAX;
  CHECK(head_of(greatest, "").size() == head_of({}, "").size());
  CHECK(to_saved_run(head_of(greatest, "end\n") + "end\n")->checkpoint.output == UINT64_MAX);
}

TEST_CASE("What is behind the checkpoint is written again, what is before is kept", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), plan());
    CHECK(file.start().output == 0);
    CHECK(file.write("one\n"));
    file.reached({1, 0, 0, 0}, counts(1));
    CHECK(file.write("half of tw"));
    CHECK(file.flush());
  }
  CHECK(place.content(".partial") == "one\nhalf of tw");
  CHECK_FALSE(fs::exists(place.out()));
  ResumableFile file(place.out(), plan());
  CHECK(file.start().position == gazet::read::Position{1, 0, 0, 0});
  CHECK(file.start().counts.documents == 1);
  CHECK(file.write("two\n"));
  file.reached({2, 0, 0, 0}, counts(2));
  file.complete();
  CHECK(place.content() == "one\ntwo\n");
  CHECK_FALSE(fs::exists(place.out() + ".partial"));
  CHECK_FALSE(fs::exists(place.out() + ".checkpoint"));
  CHECK(ResumableFile(place.out(), plan()).is_complete());
  CHECK_FALSE(fs::exists(place.out() + ".partial"));

  // Of a run that was killed right behind giving the name.
  std::ofstream(place.out() + ".checkpoint") << "left over";
  CHECK(ResumableFile(place.out(), plan()).is_complete());
  CHECK_FALSE(fs::exists(place.out() + ".checkpoint"));
}

TEST_CASE("The head of a checkpoint is written in its place, the plan stays", "[batch]") {
  const Place place;
  ResumableFile file(place.out(), plan());
  file.reached({1, 0, 0, 0}, counts(1));
  const std::string first = place.content(".checkpoint");
  CHECK(file.write("one\n"));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  file.reached({1, 0, 7, 0}, counts(2));
  const std::string second = place.content(".checkpoint");
  CHECK(first.size() == second.size());
  CHECK(to_saved_run(second)->checkpoint.position.mark == 7);
  CHECK(to_saved_run(second)->plan == plan());
}

TEST_CASE("A run that has no checkpoint yet begins afresh", "[batch]") {
  const Place place;
  std::ofstream(place.out() + ".partial") << "something";
  ResumableFile file(place.out(), plan());
  file.complete();
  CHECK(place.content().empty());
}

TEST_CASE("A checkpoint that the file does not bear out counts for nothing", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), plan());
    CHECK(file.write("one\n"));
    file.reached({1, 0, 0, 0}, counts(1));
  }
  fs::resize_file(place.out() + ".partial", 2);
  const ResumableFile file(place.out(), plan());
  CHECK(file.start().position == gazet::read::Position{});
}

TEST_CASE("A file so far that is another one than the checkpoint tells of is refused", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), plan());
    CHECK(file.write("one\n"));
    file.reached({1, 0, 0, 0}, counts(1));
  }
  std::ofstream(place.out() + ".partial") << "two\n";
  CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring(".partial is not what"));
  CHECK(place.content(".partial") == "two\n");
}

TEST_CASE("Sources that were added are read behind the others", "[batch]") {
  const Place place;
  { ResumableFile(place.out(), plan()).reached({1, 0, 0, 0}, counts(1)); }
  RunPlan more = plan();
  more.sources.insert(more.sources.begin(), {"0", 9, 9});
  const ResumableFile file(place.out(), more);
  REQUIRE(file.sources().size() == 3);
  CHECK(file.sources()[0].name == "a");
  CHECK(file.sources()[2].name == "0");
  CHECK(file.start().position.source == 1);
}

TEST_CASE("Another run is refused with what changed: the fault of settings and inputs mixed in one file", "[batch]") {
  const Place place;
  { ResumableFile(place.out(), plan()).reached({1, 0, 0, 0}, counts(1)); }
  CHECK_THROWS_WITH(ResumableFile(place.out(), plan("2")),
                    support::contains_substring("is of another run: --limit changed since"));
  RunPlan other = plan();
  other.sources[1].size = 5;
  CHECK_THROWS_WITH(ResumableFile(place.out(), other), support::contains_substring("another run: b changed"));
  CHECK_THROWS_AS(ResumableFile(place.out(), other), gazet::UsageError);
  CHECK_NOTHROW(ResumableFile(place.out(), plan()));
}

TEST_CASE("A damaged checkpoint, another process and what can be no file are refused", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), plan());
    file.reached({1, 0, 0, 0}, counts(1));
    CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring("by another process"));
  }
  std::ofstream(place.out() + ".checkpoint") << "?";
  CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring("is damaged"));
  CHECK_THROWS_AS(ResumableFile("/dev/null", plan()), gazet::UsageError);
  CHECK_THROWS_AS(ResumableFile(place.out() + "/none/x", plan()), gazet::UsageError);
}

TEST_CASE("No link is followed to another file: the fault of OUT.partial as a link to a victim", "[batch]") {
  const Place place;
  std::ofstream(place.out() + "-victim") << "precious";
  SECTION("the file so far") {
    fs::create_symlink(place.out() + "-victim", place.out() + ".partial");
    CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring(".partial is a link"));
  }
  SECTION("the checkpoint") {
    fs::create_symlink(place.out() + "-victim", place.out() + ".checkpoint");
    CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring(".checkpoint is a link"));
  }
  SECTION("the next checkpoint") {
    fs::create_symlink(place.out() + "-victim", place.out() + ".checkpoint.new");
    ResumableFile(place.out(), plan()).reached({1, 0, 0, 0}, counts(1));
  }
  SECTION("a link to nothing") {
    fs::create_symlink(place.out() + "-none", place.out());
    CHECK_THROWS_WITH(ResumableFile(place.out(), plan()), support::contains_substring("is a link to nothing"));
  }
  CHECK(place.content("-victim") == "precious");
}
