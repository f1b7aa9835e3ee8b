// SPDX-License-Identifier: Apache-2.0

#include "cli/tasks.h"

#include <memory>
#include <string>
#include <utility>

#include "gazet/gazetteer.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"
#include "output/record_format.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using gazet::Document;
using gazet::Extraction;
using gazet::Extractor;
using gazet::output::RecordFormat;

/// Knows one place.
Extractor extractor() {
  std::vector<gazet::gazetteer::Row> rows;
  std::vector<gazet::Diagnostic> faults;
  gazet::gazetteer::read_dictionary("type\tsubtype\tname\nplace\tcity\tWestbrook\n", "test.tsv", rows, faults);
  REQUIRE(faults.empty());
  auto gazetteer = gazet::Gazetteer::from_bytes(gazet::gazetteer::compile_gazetteer(std::move(rows)), "test.gaz");
  gazet::ExtractorOptions options;
  options.names_only = true;
  return Extractor({std::make_shared<const gazet::Gazetteer>(std::move(gazetteer))}, options);
}

Document document(const std::string& text) {
  Document article;
  article.id = article.source = "a.txt";
  article.text = text;
  return article;
}

gazet::output::OutputOptions all_kinds() {
  gazet::output::OutputOptions options;
  options.emit_entities = options.emit_documents = true;
  return options;
}

TEST_CASE("A document's mentions are written and counted", "[cli]") {
  const Extractor engine = extractor();
  RecordFormat format({});
  const RecordTask task(engine, format);
  const Document article = document("The road to Westbrook was closed, Westbrook police said.");
  std::string records;
  const auto written = task.write(article, task.extract(article), records);
  CHECK(written.records == 2);
  CHECK(written.mentions == 2);
  CHECK_THAT(records, support::contains_substring(R"("text":"Westbrook")"));
}

TEST_CASE("A document in windows is summed up once, after the last", "[cli]") {
  const Extractor engine = extractor();
  RecordFormat format(all_kinds());
  RecordTask task(engine, format);
  Document first = document("The road to Westbrook was closed. ");
  first.continues = true;
  Document last = document("In Westbrook people waited.");
  last.origin = {.bytes = first.text.size(), .code_points = first.text.size(), .utf16_units = first.text.size()};
  std::string records;
  CHECK(task.write_window(first, task.extract(first), records).records == 1);
  CHECK(task.write_window(last, task.extract(last), records).records == 3);
  CHECK_THAT(records, support::contains_substring(R"("count":2,"first_start":12)"));
  CHECK_THAT(records, support::contains_substring(R"("mentions":2,"entities":1)"));
}

TEST_CASE("A failed document has a document record, where those are wanted", "[cli]") {
  const Extractor engine = extractor();
  const gazet::read::Fault fault = {
      .doc = "a.jsonl:3", .source = "a.jsonl", .diagnostic = {.file = "a.jsonl", .line = 3, .message = "no JSON"}};
  std::string records;
  RecordFormat format(all_kinds());
  CHECK(RecordTask(engine, format).write_failure(fault, records).records == 1);
  CHECK_THAT(records, support::contains_substring(R"("status":"error","error":"no JSON")"));
}

TEST_CASE("The first records are those that the format takes for the first", "[cli]") {
  const Extractor engine = extractor();
  RecordFormat format({});
  CHECK(RecordTask(engine, format).first_records("a\nb\n", 1) == "a\n");
}

TEST_CASE("The text of a document is one record, also in windows", "[cli]") {
  const Extractor engine = extractor();
  TextTask task(engine, gazet::output::TextFormat::plain);
  Document article = document("One.\n");
  std::string text;
  CHECK(task.write(article, task.extract(article), text).records == 1);
  CHECK(text == "One.\n");
  article.continues = true;
  CHECK(task.write_window(article, task.extract(article), text).records == 0);
  article.continues = false;
  CHECK(task.write_window(article, task.extract(article), text).records == 1);
  CHECK(task.write_failure({}, text).records == 0);
  CHECK_FALSE(task.separator().empty());
}

}  // namespace
