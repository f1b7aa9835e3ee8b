// SPDX-License-Identifier: Apache-2.0

#include "batch/resumable_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

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

BatchResult counts(std::uint64_t documents) {
  BatchResult result;
  result.documents = documents;
  return result;
}

}  // namespace

TEST_CASE("A checkpoint is the same when read again, and nothing when cut", "[batch]") {
  Checkpoint checkpoint{.run = "r", .output = 1, .position = {2, 3, 4, 5}, .counts = {}};
  checkpoint.counts.failed = 6;
  const std::string text = to_text(checkpoint);
  const auto read = to_checkpoint(text);
  REQUIRE(read.has_value());
  CHECK(to_text(*read) == text);
  for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(to_checkpoint(text.substr(0, size)).has_value());
  CHECK_FALSE(to_checkpoint(text + "more").has_value());
}

TEST_CASE("What is behind the checkpoint is written again, what is before is kept", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), "run");
    CHECK(file.start().output == 0);
    CHECK(file.write("one\n"));
    file.reached({1, 0, 0, 0}, counts(1));
    CHECK(file.write("half of tw"));
    CHECK(file.flush());
  }
  CHECK(place.content(".partial") == "one\nhalf of tw");
  CHECK_FALSE(fs::exists(place.out()));
  ResumableFile file(place.out(), "run");
  CHECK(file.start().position == gazet::read::Position{1, 0, 0, 0});
  CHECK(file.start().counts.documents == 1);
  CHECK(file.write("two\n"));
  file.complete();
  CHECK(place.content() == "one\ntwo\n");
  CHECK_FALSE(fs::exists(place.out() + ".partial"));
  CHECK_FALSE(fs::exists(place.out() + ".checkpoint"));
  CHECK(ResumableFile(place.out(), "run").is_complete());

  // Of a run that was killed right behind giving the name.
  std::ofstream(place.out() + ".checkpoint") << "left over";
  CHECK(ResumableFile(place.out(), "run").is_complete());
  CHECK_FALSE(fs::exists(place.out() + ".checkpoint"));
}

TEST_CASE("A run that has no checkpoint yet begins afresh", "[batch]") {
  const Place place;
  std::ofstream(place.out() + ".partial") << "something";
  ResumableFile file(place.out(), "run");
  file.complete();
  CHECK(place.content().empty());
}

TEST_CASE("A checkpoint that the file does not bear out counts for nothing", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), "run");
    CHECK(file.write("one\n"));
    file.reached({1, 0, 0, 0}, counts(1));
  }
  fs::resize_file(place.out() + ".partial", 2);
  const ResumableFile file(place.out(), "run");
  CHECK(file.start().position == gazet::read::Position{});
}

TEST_CASE("Another run, a damaged checkpoint and another process are refused", "[batch]") {
  const Place place;
  {
    ResumableFile file(place.out(), "run");
    file.reached({1, 0, 0, 0}, counts(1));
    CHECK_THROWS_WITH(ResumableFile(place.out(), "run"), support::contains_substring("by another process"));
  }
  CHECK_THROWS_WITH(ResumableFile(place.out(), "other"), support::contains_substring("is of another run"));
  std::ofstream(place.out() + ".checkpoint") << "?";
  CHECK_THROWS_WITH(ResumableFile(place.out(), "run"), support::contains_substring("is damaged"));
  CHECK_THROWS_AS(ResumableFile("/dev/null", "run"), gazet::UsageError);
  CHECK_THROWS_AS(ResumableFile(place.out() + "/none/x", "run"), gazet::OutputError);
}
