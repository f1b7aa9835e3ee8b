// SPDX-License-Identifier: Apache-2.0

#include "read/json_document.h"

#include <string>
#include <tuple>

#include "reading.h"
#include "support/catch.h"

using gazet::Document;
using gazet::read::Options;
using support::Collected;
using support::read_bytes;

namespace {

Document read_line(const std::string& line, const Options& options = {}) {
  Collected read = read_bytes("feed.jsonl", line, options);
  REQUIRE(read.documents.size() == 1);
  return std::move(read.documents[0]);
}

std::string source_of(const Document& document, const std::string& raw, const std::string& part) {
  const std::size_t begin = document.text.find(part);
  const gazet::Span span = document.source_map->source_span({begin, begin + part.size()});
  return raw.substr(span.begin, span.size());
}

}  // namespace

TEST_CASE("A document is called by its id field, else by source and line", "[read]") {
  const auto [id, doc] = GENERATE(table<std::string, std::string>({{R"("id":"a\u00e9")", "aé"},
                                                                   {"\"id\":12", "12"},
                                                                   {"\"id\":-1.50e3", "-1.50e3"},
                                                                   {"\"id\":\"\"", ""},
                                                                   {"\"id\":null", "feed.jsonl:1"},
                                                                   {"\"id\":[1]", "feed.jsonl:1"},
                                                                   {"\"id\":true", "feed.jsonl:1"},
                                                                   {"\"ID\":\"x\"", "feed.jsonl:1"}}));
  CHECK(read_line("{" + id + ",\"text\":\"a\"}").id == doc);
}

TEST_CASE("Fields have the names that were asked for", "[read]") {
  Options options;
  options.id_field = "key";
  options.text_field = "body";
  const Document document = read_line(R"({"id":"no","key":"yes","text":"no","body":"yes"})", options);
  CHECK(document.id == "yes");
  CHECK(document.text == "yes");
}

TEST_CASE("A title goes before the text when it is asked for", "[read]") {
  const std::string line = R"({"title":"Flood \u2013 hits","text":"Rain."})";
  CHECK(read_line(line).text == "Rain.");
  CHECK(read_line(line).title.empty());
  Options options;
  options.title_field = "title";
  CHECK(read_line(line, options).text == "Flood – hits\n\nRain.");
  CHECK(read_line(line, options).title == "Flood – hits");
  CHECK(read_line(R"({"title":"","text":"Rain."})", options).text == "\n\nRain.");
  CHECK(read_line(R"({"title":null,"text":"Rain."})", options).text == "Rain.");
  CHECK(read_line(R"({"text":"Rain."})", options).text == "Rain.");
}

TEST_CASE("Language, date and address come from their fields", "[read]") {
  const Document document = read_line(R"({"text":"","language":"fr","date":"2024-05-01","url":"http:\/\/a.example"})");
  CHECK(document.language == "fr");
  CHECK(document.published == "2024-05-01");
  CHECK(document.url == "http://a.example");
  CHECK(read_line(R"({"text":"","published":"p","date":"d"})").published == "p");
  CHECK(read_line(R"({"text":"","published":3,"date":"d"})").published == "d");
  CHECK(read_line(R"({"text":"","language":["fr"]})").language.empty());
  Options options;
  options.language = "en";
  CHECK(read_line(R"({"text":"","language":"fr"})", options).language == "en");
}

TEST_CASE("Kept fields are minified JSON, null where they are missing", "[read]") {
  Options options;
  options.keep = {"tags", "n", "none"};
  const Document document = read_line(R"({"text":"", "n" : 1.0 ,"tags" : [ "a b" , {"c" : null} ] })", options);
  REQUIRE(document.kept.size() == 3);
  CHECK(document.kept[0] == std::pair<std::string, std::string>("tags", R"(["a b",{"c":null}])"));
  CHECK(document.kept[1] == std::pair<std::string, std::string>("n", "1.0"));
  CHECK(document.kept[2] == std::pair<std::string, std::string>("none", "null"));
}

TEST_CASE("Source offsets count in the raw string of the text, those of a title in the title's", "[read]") {
  Options options;
  options.title_field = "title";
  CHECK(read_line(R"({"text":"a"})", options).source_map == nullptr);
  options.source_offsets = true;
  const std::string title = R"(Col\u00f3n)";
  const std::string text = R"(In \"Colón\" it\nrained)";
  const Document document = read_line("{\"title\":\"" + title + "\",\"text\":\"" + text + "\"}", options);
  CHECK(document.text == "Colón\n\nIn \"Colón\" it\nrained");
  CHECK(source_of(document, title, "Colón") == title);
  CHECK(source_of(document, text, "In") == "In");
  CHECK(source_of(document, text, "\"Colón\"") == R"(\"Colón\")");
  CHECK(source_of(document, text, "rained") == "rained");
}

TEST_CASE("Source offsets count in the bytes as they were, broken ones included", "[read]") {
  Options options;
  options.source_offsets = true;
  const std::string text = "\xFF\xFF\\u00e9\xE2\x82 Accra";
  const Collected read = read_bytes("a.jsonl", "{\"id\":\"\xFF\",\"text\":\"" + text + "\"}", options);
  REQUIRE(read.documents.size() == 1);
  CHECK(read.replaced == 5);
  CHECK(read.documents[0].text == "\uFFFD\uFFFDé\uFFFD Accra");
  CHECK(source_of(read.documents[0], text, "Accra") == "Accra");
}

TEST_CASE("The fault of a line names the document when the line does", "[read]") {
  const Collected read = read_bytes("a.jsonl", "{\"id\":\"x\"}\nnot json\n");
  REQUIRE(read.faults.size() == 2);
  CHECK(read.faults[0].doc == "x");
  CHECK(read.faults[0].source == "a.jsonl");
  CHECK(read.faults[1].doc == "a.jsonl:2");
}
