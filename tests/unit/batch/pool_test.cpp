// SPDX-License-Identifier: Apache-2.0

#include "batch/pool.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "fakes.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::batch;
using support::Files;
using support::LetterWriter;
using support::reader_of;

TEST_CASE("A pool gives back the pieces in the order of reading", "[batch]") {
  Files files;
  for (int i = 0; i < 500; ++i)
    files.emplace_back(std::to_string(i) + ".txt", std::string(i % 7 == 0 ? 20000 : 1, 'A'));
  const auto reader = reader_of(files);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  Pool pool(*reader, task, 7);
  for (const auto& [name, bytes] : files) {
    const std::optional<Work> work = pool.next();
    REQUIRE(work.has_value());
    CHECK(work->source == name);
  }
  CHECK_FALSE(pool.next().has_value());
  CHECK_FALSE(pool.next().has_value());
}

TEST_CASE("Unordered, nothing waits for a piece that takes its time", "[batch]") {
  const auto reader = reader_of({{"a.txt", "A"}, {"slow.txt", "A"}, {"b.txt", "A"}, {"c.txt", "A"}, {"d.txt", "A"}});
  LetterWriter writer;
  std::atomic<bool> is_released = false;
  const auto extract = [&](const Document& document) {
    if (document.id == "slow.txt") is_released.wait(false);
    return support::extract_letters(document);
  };
  const Task task = {extract, writer};
  Pool pool(*reader, task, 2, true);
  std::set<std::string> sources;
  for (int i = 0; i < 4; ++i) sources.insert(pool.next()->source);
  CHECK(sources == std::set<std::string>{"a.txt", "b.txt", "c.txt", "d.txt"});
  is_released = true;
  is_released.notify_all();
  CHECK(pool.next()->source == "slow.txt");
  CHECK_FALSE(pool.next().has_value());
}

TEST_CASE("Unordered, a piece that asks for a flush waits for those before it", "[batch]") {
  // A line that comes slowly through a pipe asks for one: what the reader of the output has seen is all before it.
  const std::string line = "{\"text\":\"A\"}\n";
  read::Reader reader({{"slow.txt", ""}, {"pipe.jsonl", ""}}, {}, [&](const source::Source& source) {
    const bool is_pipe = source.name == "pipe.jsonl";
    return std::make_unique<support::StringStream>(is_pipe ? line : "A", line.size(), is_pipe);
  });
  LetterWriter writer;
  std::atomic<bool> is_released = false;
  const auto extract = [&](const Document& document) {
    if (document.id == "slow.txt") is_released.wait(false);
    return support::extract_letters(document);
  };
  const Task task = {extract, writer};
  Pool pool(reader, task, 2, true);
  std::thread releaser([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    is_released = true;
    is_released.notify_all();
  });
  std::vector<std::string> sources;
  while (const std::optional<Work> work = pool.next()) {
    if (!work->bytes.empty()) sources.push_back(work->source);
  }
  releaser.join();
  CHECK(sources == std::vector<std::string>{"slow.txt", "pipe.jsonl"});
}

TEST_CASE("Unordered, the windows of a document keep their order", "[batch]") {
  Files files;
  for (int i = 0; i < 50; ++i) files.emplace_back(std::to_string(i) + ".txt", std::string(i % 5 == 0 ? 1000 : 1, 'A'));
  read::Options options;
  options.max_document = 100;
  options.window = 50;
  const auto reader = reader_of(files, options);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  Pool pool(*reader, task, 4, true);
  std::size_t windows = 0;
  std::size_t reached = 0;
  while (const std::optional<Work> work = pool.next()) {
    if (!work->window) continue;
    const Document& document = work->window->document;
    CHECK(document.origin.bytes == reached);
    reached = document.continues ? document.origin.bytes + document.text.size() : 0;
    ++windows;
  }
  CHECK(windows >= 100);
}

TEST_CASE("A pool may be left at any time", "[batch]") {
  Files files;
  for (int i = 0; i < 200; ++i) files.emplace_back(std::to_string(i) + ".txt", std::string(1000, 'A'));
  LetterWriter writer;
  const Task task = support::task_of(writer);
  for (int taken = 0; taken < 20; ++taken) {
    const auto reader = reader_of(files);
    Pool pool(*reader, task, 3);
    for (int i = 0; i < taken; ++i) CHECK(pool.next().has_value());
  }
}

TEST_CASE("What is finished and not taken is bounded", "[batch]") {
  // 300 documents, each of about 1.7 MB of records: far more than may wait.
  Files files;
  for (int i = 0; i < 300; ++i) files.emplace_back(std::to_string(i) + ".txt", std::string(100000, 'A'));
  std::size_t opened = 0;
  const auto text = files[0].second;
  std::vector<source::Source> sources;
  for (const auto& [name, bytes] : files) sources.push_back({name, ""});
  read::Reader reader(sources, {}, [&](const source::Source&) {
    ++opened;
    return std::make_unique<support::StringStream>(text, 100000, false);
  });
  LetterWriter writer;
  const Task task = support::task_of(writer);
  {
    Pool pool(reader, task, 2);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(pool.next().has_value());
  }
  CHECK(opened < 100);
}

TEST_CASE("What the reader throws comes out in its place", "[batch]") {
  read::Reader reader({{"a.txt", ""}, {"b.txt", ""}}, {}, [](const source::Source& source) {
    if (source.name == "b.txt") throw std::runtime_error("thrown");
    return std::make_unique<support::StringStream>("A", 10, false);
  });
  LetterWriter writer;
  const Task task = support::task_of(writer);
  Pool pool(reader, task, 2);
  const std::optional<Work> first = pool.next();
  REQUIRE(first.has_value());
  CHECK(first->error == nullptr);
  const std::optional<Work> second = pool.next();
  REQUIRE(second.has_value());
  CHECK(second->error != nullptr);
  CHECK_FALSE(pool.next().has_value());
}
