// SPDX-License-Identifier: Apache-2.0

#include "cli/assembly_sink.h"

#include <string>

#include "output/record_shape.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;

/// Keeps what it gets, and may say that nobody reads it.
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

AssemblySink framed(Memory& memory) {
  using gazet::output::Frame;
  return AssemblySink(memory, std::make_unique<gazet::output::FrameAssembly>(Frame{.head = "<", .tail = ">"}));
}

TEST_CASE("What an assembly makes goes on to the sink", "[cli]") {
  Memory memory;
  AssemblySink sink = framed(memory);
  CHECK(sink.write("a"));
  CHECK(sink.write("b"));
  CHECK(sink.end());
  CHECK(memory.text == "<ab>");
}

TEST_CASE("A pipe that was closed is told at every step", "[cli]") {
  Memory memory;
  memory.is_open = false;
  AssemblySink sink = framed(memory);
  CHECK_FALSE(sink.write("a"));
  CHECK_FALSE(sink.flush());
  CHECK_FALSE(sink.end());
}

}  // namespace
