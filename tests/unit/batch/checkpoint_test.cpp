// SPDX-License-Identifier: Apache-2.0

#include "batch/checkpoint.h"

#include <string>

#include "support/catch.h"

using namespace gazet;
using namespace gazet::batch;

namespace {

Checkpoint some_checkpoint() {
  Checkpoint checkpoint;
  checkpoint.output = 101;
  checkpoint.position = {2, 3, 5, 7};
  checkpoint.counts.documents = 11;
  checkpoint.counts.records = 13;
  checkpoint.counts.mentions = 17;
  checkpoint.counts.failed = 19;
  checkpoint.counts.replaced = 23;
  return checkpoint;
}

std::string saved(const Checkpoint& checkpoint) {
  const std::string plan = to_text(RunPlan{{{"--types", "place"}}, {{"a.jsonl", 29, 31}}});
  return head_of(checkpoint, plan) + plan;
}

}  // namespace

TEST_CASE("A checkpoint is read as it was written", "[batch]") {
  const auto read = to_saved_run(saved(some_checkpoint()));
  REQUIRE(read.has_value());
  CHECK(read->checkpoint.output == 101);
  CHECK(read->checkpoint.position == read::Position{2, 3, 5, 7});
  CHECK(read->checkpoint.counts.documents == 11);
  CHECK(read->checkpoint.counts.records == 13);
  CHECK(read->checkpoint.counts.mentions == 17);
  CHECK(read->checkpoint.counts.failed == 19);
  CHECK(read->checkpoint.counts.replaced == 23);
  CHECK(read->plan.sources == std::vector<SourceStamp>{{"a.jsonl", 29, 31}});
}

TEST_CASE("A checkpoint that is cut anywhere is none", "[batch]") {
  const std::string text = saved(some_checkpoint());
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(to_saved_run(text.substr(0, size)).has_value());
  }
  CHECK_FALSE(to_saved_run(text + "x").has_value());
  CHECK_FALSE(to_saved_run("x" + text).has_value());
}

TEST_CASE("A checkpoint in which any byte was altered is none", "[batch]") {
  const std::string text = saved(some_checkpoint());
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string altered = text;
    altered[at] = static_cast<char>(altered[at] ^ 1);
    CAPTURE(at);
    CHECK_FALSE(to_saved_run(altered).has_value());
  }
}
