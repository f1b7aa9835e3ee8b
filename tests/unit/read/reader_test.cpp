// SPDX-License-Identifier: Apache-2.0

#include "read/reader.h"

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "gazet/error.h"
#include "pattern/expression.h"
#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using namespace gazet::read;
using support::Collected;
using support::FakeStream;

namespace {

/// Opens names of this map; others are missing.
StreamOpener opener(std::map<std::string, std::string> files) {
  return [files = std::move(files)](const source::Source& source) -> std::unique_ptr<source::Stream> {
    const auto file = files.find(source.name);
    if (file == files.end()) throw InputError("No such file or directory");
    return std::make_unique<FakeStream>(file->second);
  };
}

}  // namespace

TEST_CASE("Sources are read in order, each in its own format", "[read]") {
  Reader reader({{"a.txt", ""}, {"b.jsonl", ""}, {"c", ""}, {"-", ""}}, {},
                opener({{"a.txt", "{\"text\":\"no\"}"},
                        {"b.jsonl", "{\"text\":\"b\"}"},
                        {"c", "{\"text\":\"c1\"}\n{\"text\":\"c2\",\"id\":\"x\"}\n"},
                        {"-", "d"}}));
  const Collected read = support::read_all(reader);
  std::vector<std::string> all;
  for (const Document& document : read.documents) all.push_back(document.id + "=" + document.text);
  CHECK(all == std::vector<std::string>{"a.txt={\"text\":\"no\"}", "b.jsonl:1=b", "c:1=c1", "x=c2", "-=d"});
}

TEST_CASE("A format that is given overrides suffix and content", "[read]") {
  Options options;
  options.format = read::format_called("jsonl");
  Reader reader({{"a.txt", ""}, {"-", ""}}, options,
                opener({{"a.txt", "{\"text\":\"a\"}"}, {"-", "{\"text\":\"b\"}"}}));
  CHECK(support::read_all(reader).text() == "ab");
}

TEST_CASE("What is missing or cannot be opened is a fault in its place and the rest goes on", "[read]") {
  Reader reader({{"a.txt", ""}, {"none.txt", ""}, {"folder", "Permission denied"}, {"b.txt", ""}}, {},
                opener({{"a.txt", "a"}, {"b.txt", "b"}}));
  std::vector<std::string> order;
  while (auto piece = reader.next()) {
    const auto* const fault = std::get_if<Fault>(&piece->content);
    order.push_back(fault != nullptr ? to_string(fault->diagnostic) : piece->source);
  }
  CHECK(order ==
        std::vector<std::string>{"a.txt", "none.txt: No such file or directory", "folder: Permission denied", "b.txt"});
}

TEST_CASE("A name that is not UTF-8 is repaired for the records", "[read]") {
  Reader reader({{"a\xFF.txt", ""}, {"b\xFF.txt", ""}}, {}, opener({{"a\xFF.txt", "a"}}));
  const Collected read = support::read_all(reader);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].id == "a\uFFFD.txt");
  CHECK(read.messages() == std::vector<std::string>{"b\uFFFD.txt: No such file or directory"});
}

TEST_CASE("A stopped Reader hands over nothing more, not even half a line", "[read]") {
  std::atomic<bool> stop = false;
  Reader never_read({{"/dev/null", ""}}, {}, &stop);
  stop = true;
  CHECK_FALSE(never_read.next().has_value());

  Reader reader({{"a.txt", ""}, {"b.txt", ""}}, {}, opener({{"a.txt", "a"}, {"b.txt", "b"}}));
  CHECK(reader.next().has_value());
  reader.stop();
  CHECK_FALSE(reader.next().has_value());
}

TEST_CASE("What came before a pipe is flushed before the pipe is waited for", "[read]") {
  const bool is_format_given = GENERATE(true, false);
  Options options;
  if (is_format_given) options.format = read::format_called("jsonl");
  Reader reader({{"a.jsonl", ""}, {"-", ""}}, options, [](const source::Source& source) {
    return std::make_unique<FakeStream>("{\"text\":\"" + source.name + "\"}\n", 5, source.name == "-");
  });
  auto piece = reader.next();
  REQUIRE(piece.has_value());
  CHECK(std::holds_alternative<JsonLines>(piece->content));
  CHECK_FALSE(piece->flush);
  piece = reader.next();
  REQUIRE(piece.has_value());
  CHECK(std::holds_alternative<std::monostate>(piece->content));
  CHECK(piece->flush);
  piece = reader.next();
  REQUIRE(piece.has_value());
  CHECK(std::holds_alternative<JsonLines>(piece->content));
  CHECK(piece->flush);
}

