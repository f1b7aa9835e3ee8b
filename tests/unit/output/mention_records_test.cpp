// SPDX-License-Identifier: Apache-2.0
//
// The record of a mention by its rules, then against a writer that is slow and obvious, on random text.

#include "output/mention_records.h"

#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "article.h"
#include "output/record_json.h"
#include "random_text.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::OutputOptions;
using support::contains_substring;

namespace {

void write_all(const Document& document, const Extraction& extraction, const OutputOptions& options, std::string& to) {
  output::MentionRecords records(document, extraction, options);
  output::JsonText json(to);
  while (const auto* const record = records.next()) {
    output::append_json(*record, json);
    json.raw("\n");
  }
}

std::string lines(const Document& document, const Extraction& extraction, const OutputOptions& options = {}) {
  std::string to;
  write_all(document, extraction, options, to);
  return to;
}

/// The record of the only mention of the word in a text.
std::string line(const std::string& text, std::string_view word, const OutputOptions& options = {}) {
  return lines(article::document(text), article::extraction(text, {mention(text, word, Type::place, "city")}), options);
}

/// All of the source's bytes stand 100 further back than in the text.
class Shifted : public SourceMap {
 public:
  [[nodiscard]] Span source_span(Span span) const override { return {span.begin + 100, span.end + 100}; }
};

}  // namespace

TEST_CASE("a mention record is the one of the contract", "[output]") {
  const std::string text = "From Bamako.";
  Mention city = mention(text, "Bamako", Type::place, "city");
  city.entity = article::bamako();
  city.score = 0.97F;
  city.link = 0.985F;
  CHECK(lines(article::document(text), article::extraction(text, {city})) ==
        R"({"doc":"bamako.txt","start":5,"end":11,"text":"Bamako","type":"place","subtype":"city","label":"GPE",)"
        R"("name":"Bamako","id":"geonames:2460596","country":"ML","lat":12.65,"lon":-8.0,"score":0.97,"link":0.99,)"
        R"("method":"name","sentence":0,"section":"body"})"
        "\n");
}

TEST_CASE("a mention that resolves to nothing has null for all that is known of an entity", "[output]") {
  const std::string text = "the Zandu Front";
  Mention front = mention(text, "Zandu Front", Type::group, "");
  front.method = Method::shape;
  front.section = Section::title;
  CHECK(lines(article::document(text), article::extraction(text, {front})) ==
        R"({"doc":"bamako.txt","start":4,"end":15,"text":"Zandu Front","type":"group","subtype":null,"label":"NORP",)"
        R"("name":null,"id":null,"country":null,"lat":null,"lon":null,"score":null,"link":null,"method":"shape",)"
        R"("sentence":0,"section":"title"})"
        "\n");
}

TEST_CASE("every method and section is written by its name", "[output]") {
  const std::string text = "Mali";
  Mention country = mention(text, "Mali", Type::place, "country");
  for (const Method method : {Method::name, Method::pattern, Method::shape, Method::acronym, Method::short_name}) {
    country.method = method;
    CHECK_THAT(lines(article::document(text), article::extraction(text, {country})),
               contains_substring(R"("method":")" + std::string(to_string(method)) + "\""));
  }
  for (const Section section : {Section::title, Section::dateline, Section::body}) {
    country.section = section;
    CHECK_THAT(lines(article::document(text), article::extraction(text, {country})),
               contains_substring(R"("section":")" + std::string(to_string(section)) + "\"}\n"));
  }
}

TEST_CASE("offsets count code points, and other units behind them when asked for", "[output]") {
  const std::string text = "\U0001F600 é Mali";
  CHECK_THAT(line(text, "Mali"), contains_substring(R"(,"start":4,"end":8,"text":"Mali",)"));
  OutputOptions options;
  options.utf16_offsets = true;
  CHECK_THAT(line(text, "Mali", options),
             contains_substring(R"("start":4,"end":8,"start_utf16":5,"end_utf16":9,"text":)"));
  options.byte_offsets = options.source_offsets = true;
  CHECK_THAT(line(text, "Mali", options),
             contains_substring(R"("start":4,"end":8,"start_byte":8,"end_byte":12,"start_utf16":5,"end_utf16":9,)"
                                R"("start_source":8,"end_source":12,"text":)"));
}

TEST_CASE("a window's offsets and sentences count on from its origin", "[output]") {
  const std::string text = "Oui. Mali.";
  Document window = article::document(text);
  window.origin = {2000, 1000, 1500};
  window.first_sentence = 40;
  Mention country = mention(text, "Mali", Type::place, "country");
  country.sentence = 1;
  Extraction extraction = article::extraction(text, {country});
  extraction.sentence_ends = {5, 10};
  OutputOptions options;
  options.byte_offsets = options.utf16_offsets = options.source_offsets = true;
  const std::string record = lines(window, extraction, options);
  CHECK_THAT(record,
             contains_substring(R"("start":1005,"end":1009,"start_byte":2005,"end_byte":2009,)"
                                R"("start_utf16":1505,"end_utf16":1509,"start_source":2005,"end_source":2009)"));
  CHECK_THAT(record, contains_substring(R"("sentence":41)"));
}

TEST_CASE("source offsets are those of the document's source map", "[output]") {
  const std::string text = "In Mali";
  Document document = article::document(text);
  document.source_map = std::make_shared<Shifted>();
  OutputOptions options;
  options.source_offsets = true;
  CHECK_THAT(lines(document, article::extraction(text, {mention(text, "Mali", Type::place, "country")}), options),
             contains_substring(R"("start_source":103,"end_source":107)"));
}

