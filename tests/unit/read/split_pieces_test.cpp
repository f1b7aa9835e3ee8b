// SPDX-License-Identifier: Apache-2.0

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pattern/expression.h"
#include "reading.h"
#include "support/catch.h"

using gazet::Document;
using gazet::Span;
using gazet::read::Options;
using support::Collected;
using support::read_bytes;

namespace {

Options split_at(const std::string& pattern) {
  Options options;
  options.format = gazet::read::format_called("text");
  auto compiled = gazet::pattern::Expression::compile(pattern);
  REQUIRE(compiled.expression.has_value());
  options.split = std::make_shared<const gazet::pattern::Expression>(std::move(*compiled.expression));
  return options;
}

std::vector<std::string> found(const Collected& read) {
  std::vector<std::string> all;
  for (const Document& document : read.documents) {
    if (document.origin.bytes == 0) all.push_back(document.id + '=');
    all.back() += document.text;
  }
  return all;
}

using Documents = std::vector<std::string>;

/// The same, slowly.
Documents parted(const std::string& text) {
  Documents all;
  std::string part;
  std::size_t line = 1;
  std::size_t first = 1;
  const auto end_part = [&](std::size_t next) {
    if (part.find_first_not_of(" \n\r\t") != std::string::npos)
      all.push_back("a:" + std::to_string(first) + '=' + part);
    part.clear();
    first = next;
  };
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t size = std::min(text.find('\n', begin), text.size() - 1) + 1 - begin;
    const std::string bytes = text.substr(begin, size);
    begin += size;
    if (bytes.starts_with("==") && size < 8000) {  // no longer line parts documents
      end_part(line + 1);
    } else {
      part += bytes;
    }
  }
  end_part(0);
  return all;
}

}  // namespace

TEST_CASE("Lines part a text into documents that are called by their first lines", "[read]") {
  const std::string text = "one\n1\n=====\ntwo\n=====\r\n \n=====\nthree == 3\n\nlast";
  CHECK(found(read_bytes("a", text, split_at("^=+$"))) ==
        Documents{"a:1=one\n1\n", "a:4=two\n", "a:8=three == 3\n\nlast"});
  CHECK(found(read_bytes("a", "one\n", split_at("^=+$"))) == Documents{"a:1=one\n"});
  CHECK(found(read_bytes("a", "===\n===", split_at("^=+$"))).empty());
  CHECK(found(read_bytes("a", "", split_at("^=+$"))).empty());
  CHECK(found(read_bytes("a", "Document 1 of 2\nx\nDocument 2 of 2\ny\n", split_at("Document \\d+ of \\d+"))) ==
        Documents{"a:2=x\n", "a:4=y\n"});
}

TEST_CASE("Documents of a text are the same however it is read", "[read]") {
  std::uint32_t state = 7;
  const auto random = [&](std::uint32_t below) { return (state = state * 1664525 + 1013904223) / 65536 % below; };
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::uint32_t i = random(40); i > 0; --i)
      text += std::vector<std::string>{"\n", "=", "==", "a", "é "}[random(5)];
    if (round % 20 == 0) text.insert(text.size() / 2, std::string(100000, 'x'));
    Options options = split_at("^==");
    if (round % 3 == 0) options.max_document = options.window = 8;
    const std::size_t step = 1 + random(round % 20 == 0 ? 70000 : 5);
    CHECK(found(read_bytes("a", text, options, step, round % 2 == 0)) == parted(text));
  }
}

TEST_CASE("Source offsets of a part count from the begin of the file", "[read]") {
  const bool is_latin = GENERATE(true, false);
  const std::size_t max_document = GENERATE(std::size_t{8000000}, std::size_t{64});
  std::string bytes = "one\n--\n";
  for (int i = 0; i < 20; ++i) bytes += is_latin ? "Caf\xE9 Arles. " : "Caf\u00E9 Arles. ";
  Options options = split_at("^--$");
  options.source_offsets = true;
  options.max_document = options.window = max_document;
  const Collected read = read_bytes("a", bytes, options);
  REQUIRE(read.documents.size() >= 2);
  const Document& last = read.documents.back();
  REQUIRE(last.source_map != nullptr);
  const std::size_t begin = last.text.rfind("Arles");
  const Span span = last.source_map->source_span({begin, begin + 5});
  CHECK(bytes.substr(span.begin, span.size()) == "Arles");
  CHECK(span.begin == bytes.rfind("Arles"));
}
