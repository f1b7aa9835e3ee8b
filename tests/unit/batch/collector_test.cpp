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
