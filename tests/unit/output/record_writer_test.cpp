// SPDX-License-Identifier: Apache-2.0

#include "output/record_writer.h"

#include <algorithm>
#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::OutputOptions;
using output::RecordWriter;
using support::contains_substring;

namespace {

const std::string kText = "Bamako, Mali: the Zandu Front left Bamako.";

Extraction found() {
  Mention first = mention(kText, "Bamako", Type::place, "city");
  Mention second = mention(kText, "Bamako", Type::place, "city", 1);
  Mention front = mention(kText, "Zandu Front", Type::group, "armed_group");
  first.entity = second.entity = article::bamako();
  first.score = 0.5F;
  second.score = 0.97F;
  front.score = 0.3F;
  first.link = 0.9F;
  second.link = 0.8F;
  return article::extraction(kText, {first, front, second});
}

std::string summary(const OutputOptions& options, const Document& document = article::document(kText)) {
  const RecordWriter writer(options);
  output::DocumentTally tally = writer.new_tally();
  tally.add(document, found());
  std::string to;
  writer.write_summary(tally, to);
  return to;
}

OutputOptions only_documents() {
  OutputOptions options;
  options.emit_mentions = false;
  options.emit_documents = true;
  options.gazetteer = "00ff00ff00ff00ff";
  options.version = "1.2.3";
  return options;
}

OutputOptions only_entities() {
  OutputOptions options;
  options.emit_mentions = false;
  options.emit_entities = true;
  return options;
}

}  // namespace

TEST_CASE("mention records are appended, one line each, and counted", "[output]") {
  const RecordWriter writer({});
  std::string to = "before\n";
  CHECK(writer.write_mentions(article::document(kText), found(), to) == 3);
  CHECK(to.starts_with("before\n{\"doc\":\"bamako.txt\",\"start\":0,\"end\":6,\"text\":\"Bamako\","));
  CHECK(std::count(to.begin(), to.end(), '\n') == 4);
  CHECK_FALSE(writer.needs_tally());
}

TEST_CASE("a document without mentions gives no mention record", "[output]") {
  std::string to;
  CHECK(RecordWriter({}).write_mentions(article::document(""), article::extraction("", {}), to) == 0);
  CHECK(to.empty());
}

TEST_CASE("mentions that the filter refuses are neither written nor counted", "[output]") {
  OutputOptions options;
  options.filter.min_score = 0.5;
  std::string to;
  CHECK(RecordWriter(options).write_mentions(article::document(kText), found(), to) == 2);
  CHECK(to.find("Zandu") == std::string::npos);
  options.filter.types = {false, true, false, false, false};
  CHECK(RecordWriter(options).write_mentions(article::document(kText), found(), to) == 0);
}

TEST_CASE("without mention records the mentions are only counted", "[output]") {
  std::string to;
  const RecordWriter writer(only_documents());
  CHECK(writer.write_mentions(article::document(kText), found(), to) == 3);
  CHECK(to.empty());
  CHECK(writer.needs_tally());
}

TEST_CASE("entity records come by first mention, each with its count, best score and best link", "[output]") {
  CHECK(summary(only_entities()) ==
        R"({"doc":"bamako.txt","id":"geonames:2460596","name":"Bamako","type":"place","subtype":"city","label":"GPE",)"
        R"("country":"ML","lat":12.65,"lon":-8.0,"count":2,"first_start":0,"score":0.97,"link":0.90})"
        "\n"
        R"({"doc":"bamako.txt","id":null,"name":"Zandu Front","type":"group","subtype":"armed_group","label":"ORG",)"
        R"("country":null,"lat":null,"lon":null,"count":1,"first_start":18,"score":0.30,"link":null})"
        "\n");
}

TEST_CASE("an entity record without any score has null", "[output]") {
  const RecordWriter writer(only_entities());
  output::DocumentTally tally = writer.new_tally();
  tally.add(article::document("Mali"), article::extraction("Mali", {mention("Mali", "Mali", Type::place, "country")}));
  std::string to;
  writer.write_summary(tally, to);
  CHECK_THAT(to, contains_substring(R"("score":null,"link":null})"));
}

