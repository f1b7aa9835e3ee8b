// SPDX-License-Identifier: Apache-2.0

#include "batch/collector.h"

#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "fakes.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::batch;
using support::LetterWriter;
using support::StringSink;

namespace {

Work work_of(const std::string& bytes, std::uint64_t records) {
  Work work;
  work.source = "s";
  work.bytes = bytes;
  work.items.push_back({bytes.size(), {records, records}, false});
  return work;
}

}  // namespace

TEST_CASE("A limit cuts a document's records at a line", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  BatchOptions options;
  options.limit = 3;
  Collector collector(options, task, sink);
  collector.take(work_of("a\nb\n", 2));
  CHECK_FALSE(collector.is_over());
  collector.take(work_of("c\nd\ne\n", 3));
  CHECK(collector.is_over());
  collector.take(work_of("f\n", 1));
  const BatchResult result = collector.finish();
  CHECK(sink.written == "a\nb\nc\n");
  CHECK(result.outcome == Outcome::limit);
  CHECK(result.records == 3);
  CHECK(result.mentions == 3);
}

TEST_CASE("The first records of what was written are its first lines", "[batch]") {
  const LetterWriter writer;
  const output::Writer& any = writer;
  CHECK(any.first_records("a\nb\nc\n", 0).empty());
  CHECK(any.first_records("a\nb\nc\n", 1) == "a\n");
  CHECK(any.first_records("a\nb\nc\n", 2) == "a\nb\n");
  CHECK(any.first_records("a\nb\n", 9) == "a\nb\n");
  CHECK(any.first_records("", 1).empty());
}

TEST_CASE("What came through is counted and told piece by piece", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  BatchOptions options;
  std::vector<std::uint64_t> counted;
  std::vector<std::uint64_t> reached;
  options.counted = [&](const BatchResult& result) { counted.push_back(result.records); };
  options.reached = [&](const read::Position& position, const BatchResult&) { reached.push_back(position.source); };
  Collector collector(options, task, sink);
  Work first = work_of("a\nb\n", 2);
  first.after = read::Position{3, 0, 0, 0};
  collector.take(std::move(first));
  Work second = work_of("c\n", 1);
  second.flush = true;
  collector.take(std::move(second));
  CHECK(counted == std::vector<std::uint64_t>{2, 3});
  CHECK(reached == std::vector<std::uint64_t>{3});
  CHECK(sink.flushed_at == std::vector<std::size_t>{6});
  const BatchResult result = collector.finish();
  CHECK(result.documents == 2);
  CHECK(result.outcome == Outcome::complete);
}

TEST_CASE("No position is told once a limit has ended the batch", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  BatchOptions options;
  options.limit = 1;
  bool is_reached = false;
  options.reached = [&](const read::Position&, const BatchResult&) { is_reached = true; };
  Collector collector(options, task, sink);
  Work work = work_of("a\nb\n", 2);
  work.after = read::Position{1, 0, 0, 0};
  work.flush = true;
  collector.take(std::move(work));
  CHECK_FALSE(is_reached);
  CHECK(sink.written == "a\n");
}

TEST_CASE("A document that is broken off does not lend its sentences to the next", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  const BatchOptions options;
  Collector collector(options, task, sink);
  for (const char* id : {"a", "b"}) {
    Work work;
    work.window.emplace();
    work.window->document.id = id;
    work.window->document.text = "A. B";
    work.window->document.continues = true;
    work.window->extraction = support::extract_letters(work.window->document);
    collector.take(std::move(work));
  }
  CHECK(collector.finish().documents == 0);
  CHECK(sink.written == "a A 0 0\na B 3 1\nb A 0 0\nb B 3 1\n");
}

TEST_CASE("An error comes out once what was made before it is written", "[batch]") {
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  const BatchOptions options;
  Collector collector(options, task, sink);
  Work work = work_of("a\n", 1);
  work.error = std::make_exception_ptr(std::runtime_error("thrown"));
  CHECK_THROWS_WITH(collector.take(std::move(work)), "thrown");
  CHECK(sink.written == "a\n");
}

namespace {

/// Sees whether somebody else could take the lock while it is written to.
class WatchingSink : public StringSink {
 public:
  explicit WatchingSink(std::mutex& writing) : writing_(writing) {}

  [[nodiscard]] bool write(std::string_view records) override {
    std::thread([this] {
      const std::unique_lock lock(writing_, std::try_to_lock);
      is_held = is_held && !lock.owns_lock();
    }).join();
    return StringSink::write(records);
  }

  bool is_held = true;

 private:
  std::mutex& writing_;
};

}  // namespace

TEST_CASE("Nobody ends the program in the middle of a write, but between two", "[batch]") {
  std::mutex writing;
  LetterWriter writer;
  const Task task = support::task_of(writer);
  WatchingSink sink(writing);
  BatchOptions options;
  options.writing = &writing;
  Collector collector(options, task, sink);
  collector.take(work_of("a\n", 1));
  CHECK(sink.is_held);
  CHECK(writing.try_lock());
  writing.unlock();
  CHECK(collector.finish().records == 1);
  CHECK(writing.try_lock());
  writing.unlock();
}
