// SPDX-License-Identifier: Apache-2.0

#include <memory>
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

TEST_CASE("A plain text is one document, as it is", "[read]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" \n", " \n"},
      {"One.\r\n\r\nTwo\t.\r\n", "One.\r\n\r\nTwo\t.\r\n"},
      {"\xEF\xBB\xBFMark", "Mark"},
      {"e\xCC\x81", "e\xCC\x81"},
      {std::string("a\0\x01\x7F", 4), std::string("a\0\x01\x7F", 4)},
      {"caf\xE9 in Orl\xE9"
       "ans",
       "café in Orléans"},
      {std::string("\xFF\xFEH\0i\0", 6), "Hi"},
  }));
  const Collected read = read_bytes("b/a.txt", bytes);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].text == text);
  CHECK(read.documents[0].id == "b/a.txt");
  CHECK(read.documents[0].source == "b/a.txt");
  CHECK(read.documents[0].source_map == nullptr);
  CHECK_FALSE(is_window(read.documents[0]));
  CHECK(read.replaced == 0);
}

TEST_CASE("Bytes of a text that fit no encoding are replaced and counted", "[read]") {
  const Collected read = read_bytes("a.txt", "Málaga, Córdoba, Cádiz, León \xFF\xFE");
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].text == "Málaga, Córdoba, Cádiz, León \uFFFD\uFFFD");
  CHECK(read.replaced == 2);
}

TEST_CASE("The fields to keep are null in a plain text", "[read]") {
  Options options;
  options.keep = {"url"};
  options.language = "es";
  const Collected read = read_bytes("a.txt", "x", options);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].kept == std::vector<std::pair<std::string, std::string>>{{"url", "null"}});
  CHECK(read.documents[0].language == "es");
}

TEST_CASE("Source offsets of a text are those of the file's bytes", "[read]") {
  Options options;
  options.source_offsets = true;
  const std::string bytes = GENERATE(as<std::string>(), "\xEF\xBB\xBFIn Gao it", "In caf\xE9s of Gao it", "In Gao it");
  const Collected read = read_bytes("a.txt", bytes, options);
  REQUIRE(read.documents.size() == 1);
  const Document& document = read.documents[0];
  const std::size_t begin = document.text.find("Gao");
  const Span span = document.source_map ? document.source_map->source_span({begin, begin + 3}) : Span{begin, begin + 3};
  CHECK(bytes.substr(span.begin, span.size()) == "Gao");
}

TEST_CASE("Windows of a long text reassemble to it for any read sizes", "[read]") {
  const std::string unit = GENERATE(as<std::string>(), "x", " ", "\n", std::string(1, '\0'), "é", "Rain in Gao.\n\n",
                                    "Rain in Gao. ", "Gao ");
  const bool has_mark = GENERATE(false, true);
  std::string text;
  while (text.size() < 3000) text += unit;
  Options options;
  options.max_document = 500;
  options.window = 200;
  options.source_offsets = true;
  const std::string bytes = (has_mark ? "\xEF\xBB\xBF" : "") + text;
  for (const std::size_t step : {1U, 7U, 499U, 100000U}) {
    const Collected read = read_bytes("a.txt", bytes, options, step, step == 7);
    CHECK(read.text() == text);
    CHECK(read.documents.size() >= 15);
    TextPosition origin;
    for (const Document& window : read.documents) {
      CHECK(window.origin == origin);
      CHECK(window.text.size() <= 200);
      CHECK(text::is_valid(window.text));
      CHECK(window.continues == (&window != &read.documents.back()));
      CHECK((window.source_map != nullptr) == has_mark);
      if (has_mark) CHECK(window.source_map->source_span({0, 2}) == Span{origin.bytes + 3, origin.bytes + 5});
      origin = text::advanced(origin, window.text);
    }
  }
}

TEST_CASE("A text as long as max_document is not cut", "[read]") {
  Options options;
  options.max_document = 500;
  options.window = 100;
  CHECK(read_bytes("a.txt", std::string(500, 'x'), options).documents.size() == 1);
  CHECK(read_bytes("a.txt", std::string(501, 'x'), options).documents.size() == 6);
}

TEST_CASE("A long text that is not UTF-8 is decoded in windows, with its source offsets", "[read]") {
  std::string bytes = "\xFF\xFE";
  std::string text;
  for (int i = 0; i < 40000; ++i) {
    bytes += std::string("N\0\xE9\0 \0", 6);
    text += "Né ";
  }
  Options options;
  options.max_document = 50000;
  options.window = 20000;
  options.source_offsets = true;
  const Collected read = read_bytes("a.txt", bytes, options, 4096);
  CHECK(read.text() == text);
  REQUIRE(read.documents.size() > 5);
  const Document& window = read.documents[3];
  const std::size_t begin = window.text.find("Né");
  const Span span = window.source_map->source_span({begin, begin + 3});
  CHECK(bytes.substr(span.begin, span.size()) == std::string("N\0\xE9\0", 4));
}

TEST_CASE("Before a pipe is waited for, what was handed over of it is flushed once", "[read]") {
  Options options;
  options.format = read::format_called("text");
  options.max_document = 100;
  Reader reader({{"-", {}}}, options, [](const source::Source&) {
    return std::make_unique<FakeStream>(std::string(1000000, 'x'), 300000, true);
  });
  bool was_flushed = false;
  std::size_t flushes = 0;
  while (auto piece = reader.next()) {
    CHECK_FALSE((piece->flush && was_flushed));
    was_flushed = piece->flush;
    flushes += piece->flush ? 1 : 0;
  }
  CHECK(flushes >= 2);
}

TEST_CASE("A text that cannot be read to its end is a fault", "[read]") {
  Reader reader({{"a.txt", {}}, {"b.txt", {}}}, {}, [](const source::Source& source) {
    return std::make_unique<FakeStream>("some text", 4, false, source.name == "a.txt");
  });
  const Collected read = support::read_all(reader);
  CHECK(read.messages() == std::vector<std::string>{"a.txt: Input/output error"});
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].id == "b.txt");
}
