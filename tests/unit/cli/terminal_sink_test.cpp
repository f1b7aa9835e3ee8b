// SPDX-License-Identifier: Apache-2.0

#include "cli/terminal_sink.h"

#include <string>

#include "support/catch.h"

namespace {

using gazet::cli::TerminalSink;

class Memory : public gazet::batch::Sink {
 public:
  [[nodiscard]] bool write(std::string_view records) override {
    text += records;
    return is_open;
  }
  [[nodiscard]] bool flush() override { return is_open; }

  std::string text;
  bool is_open = true;
};

TEST_CASE("No document steers a terminal: the fault of a text with escape sequences", "[cli]") {
  Memory memory;
  TerminalSink sink(memory, false);
  CHECK(sink.write("Mali \x1B]0;pwned\x07 \x1B[31m\n"));
  CHECK(sink.write("a\u202Eb\tc\r\n"));
  CHECK(memory.text == "Mali \uFFFD]0;pwned\uFFFD \uFFFD[31m\na\uFFFDb\tc\n");
}

TEST_CASE("Colours that are wanted are shown", "[cli]") {
  Memory memory;
  TerminalSink sink(memory, true);
  CHECK(sink.write("\x1B[1;34mKidal\x1B[0m\x1B[2J"));
  CHECK(memory.text == "\x1B[1;34mKidal\x1B[0m\uFFFD[2J");
}

TEST_CASE("A terminal that is gone is told", "[cli]") {
  Memory memory;
  memory.is_open = false;
  TerminalSink sink(memory, false);
  CHECK_FALSE(sink.write("a"));
  CHECK_FALSE(sink.flush());
}

}  // namespace