TEST_CASE("the record key comes first when there is more than one kind", "[output]") {
  OutputOptions options;
  options.emit_documents = true;
  CHECK(line("In Mali", "Mali", options).starts_with(R"({"record":"mention","doc":"bamako.txt","start":3,)"));
}

TEST_CASE("kept fields stand at the end of the record, behind the context", "[output]") {
  const std::string text = "In Mali.";
  Document document = article::document(text);
  document.kept = {{"url", R"("x")"}, {"context", "1"}};
  OutputOptions options;
  options.context = true;
  CHECK_THAT(lines(document, article::extraction(text, {mention(text, "Mali", Type::place, "country")}), options),
             contains_substring(R"("section":"body","context":"In Mali.","url":"x","input_context":1})"));
}

TEST_CASE("a doc that is not UTF-8 still gives valid JSON", "[output]") {
  Document document = article::document("Mali");
  document.id = "caf\xE9.txt";
  CHECK_THAT(lines(document, article::extraction("Mali", {mention("Mali", "Mali", Type::place, "country")})),
             contains_substring("{\"doc\":\"caf\uFFFD.txt\","));
}

TEST_CASE("the context is the sentence without white space around it", "[output]") {
  const std::string text = "One.\n\n In Mali it\nrained. \r\nEnd.";
  Mention country = mention(text, "Mali", Type::place, "country");
  country.sentence = 1;
  Extraction extraction = article::extraction(text, {country});
  extraction.sentence_ends = {6, 28, 32};
  CHECK(output::context_of(country, text, extraction) == "In Mali it\nrained.");
}

TEST_CASE("the context of a very long sentence is cut at code points around the mention", "[output]") {
  std::string far;
  for (int i = 0; i < 1000; ++i) far += "é";
  const std::string text = far + " Mali " + far;
  const Mention country = mention(text, "Mali", Type::place, "country");
  const std::string_view context = output::context_of(country, text, article::extraction(text, {country}));
  CHECK(context.size() == 998 + 6 + 998);
  CHECK(text::is_valid(context));
  CHECK(context.find("é Mali é") != std::string_view::npos);
}

namespace {

/// The record put together with nothing clever.
std::string slow_line(const random_text::Text& text, const Mention& mention, const Document& document) {
  const auto number = [](std::uint64_t value) { return std::to_string(value); };
  const TextPosition& origin = document.origin;
  const Span span = mention.span;
  std::string surface;
  {
    output::JsonText json(surface);
    json.quoted(text.utf8.substr(span.begin, span.size()));
  }
  const std::string subtype(subtype_name(mention.subtype));
  return "{\"doc\":\"bamako.txt\",\"start\":" +
         number(origin.code_points + random_text::code_points_before(text, span.begin)) +
         ",\"end\":" + number(origin.code_points + random_text::code_points_before(text, span.end)) +
         ",\"start_byte\":" + number(origin.bytes + span.begin) + ",\"end_byte\":" + number(origin.bytes + span.end) +
         ",\"start_utf16\":" + number(origin.utf16_units + random_text::utf16_units_before(text, span.begin)) +
         ",\"end_utf16\":" + number(origin.utf16_units + random_text::utf16_units_before(text, span.end)) +
         ",\"text\":" + surface + ",\"type\":\"" + std::string(to_string(type_of(mention.subtype))) +
         "\",\"subtype\":" + (subtype.empty() ? "null" : "\"" + subtype + "\"") + ",\"label\":\"" +
         std::string(label_of(mention.subtype)) + "\",\"name\":" + (mention.entity ? "\"Bamako\"" : "null") +
         ",\"id\":" + (mention.entity ? "\"geonames:2460596\"" : "null") +
         (mention.entity ? ",\"country\":\"ML\",\"lat\":12.65,\"lon\":-8.0"
                         : ",\"country\":null,\"lat\":null,\"lon\":null") +
         ",\"score\":" + (mention.score ? "0.50" : "null") + ",\"link\":" + (mention.link ? "0.25" : "null") +
         ",\"method\":\"name\",\"sentence\":" + number(document.first_sentence + mention.sentence) +
         ",\"section\":\"body\",\"n\":1}\n";
}

Mention random_mention(std::mt19937& random, Span span) {
  Mention mention;
  mention.span = span;
  do {
    mention.subtype = static_cast<SubtypeNumber>(random_text::below(random, kSubtypes.size()));
  } while (type_of(mention.subtype) == Type::cue);
  if (random_text::below(random, 2) == 0) mention.entity = article::bamako();
  if (random_text::below(random, 2) == 0) mention.score = 0.5F;
  if (mention.entity && random_text::below(random, 2) == 0) mention.link = 0.25F;
  mention.section = Section::body;
  return mention;
}

}  // namespace

TEST_CASE("random mentions in random text are written as the slow writer does", "[output]") {
  std::mt19937 random(5);
  OutputOptions options;
  options.filter.types.fill(true);
  options.byte_offsets = options.utf16_offsets = true;
  for (int round = 0; round < 200; ++round) {
    const random_text::Text text = random_text::make(random, 1 + random_text::below(random, 800));
    Document document = article::document(text.utf8);
    document.origin = {random(), random(), random()};
    document.first_sentence = static_cast<std::uint32_t>(random_text::below(random, 1000));
    document.kept = {{"n", "1"}};
    Extraction extraction = article::extraction(text.utf8, {});
    std::string expected = "kept";
    for (const Span span : random_text::spans(random, text, 30)) {
      extraction.mentions.push_back(random_mention(random, span));
      expected += slow_line(text, extraction.mentions.back(), document);
    }
    std::string to = "kept";
    write_all(document, extraction, options, to);
    REQUIRE(to == expected);
  }
}