TEST_CASE("a document record says what was read, how much was found and with what", "[output]") {
  Document document = article::document(kText);
  document.source = "archive.zip/bamako.txt";
  document.title = "A \"front\" leaves";
  document.published = "2024-05-01";
  document.url = "https://example.org/1";
  document.language = "en";
  CHECK(summary(only_documents(), document) ==
        R"({"doc":"bamako.txt","source":"archive.zip/bamako.txt","title":"A \"front\" leaves",)"
        R"("published":"2024-05-01","url":"https://example.org/1","language":"en","characters":42,"mentions":3,)"
        R"("entities":2,"countries":[{"country":"ML","score":1.00}],"gazetteer":"00ff00ff00ff00ff","version":"1.2.3",)"
        R"("status":"ok","error":null})"
        "\n");
}

TEST_CASE("what is unknown of a document is null", "[output]") {
  OutputOptions options = only_documents();
  options.gazetteer.clear();
  options.version.clear();
  const RecordWriter writer(options);
  output::DocumentTally tally = writer.new_tally();
  tally.add(article::document(""), article::extraction("", {}));
  std::string to;
  writer.write_summary(tally, to);
  CHECK(to ==
        R"({"doc":"bamako.txt","source":"bamako.txt","title":null,"published":null,"url":null,"language":null,)"
        R"("characters":0,"mentions":0,"entities":0,"countries":[],"gazetteer":null,"version":null,"status":"ok",)"
        R"("error":null})"
        "\n");
}

TEST_CASE("several countries are listed in the document record", "[output]") {
  const std::string text = "Mali Niger Mali";
  Mention mali = mention(text, "Mali", Type::place, "country");
  Mention niger = mention(text, "Niger", Type::place, "country");
  Mention again = mention(text, "Mali", Type::place, "country", 1);
  mali.entity = again.entity = article::known("gazet:mali", "Mali", "ML");
  niger.entity = article::known("gazet:niger", "Niger", "NE");
  const RecordWriter writer(only_documents());
  output::DocumentTally tally = writer.new_tally();
  tally.add(article::document(text), article::extraction(text, {mali, niger, again}));
  std::string to;
  writer.write_summary(tally, to);
  CHECK_THAT(to, contains_substring(R"("countries":[{"country":"ML","score":0.67},{"country":"NE","score":0.33}])"));
}

TEST_CASE("entity records stand before the document record and each says its kind", "[output]") {
  OutputOptions options;
  options.emit_entities = options.emit_documents = true;
  const std::string to = summary(options);
  CHECK(to.starts_with(R"({"record":"entity","doc":"bamako.txt","id":)"));
  CHECK_THAT(to, contains_substring("\n{\"record\":\"document\",\"doc\":\"bamako.txt\",\"source\":"));
}

TEST_CASE("kept fields are copied into entity and document records", "[output]") {
  OutputOptions options;
  options.emit_entities = options.emit_documents = true;
  Document document = article::document(kText);
  document.kept = {{"url", R"("x")"}};
  const std::string to = summary(options, document);
  CHECK_THAT(to, contains_substring(R"("score":0.97,"link":0.90,"url":"x"})"));
  CHECK_THAT(to, contains_substring(R"("error":null,"input_url":"x"})"));
}

TEST_CASE("a tally of nothing gives no record", "[output]") {
  const RecordWriter writer(only_documents());
  std::string to;
  writer.write_summary(writer.new_tally(), to);
  CHECK(to.empty());
}

TEST_CASE("a document that could not be read has a record of status error", "[output]") {
  std::string to;
  RecordWriter(only_documents()).write_failure("a.jsonl:3", "a.jsonl", "not JSON", to);
  CHECK(to == R"({"doc":"a.jsonl:3","source":"a.jsonl","title":null,"published":null,"url":null,"language":null,)"
              R"("characters":null,"mentions":0,"entities":0,"countries":[],"gazetteer":"00ff00ff00ff00ff",)"
              R"("version":"1.2.3","status":"error","error":"not JSON"})"
              "\n");
}

TEST_CASE("a failure is written only where document records were asked for", "[output]") {
  std::string to;
  RecordWriter({}).write_failure("a.jsonl:3", "a.jsonl", "not JSON", to);
  CHECK(to.empty());
}
