// SPDX-License-Identifier: Apache-2.0

#include "batch/checkpoint.h"

#include <string>

#include "support/catch.h"

using namespace gazet;
using namespace gazet::batch;

namespace {

Checkpoint some_checkpoint() {
  Checkpoint checkpoint;
  checkpoint.run = "3f2a";
  checkpoint.output = 101;
  checkpoint.position = {2, 3, 5, 7};
  checkpoint.counts.documents = 11;
  checkpoint.counts.records = 13;
  checkpoint.counts.mentions = 17;
  checkpoint.counts.failed = 19;
  checkpoint.counts.replaced = 23;
  return checkpoint;
}

}  // namespace

TEST_CASE("A checkpoint is read as it was written", "[batch]") {
  const auto read = to_checkpoint(to_text(some_checkpoint()));
  REQUIRE(read.has_value());
  CHECK(read->run == "3f2a");
  CHECK(read->output == 101);
  CHECK(read->position == read::Position{2, 3, 5, 7});
  CHECK(read->counts.documents == 11);
  CHECK(read->counts.records == 13);
  CHECK(read->counts.mentions == 17);
  CHECK(read->counts.failed == 19);
  CHECK(read->counts.replaced == 23);
}

TEST_CASE("A checkpoint that is cut anywhere is none", "[batch]") {
  const std::string text = to_text(some_checkpoint());
  for (std::size_t size = 0; size < text.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(to_checkpoint(text.substr(0, size)).has_value());
  }
  CHECK_FALSE(to_checkpoint(text + "x").has_value());
  CHECK_FALSE(to_checkpoint("x" + text).has_value());
  std::string other = text;
  other.front() = 'G';  // another kind of file
  CHECK_FALSE(to_checkpoint(other).has_value());
}

TEST_CASE("A checkpoint whose numbers are none is none", "[batch]") {
  const std::string text = to_text(some_checkpoint());
  for (const std::string digits : {"101", "23", "5"}) {
    std::string changed = text;
    changed.replace(changed.rfind("\n" + digits + "\n") + 1, digits.size(), "1x");
    CHECK_FALSE(to_checkpoint(changed).has_value());
  }
}
