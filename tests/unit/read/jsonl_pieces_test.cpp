// SPDX-License-Identifier: Apache-2.0

#include <memory>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "reading.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace gazet;
using namespace gazet::read;
using support::Collected;
using support::FakeStream;
using support::read_bytes;

namespace {

/// Lines of all kinds: short, long, blank, faulty, with and without an end.
std::string mixed_lines(std::mt19937& random) {
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    switch (random() % 6) {
      case 0:
        lines += "\n";
        break;
      case 1:
        lines += " \r\n";
        break;
      case 2:
        lines += "{\"id\":" + std::to_string(i) + "}\n";
        break;
      case 3:
        lines += "broken\xFF\n";
        break;
      default:
        lines += "{\"text\":\"";
        for (auto n = random() % 80; n > 0; --n) lines += "Día \\u00e9 ";
        lines += "\"}\r\n";
    }
  }
  return lines + "{\"text\":\"last\"}";
}

void check_same(const Collected& a, const Collected& b) {
  CHECK(a.messages() == b.messages());
  CHECK(a.replaced == b.replaced);
  REQUIRE(a.documents.size() == b.documents.size());
  for (std::size_t i = 0; i < a.documents.size(); ++i) {
    CHECK(a.documents[i].id == b.documents[i].id);
    CHECK(a.documents[i].text == b.documents[i].text);
    CHECK(a.documents[i].origin == b.documents[i].origin);
    CHECK(a.documents[i].continues == b.documents[i].continues);
  }
}

/// The pieces one by one, from a stream that drips `step` bytes at a time.
std::vector<Piece> pieces_of(const std::string& bytes, std::size_t step, bool drips) {
  Options options;
  options.format = read::format_called("jsonl");
  Reader reader({{"-", {}}}, options,
                [&](const source::Source&) { return std::make_unique<FakeStream>(bytes, step, drips); });
  std::vector<Piece> pieces;
  while (auto piece = reader.next()) pieces.push_back(std::move(*piece));
  return pieces;
}

}  // namespace

TEST_CASE("JSONL cut into any read sizes gives the same documents and faults", "[read]") {
  std::mt19937 random(11);
  for (int round = 0; round < 5; ++round) {
    const std::string lines = mixed_lines(random);
    Options options;
    options.max_document = GENERATE(std::size_t{50}, std::size_t{300}, std::size_t{8} << 20);
    const Collected whole = read_bytes("a.jsonl", lines, options);
    CHECK(whole.documents.size() > 5);
    for (const std::size_t step : {1U, 2U, 3U, 7U, 64U, 1000U}) {
      check_same(read_bytes("a.jsonl", lines, options, step), whole);
      check_same(read_bytes("a.jsonl", lines, options, step, true), whole);
    }
  }
}

TEST_CASE("A line that is no document is reported with its number and the rest goes on", "[read]") {
  const Collected read =
      read_bytes("a.jsonl", "{\"text\":\"one\"}\n\nnope\n{\"x\":1}\n{\"text\":5}\n{\"text\":\"two\"}\n");
  REQUIRE(read.documents.size() == 2);
  CHECK(read.documents[0].id == "a.jsonl:1");
  CHECK(read.documents[1].id == "a.jsonl:6");
  CHECK(read.messages() == std::vector<std::string>{"a.jsonl:3: not a JSON object, expected one a line",
                                                    "a.jsonl:4: no field 'text', expected a string",
                                                    "a.jsonl:5: field 'text' is a number, expected a string"});
}

TEST_CASE("A byte order mark before JSONL is passed over, also when it drips", "[read]") {
  for (const std::size_t step : {1U, 2U, 1000U}) {
    const Collected read = read_bytes("a.jsonl", "\xEF\xBB\xBF{\"text\":\"a\"}\n{\"text\":\"b\"}\n", {}, step, true);
    CHECK(read.text() == "ab");
    CHECK(read.faults.empty());
  }
}

TEST_CASE("An empty JSONL source holds no documents", "[read]") {
  CHECK(read_bytes("a.jsonl", "").documents.empty());
  CHECK(read_bytes("a.jsonl", "\n\r\n  \n").documents.empty());
  CHECK(read_bytes("a.jsonl", "\n\r\n  \n").faults.empty());
}

