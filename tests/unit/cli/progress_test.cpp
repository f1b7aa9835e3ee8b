// SPDX-License-Identifier: Apache-2.0

#include "cli/progress.h"

#include <sstream>

#include "support/catch.h"

using gazet::cli::Progress;
using gazet::cli::progress_line;
using gazet::cli::ProgressState;
using gazet::cli::summary_line;

namespace {

ProgressState state_of(std::uint64_t documents, std::uint64_t failed, std::uint64_t bytes, double seconds) {
  ProgressState state;
  state.counts.documents = documents;
  state.counts.mentions = 3 * documents;
  state.counts.failed = failed;
  state.bytes = bytes;
  state.time = std::chrono::duration<double>(seconds);
  return state;
}

}  // namespace

TEST_CASE("The line of progress says how far, how fast and how long", "[cli]") {
  ProgressState state = state_of(1204, 2, 3100000, 2);
  CHECK(progress_line(state) == "1,204 documents, 3.1 MB, 1.6 MB/s, 2 failed");
  state.total_bytes = 10000000;
  CHECK(progress_line(state) == "1,204 documents, 3.1 of 10.0 MB, 1.6 MB/s, 0:04 left, 2 failed");
  state = state_of(1234567, 0, 1000000, 1);
  state.total_bytes = 8000000000;
  CHECK(progress_line(state) == "1,234,567 documents, 1.0 of 8000.0 MB, 1.0 MB/s, 2:13:19 left");
  CHECK(progress_line(state_of(0, 0, 0, 0)) == "0 documents, 0.0 MB, 0.0 MB/s");
}

TEST_CASE("The summary says what all came to", "[cli]") {
  CHECK(summary_line(state_of(5000, 1, 10000000, 65)) ==
        "documents: 5000, mentions: 15000, failed: 1, read: 10.0 MB in 1:05 (0.2 MB/s)");
}

TEST_CASE("The line is drawn over and taken away again", "[cli]") {
  std::ostringstream terminal;
  {
    Progress progress(&terminal, 10);
    progress.show({}, 0);
    progress.show({}, 5);  // too soon
    progress.hide();
    progress.hide();
  }
  CHECK(terminal.str() == "\r0 documents, 0.0 of 0.0 MB, 0.0 MB/s\x1B[K\r\x1B[K");

  Progress nowhere(nullptr, std::nullopt);
  nowhere.show({}, 0);
  nowhere.hide();
}
