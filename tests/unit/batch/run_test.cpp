// SPDX-License-Identifier: Apache-2.0

#include "batch/run.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <random>
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
using support::StringSink;

namespace {

struct Ran {
  std::string written;
  std::vector<std::string> reports;
  BatchResult result;

  friend bool operator==(const Ran& a, const Ran& b) {
    return a.written == b.written && a.reports == b.reports && a.result.outcome == b.result.outcome &&
           a.result.documents == b.result.documents && a.result.records == b.result.records &&
           a.result.mentions == b.result.mentions && a.result.failed == b.result.failed &&
           a.result.replaced == b.result.replaced;
  }
};

Ran run_files(const Files& files, std::size_t jobs, BatchOptions options = {}, const read::Options& input = {},
              const std::string& separator = "") {
  Ran ran;
  LetterWriter writer;
  const Task task = support::task_of(writer);
  writer.parts = separator;
  StringSink sink;
  options.jobs = jobs;
  options.report = [&](const Diagnostic& diagnostic) { ran.reports.push_back(to_string(diagnostic)); };
  ran.result = run(*reader_of(files, input), options, task, sink);
  ran.written = sink.written;
  return ran;
}

/// Many documents of all kinds, some in windows, some faulty.
Files mixed_files(std::mt19937& random) {
  Files files;
  for (int i = 0; i < 20; ++i) {
    std::string text;
    for (auto n = random() % 1000; n > 0; --n) text += std::string(1, static_cast<char>('A' + random() % 60)) + ". x";
    files.emplace_back(std::to_string(i) + ".txt", text + (i % 5 == 0 ? "\xC3\xA9\xC3\xA9\xFF" : ""));
    if (i % 3 == 0) files.emplace_back("missing" + std::to_string(i), "");
    std::string lines;
    for (auto n = random() % 100; n > 0; --n) {
      lines += random() % 20 == 0 ? "no\n" : "{\"text\":\"B" + std::string(random() % 3000, 'x') + ". A\"}\n";
    }
    files.emplace_back(std::to_string(i) + ".jsonl", lines);
  }
  return files;
}

}  // namespace

TEST_CASE("Records come in input order, faults are told in their place", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2, 7);
  const Ran ran =
      run_files({{"a.txt", "xA. B"}, {"missing", ""}, {"b.jsonl", "{\"text\":\"C\"}\nno\n{\"text\":\"D\"}\n"}}, jobs);
  CHECK(ran.written ==
        "a.txt A 1 0\na.txt B 4 1\nmissing failed\nb.jsonl:1 C 0 0\nb.jsonl:2 failed\nb.jsonl:3 D 0 0\n");
  CHECK(ran.reports == std::vector<std::string>{"missing: No such file or directory",
                                                "b.jsonl:2: not a JSON object, expected one a line"});
  CHECK(ran.result.outcome == Outcome::complete);
  CHECK(ran.result.documents == 3);
  CHECK(ran.result.records == 6);
  CHECK(ran.result.mentions == 4);
  CHECK(ran.result.failed == 2);
}

TEST_CASE("The output is the same for 1, 2 and 7 jobs", "[batch]") {
  std::mt19937 random(21);
  read::Options input;
  input.max_document = 2000;
  input.window = 500;
  for (int round = 0; round < 2; ++round) {
    const Files files = mixed_files(random);
    const Ran one = run_files(files, 1, {}, input);
    CHECK(one.result.documents > 100);
    CHECK(one.result.failed > 5);
    CHECK(run_files(files, 2, {}, input) == one);
    CHECK(run_files(files, 7, {}, input) == one);
    CHECK(run_files(files, 0, {}, input) == one);
    for (const std::uint64_t limit : {std::uint64_t{1}, one.result.records / 2, one.result.records}) {
      BatchOptions options;
      options.limit = limit;
      const Ran limited = run_files(files, 1, options, input);
      CHECK(limited.result.outcome == Outcome::limit);
      CHECK(limited.result.records == limit);
      CHECK(one.written.starts_with(limited.written));
      CHECK(static_cast<std::uint64_t>(std::ranges::count(limited.written, '\n')) == limit);
      CHECK(run_files(files, 7, options, input) == limited);
    }
    BatchOptions options;
    options.stop_at_fault = true;
    const Ran failed = run_files(files, 1, options, input);
    CHECK(failed.result.failed == 1);
    CHECK(run_files(files, 7, options, input) == failed);
  }
}

TEST_CASE("A document in windows is counted once, its sentences go on counting", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  read::Options input;
  input.max_document = 10;
  const Ran ran = run_files({{"a.txt", "A one. B two. C three. D"}, {"b.txt", "E"}}, jobs, {}, input);
  CHECK(ran.written == "a.txt A 0 0\na.txt B 7 1\na.txt C 14 2\na.txt D 23 3\na.txt ends\nb.txt E 0 0\n");
  CHECK(ran.result.documents == 2);
  CHECK(ran.result.records == 6);
}

TEST_CASE("Documents are parted, the windows of one are not", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  read::Options input;
  input.max_document = 10;
  const Ran ran =
      run_files({{"a.jsonl", "{\"text\":\"A\"}\n{\"text\":\"B\"}\n"}, {"b.txt", "C one. D two. E"}, {"c.txt", "F"}},
                jobs, {}, input, "--\n");
  CHECK(ran.written ==
        "a.jsonl:1 A 0 0\n--\na.jsonl:2 B 0 0\n--\nb.txt C 0 0\nb.txt D 7 1\nb.txt E 14 2\nb.txt ends\n--\nc.txt F 0 "
        "0\n");
}