TEST_CASE("Reading can begin again behind every piece", "[read]") {
  const std::map<std::string, std::string> files = {
      {"a.txt", "a"},
      {"b.jsonl", "{\"text\":\"1\"}\n\n{\"text\":\"a text of more bytes\"}\nno\n{\"text\":\"4\"}\n"},
      {"c.txt", "c, which is too long"}};
  const std::vector<source::Source> sources = {{"a.txt", ""}, {"none", ""}, {"b.jsonl", ""}, {"c.txt", ""}};
  Options options;
  options.max_document = 16;

  Reader whole(sources, options, opener(files));
  std::vector<Position> places;
  std::vector<std::size_t> counts;
  Collected all;
  DocumentReader documents(options);
  while (auto piece = whole.next()) {
    const auto place = piece->after;
    documents.read(std::move(*piece), all);
    if (!place) continue;
    places.push_back(*place);
    counts.push_back(all.documents.size() + all.faults.size());
  }
  REQUIRE(places.size() >= 5);
  for (std::size_t i = 0; i < places.size(); ++i) {
    Reader rest(sources, options, opener(files));
    rest.start_at(places[i]);
    const Collected read = support::read_all(rest);
    CHECK(read.documents.size() + read.faults.size() + counts[i] == all.documents.size() + all.faults.size());
    CHECK(all.text().ends_with(read.text()));
  }
}

TEST_CASE("Of lines that come together the first ones can be left out", "[read]") {
  Reader reader({{"b.jsonl", ""}}, {}, opener({{"b.jsonl", "{\"text\":\"1\"}\n\n{\"text\":\"3\"}\n{\"text\":\"4\"}"}}));
  reader.start_at({0, 0, 2, 0});
  const Collected read = support::read_all(reader);
  REQUIRE(read.documents.size() == 2);
  CHECK(read.documents[0].id == "b.jsonl:3");
}

namespace {

/// All that is read of the bytes, each document and fault in a line, and where reading can begin again with how many of
/// them before.
struct Places {
  std::vector<std::string> lines;
  std::vector<std::pair<Position, std::size_t>> places;
};

Places places_of(const std::string& name, const std::string& bytes, const Options& options, std::size_t step,
                 bool drips, const Position& from) {
  Reader reader({{name, ""}}, options,
                [&](const source::Source&) { return std::make_unique<FakeStream>(bytes, step, drips); });
  reader.start_at(from);
  DocumentReader documents(options);
  Places found;
  while (auto piece = reader.next()) {
    const auto place = piece->after;
    Collected some;
    documents.read(std::move(*piece), some);
    for (const Document& document : some.documents) found.lines.push_back(document.id + "=" + document.text);
    for (const std::string& message : some.messages()) found.lines.push_back(message);
    if (place) found.places.emplace_back(*place, found.lines.size());
  }
  return found;
}

std::string table(const std::string& separator) {
  std::string rows = "id" + separator + "text\n";
  for (std::size_t i = 0; i < 30; ++i)
    rows += std::to_string(i) + separator + "\"row\n\n" + std::string(i, 'x') + "\"\n";
  return rows + "last";
}

std::string mailbox() {
  std::string mails;
  for (int i = 0; i < 6; ++i)
    mails += "From a Mon Jan 1 00:00:00 2024\nSubject: Mail " + std::to_string(i) + "\n\nBody.\n\n";
  return mails;
}

}  // namespace

TEST_CASE("Where reading can begin again does not hang on how a pipe drips: the fault of lost rows", "[read]") {
  Options options;
  options.max_document = 40;
  options.window = 20;
  std::string name;
  std::string bytes;
  SECTION("csv") {
    name = "a.csv";
    bytes = table(",");
  }
  SECTION("tsv") {
    name = "a.tsv";
    bytes = "id\ttext\na\tone\nb\ttwo\nc\tthree\n";
  }
  SECTION("lines") {
    name = "a.jsonl";
    for (std::size_t i = 0; i < 20; ++i) bytes += "{\"text\":\"" + std::string(i * 5, 'y') + " end\"}\n";
  }
  SECTION("an array") {
    name = "a.json";
    bytes = R"([{"text":"one"},{"text":"two"},{"no":1},{"text":"four"}])";
  }
  SECTION("a text in windows") {
    name = "a.txt";
    for (int i = 0; i < 30; ++i) bytes += "Line " + std::to_string(i) + ".\n";
  }
  SECTION("a text of parts") {
    name = "a.txt";
    options.split =
        std::make_shared<const pattern::Expression>(std::move(*pattern::Expression::compile("^--$").expression));
    for (std::size_t i = 0; i < 12; ++i) bytes += "Part " + std::to_string(i) + std::string(i * 6, 'z') + "\n--\n";
  }
  SECTION("mails") {
    name = "a.mbox";
    bytes = mailbox();
  }
  const auto read = [&](std::size_t step, bool drips, const Position& from) {
    return places_of(name, bytes, options, step, drips, from);
  };
  const Places whole = read(100'000, false, {});
  REQUIRE(whole.lines.size() > 2);
  for (const auto& [step, drips] : {std::pair<std::size_t, bool>{7, true}, {1, true}, {13, false}, {100'000, false}}) {
    const Places dripped = read(step, drips, {});
    CHECK(dripped.lines == whole.lines);
    for (const auto& [place, count] : dripped.places) {
      const std::vector<std::string> rest(whole.lines.begin() + static_cast<std::ptrdiff_t>(count), whole.lines.end());
      CHECK(read(100'000, false, place).lines == rest);
      CHECK(read(5, true, place).lines == rest);
    }
  }
}