TEST_CASE("Windows of a long JSONL text reassemble to the text and say where they begin", "[read]") {
  std::string text;
  for (int i = 0; text.size() < 20000; ++i) text += "Sentence number " + std::to_string(i) + " é \U0001F30D. ";
  std::string raw;
  for (const char c : text) raw += c == '.' ? std::string("\\u002e") : std::string(1, c);
  Options options;
  options.max_document = 1000;
  options.title_field = "title";
  options.source_offsets = true;
  const Collected read = read_bytes("a.jsonl", "{\"text\":\"" + raw + "\",\"id\":\"x\",\"title\":\"T\"}\n", options);
  REQUIRE(read.documents.size() > 20);
  CHECK(read.text() == "T\n\n" + text);
  TextPosition origin;
  for (std::size_t i = 0; i < read.documents.size(); ++i) {
    const Document& window = read.documents[i];
    CHECK(window.id == "x");
    CHECK(window.text.size() <= 1000);
    CHECK(window.origin == origin);
    CHECK(window.continues == (i + 1 < read.documents.size()));
    CHECK(window.title == (i == 0 ? "T" : ""));
    origin = text::advanced(origin, window.text);
    const std::size_t word = window.text.find("number");
    const Span source = window.source_map->source_span({word, word + 6});
    CHECK(raw.substr(source.begin, source.size()) == "number");
  }
}

TEST_CASE("A long line whose text is not long is one document", "[read]") {
  Options options;
  options.max_document = 100;
  options.window = 20;
  const std::string text(90, 'a');
  const Collected read =
      read_bytes("a.jsonl", "{\"text\":\"" + text + "\",\"more\":\"" + std::string(500, 'x') + "\"}", options);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].text == text);
  CHECK_FALSE(is_window(read.documents[0]));
}

TEST_CASE("A line longer than the limit is a fault and the rest goes on", "[read]") {
  Options options;
  options.longest_line = 1000;
  options.max_document = 100;
  const std::string lines = "{\"text\":\"a\"}\n{\"text\":\"" + std::string(5000, 'x') + "\"}\n{\"text\":\"b\"}\n";
  for (const std::size_t step : {1U, 100U}) {
    const Collected read = read_bytes("a.jsonl", lines, options, step);
    CHECK(read.text() == "ab");
    CHECK(read.messages() ==
          std::vector<std::string>{"a.jsonl:2: line of more than 1000 bytes, expected a shorter one"});
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[1].id == "a.jsonl:3");
  }
}

TEST_CASE("Of a slow pipe each line is handed over as soon as it is complete", "[read]") {
  const std::string line = "{\"text\":\"a\"}\n";
  const auto pieces = pieces_of(line + line + line, line.size(), true);
  std::size_t lines = 0;
  for (const Piece& piece : pieces) {
    if (!std::holds_alternative<JsonLines>(piece.content)) continue;
    ++lines;
    CHECK(std::get<JsonLines>(piece.content).bytes.view() == line);
    CHECK(piece.flush);
  }
  CHECK(lines == 3);
}

TEST_CASE("Of a fast source many lines are handed over at once", "[read]") {
  std::string lines;
  for (int i = 0; i < 10000; ++i) lines += "{\"text\":\"Bamako, Gao and Kidal\"}\n";
  const auto pieces = pieces_of(lines, 1000, false);
  CHECK(pieces.size() == 2);
  for (const Piece& piece : pieces) CHECK_FALSE(piece.flush);
}

TEST_CASE("Whole lines before a read error are documents, then the error is a fault", "[read]") {
  Reader reader({{"a.jsonl", {}}}, {}, [](const source::Source&) {
    return std::make_unique<FakeStream>("{\"text\":\"a\"}\n{\"text\":\"b", 5, false, true);
  });
  const Collected read = support::read_all(reader);
  CHECK(read.text() == "a");
  CHECK(read.messages() == std::vector<std::string>{"a.jsonl: Input/output error"});
}

TEST_CASE("After a byte order mark and long lines the buffer does not grow", "[read]") {
  std::string lines = "\xEF\xBB\xBF";
  for (int i = 0; i < 300; ++i) {
    lines += "{\"text\":\"" + std::string(i % 50 == 0 ? 20000 : 3000, 'x') + "\"}\n";
  }
  Options options;
  options.max_document = 10000;
  options.format = read::format_called("jsonl");
  Reader reader({{"-", {}}}, options,
                [&](const source::Source&) { return std::make_unique<FakeStream>(lines, 50000); });
  std::size_t bytes = 0;
  while (auto piece = reader.next()) {
    if (const auto* some = std::get_if<JsonLines>(&piece->content)) {
      CHECK(some->bytes.size() < 400000);
      bytes += some->bytes.size();
    }
  }
  CHECK(bytes == 294 * 3012);
}