TEST_CASE("With --limit no more is read than needed, nor reported", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  BatchOptions options;
  options.limit = 3;
  const Ran ran = run_files({{"a.txt", "AB"}, {"b.txt", "CDE"}, {"missing", ""}}, jobs, options);
  CHECK(ran.written == "a.txt A 0 0\na.txt B 1 0\nb.txt C 0 0\n");
  CHECK(ran.reports.empty());
  CHECK(ran.result.outcome == Outcome::limit);
  options.limit = 0;
  CHECK(run_files({{"a.txt", "AB"}}, jobs, options).written.empty());
}

TEST_CASE("With --on-error fail the records before the first fault are written, and it is reported", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  BatchOptions options;
  options.stop_at_fault = true;
  const Ran ran =
      run_files({{"a.jsonl", "{\"text\":\"A\"}\nno\n{\"text\":\"B\"}\nno\n"}, {"b.txt", "C"}}, jobs, options);
  CHECK(ran.written == "a.jsonl:1 A 0 0\na.jsonl:2 failed\n");
  CHECK(ran.reports.size() == 1);
  CHECK(ran.result.outcome == Outcome::fault);
  CHECK(ran.result.failed == 1);
}

TEST_CASE("Bytes that fit no encoding are one warning a source", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  const Ran ran = run_files({{"a.jsonl", "{\"text\":\"\xFF\"}\n{\"text\":\"\xFF\xFF\"}\n"},
                             {"b.txt", "\xC3\xA9\xC3\xA9\xFF"},
                             {"c.txt", "C"}},
                            jobs);
  CHECK(ran.reports == std::vector<std::string>{"a.jsonl: 3 bytes fit no encoding and became U+FFFD",
                                                "b.txt: 1 byte fits no encoding and became U+FFFD"});
  CHECK(ran.result.replaced == 4);
  CHECK(ran.result.failed == 0);
}

TEST_CASE("What a task throws comes out after the records before it", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2, 7);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  BatchOptions options;
  options.jobs = jobs;
  const auto reader =
      reader_of({{"a.txt", "A"}, {"b.jsonl", "{\"text\":\"B\"}\n{\"text\":\"throw\"}\n"}, {"c.txt", "C"}});
  CHECK_THROWS_WITH(run(*reader, options, task, sink), "thrown");
  CHECK(sink.written == "a.txt A 0 0\nb.jsonl:1 B 0 0\n");
}

TEST_CASE("When nobody reads the output the batch ends quietly", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  sink.closes_at = 10;
  BatchOptions options;
  options.jobs = jobs;
  const BatchResult result = run(*reader_of({{"a.txt", "A"}, {"b.txt", "B"}, {"c.txt", "C"}}), options, task, sink);
  CHECK(result.outcome == Outcome::closed);
  CHECK(sink.written == "a.txt A 0 0\n");
}

TEST_CASE("What cannot be written is thrown", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  sink.fails_at = 10;
  BatchOptions options;
  options.jobs = jobs;
  const auto reader = reader_of({{"a.txt", "A"}, {"b.txt", "B"}, {"c.txt", "C"}});
  CHECK_THROWS_AS(run(*reader, options, task, sink), OutputError);
  CHECK(sink.written == "a.txt A 0 0\n");
}

TEST_CASE("Each line of a slow pipe is flushed, a fast source only at the end", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  BatchOptions options;
  options.jobs = jobs;
  const std::string line = "{\"text\":\"A\"}\n";
  StringSink slow;
  CHECK(run(*reader_of({{"a.jsonl", line + line}}, {}, line.size(), true), options, task, slow).records == 2);
  CHECK(std::ranges::count(slow.flushed_at, slow.written.size() / 2) == 1);
  StringSink fast;
  CHECK(run(*reader_of({{"a.jsonl", line + line}}, {}, line.size(), false), options, task, fast).records == 2);
  CHECK(fast.flushed_at == std::vector<std::size_t>{fast.written.size()});
}

TEST_CASE("A pipe on which nothing comes keeps neither a stop nor a limit waiting", "[batch]") {
  const std::size_t jobs = GENERATE(as<std::size_t>(), 1, 2);
  std::array<int, 2> ends = {};
  REQUIRE(pipe(ends.data()) == 0);
  const std::string line = "{\"text\":\"AB\"}\n";
  REQUIRE(write(ends[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  std::atomic<bool> stop = false;
  read::Options input;
  input.format = read::format_called("jsonl");
  read::Reader reader({{"/dev/fd/" + std::to_string(ends[0]), ""}}, input, &stop);
  LetterWriter writer;
  const Task task = support::task_of(writer);
  StringSink sink;
  BatchOptions options;
  options.jobs = jobs;
  const bool is_limited = GENERATE(true, false);
  if (is_limited) options.limit = 1;
  std::thread stopper;
  if (!is_limited) {
    stopper = std::thread([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      stop = true;
    });
  }
  const BatchResult result = run(reader, options, task, sink);
  if (stopper.joinable()) stopper.join();
  CHECK(result.outcome == (is_limited ? Outcome::limit : Outcome::complete));
  CHECK(result.records == (is_limited ? 1 : 2));
  close(ends[0]);
  close(ends[1]);
}
