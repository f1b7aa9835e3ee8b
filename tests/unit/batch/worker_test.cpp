// SPDX-License-Identifier: Apache-2.0

#include "batch/worker.h"

#include <string>
#include <utility>

#include "fakes.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::batch;
using support::LetterWriter;

TEST_CASE("A piece of lines becomes bytes, and where each document's end", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  writer.parts = "-";
  Worker worker(read::Options(), task);
  const Work work =
      worker.work({"a", read::JsonLines{text::Bytes("{\"text\":\"A\"}\nno\n{\"text\":\"\xFF\"}\n"), 1}, 0, true});
  CHECK(work.source == "a");
  CHECK(work.flush);
  CHECK(work.bytes == "a:1 A 0 0\na:2 failed\n-");
  REQUIRE(work.items.size() == 3);
  CHECK(work.items[0].bytes_end == 10);
  CHECK(work.items[0].written.records == 1);
  CHECK(work.items[1].is_fault);
  CHECK(work.items[2].bytes_end == work.bytes.size());
  REQUIRE(work.faults.size() == 1);
  CHECK(work.faults[0].line == 2);
  CHECK(work.replaced == 1);
  CHECK(work.size() > work.bytes.size());
}

TEST_CASE("A window is not written by the worker", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  Worker worker(read::Options(), task);
  Document window;
  window.text = "AB";
  window.continues = true;
  const Work work = worker.work({"a", std::move(window), 0, false});
  CHECK(work.bytes.empty());
  REQUIRE(work.window.has_value());
  CHECK(work.window->extraction.mentions.size() == 2);
  CHECK(work.size() >= 2 + 2 * sizeof(Mention));
}

TEST_CASE("The memory of a work is about that of what it holds", "[batch]") {
  Work work;
  CHECK(work.size() == 0);
  work.bytes = std::string(1000, 'x');
  CHECK(work.size() == 1000);
  work.items.resize(3);
  CHECK(work.size() == 1000 + 3 * sizeof(Item));
  work.faults.resize(2);
  CHECK(work.size() == 1000 + 3 * sizeof(Item) + 2 * sizeof(Diagnostic));
  Work windowed;
  windowed.window.emplace();
  windowed.window->document.text = std::string(500, 'x');
  windowed.window->extraction.mentions.resize(4);
  windowed.window->extraction.sentence_ends.resize(100);
  CHECK(windowed.size() == 500 + 4 * sizeof(Mention) + 100 * sizeof(std::uint32_t));
}

TEST_CASE("A piece takes nothing over from the one before", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  writer.parts = "-";
  Worker worker(read::Options(), task);
  static_cast<void>(worker.work({"a", read::JsonLines{text::Bytes("{\"text\":\"A\"}\nno\n"), 1}, 0, true}));
  const Work next = worker.work({"b", read::PlainText{text::Bytes("B"), {}}, 0, false});
  CHECK(next.bytes == "b B 0 0\n");
  CHECK(next.items.size() == 1);
  CHECK(next.faults.empty());
  CHECK_FALSE(next.flush);
  CHECK(next.error == nullptr);
}

TEST_CASE("What a task throws is kept, with what was made before", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  Worker worker(read::Options(), task);
  const Work work =
      worker.work({"a", read::JsonLines{text::Bytes("{\"text\":\"A\"}\n{\"text\":\"throw\"}\n"), 1}, 0, false});
  CHECK(work.error != nullptr);
  CHECK(work.bytes == "a:1 A 0 0\n");
  CHECK(worker.work({"a", read::PlainText{text::Bytes("B"), {}}, 0, false}).bytes == "a B 0 0\n");
}
