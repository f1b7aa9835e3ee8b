// SPDX-License-Identifier: Apache-2.0

#include "read/reader.h"

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "gazet/error.h"
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
