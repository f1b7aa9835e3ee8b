// SPDX-License-Identifier: Apache-2.0

#include "output/row_shape.h"

#include <string>
#include <vector>

#include "article.h"
#include "records.h"
#include "support/catch.h"

using namespace gazet;
using output::RowShape;

namespace {

/// A record with this text and nothing else that is not always there.
output::MentionRecord record_of(std::string_view text) {
  output::MentionRecord record;
  record.doc = "a";
  record.text = text;
  return record;
}

std::string row(const RowShape& shape, const output::MentionRecord& record) {
  return support::shaped<output::MentionRecord>(shape, {record});
}

/// A row of a text that is written as `cell`, with commas or tabs.
std::string expected(const std::string& cell, const std::string& separator, const std::string& line_end) {
  std::string all;
  for (const std::string& part :
       {std::string("a"), std::string("0"), std::string("0"), cell, std::string("place"), std::string(), std::string(),
        std::string(), std::string(), std::string(), std::string(), std::string(), std::string(), std::string(),
        std::string("name"), std::string("0")})
    all += part + separator;
  return all + "body" + line_end;
}

std::string header(const output::OutputOptions& options) {
  std::string to;
  RowShape(output::kCsv, options).assembly()->end(to);
  return to;
}

}  // namespace

TEST_CASE("A cell is quoted only when it must be", "[output]") {
  const RowShape csv(output::kCsv, {});
  CHECK(csv.end_of_record("a,b\r\nc\r\n") == 5);
  const auto cell = [&](std::string_view text) { return row(csv, record_of(text)); };
  CHECK(cell("x") == expected("x", ",", "\r\n"));
  CHECK(cell("1,5") == expected("\"1,5\"", ",", "\r\n"));
  CHECK(cell("say \"so\"") == expected("\"say \"\"so\"\"\"", ",", "\r\n"));
  CHECK(cell("two\nlines") == expected("\"two\nlines\"", ",", "\r\n"));
  CHECK(cell(" blank") == expected("\" blank\"", ",", "\r\n"));
  CHECK(cell("tab\there") == expected("tab\there", ",", "\r\n"));
  const RowShape tsv(output::kTsv, {});
  CHECK(row(tsv, record_of("1,5")) == expected("1,5", "\t", "\n"));
  CHECK(row(tsv, record_of("tab\there")) == expected("\"tab\there\"", "\t", "\n"));
}

TEST_CASE("Values are numbers, words and text; null is an empty cell", "[output]") {
  output::OutputOptions options;
  options.emit_mentions = false;
  options.emit_entities = true;
  const Entity bamako = article::bamako();
  output::EntityRecord record;
  record.doc = "a";
  record.name = "Bamako";
  record.subtype = bamako.subtype;
  record.label = "GPE";
  record.entity = &bamako;
  record.count = 12;
  record.score = 0.5F;
  CHECK(support::shaped<output::EntityRecord>(RowShape(output::kCsv, options), {record}) ==
        "a,geonames:2460596,Bamako,place,city,GPE,ML,12.65,-8.0,12,0,0.50,\r\n");
}

TEST_CASE("No text of a document is a formula of a spreadsheet: the fault of an id =HYPERLINK(…)", "[output]") {
  const RowShape csv(output::kCsv, {});
  const auto cell = [&](std::string_view text) { return row(csv, record_of(text)); };
  CHECK(cell("=1") == expected("'=1", ",", "\r\n"));
  CHECK(cell("=HYPERLINK(\"a\",\"b\")") == expected("\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"", ",", "\r\n"));
  CHECK(cell("@SUM(1)") == expected("'@SUM(1)", ",", "\r\n"));
  CHECK(cell("+44 20 7946") == expected("'+44 20 7946", ",", "\r\n"));
  CHECK(cell("-2+3") == expected("'-2+3", ",", "\r\n"));
  CHECK(cell("-inf") == expected("'-inf", ",", "\r\n"));
  CHECK(cell("\tx") == expected("'\tx", ",", "\r\n"));
  CHECK(cell("\rx") == expected("\"'\rx\"", ",", "\r\n"));
  CHECK(cell("-5") == expected("-5", ",", "\r\n"));
  CHECK(cell("+1.5e3") == expected("+1.5e3", ",", "\r\n"));
  CHECK(cell("a=b") == expected("a=b", ",", "\r\n"));
}

TEST_CASE("A list of countries is JSON, in quotes", "[output]") {
  output::OutputOptions options;
  options.emit_mentions = false;
  options.emit_documents = true;
  const std::vector<output::CountryShare> countries = {{"ML", 1}};
  output::DocumentRecord record;
  record.doc = record.source = "a";
  record.countries = countries;
  CHECK(support::shaped<output::DocumentRecord>(RowShape(output::kCsv, options), {record}) ==
        "a,a,,,,,,0,0,\"[{\"\"country\"\":\"\"ML\"\",\"\"score\"\":1.00}]\",,,ok,\r\n");
}

TEST_CASE("Every row has as many cells as the header, kept fields their text", "[output]") {
  output::OutputOptions options;
  options.keep = {"url", "tags"};
  const RowShape csv(output::kCsv, options);
  output::MentionRecord record = record_of("x");
  CHECK(row(csv, record) == expected("x", ",", ",,\r\n"));
  const std::vector<output::KeptField> kept = {{"url", R"("a\/b")"}, {"tags", "[1]"}};
  record.kept = kept;
  CHECK(row(csv, record) == expected("x", ",", ",a/b,[1]\r\n"));
}

TEST_CASE("The header has the keys of the kind of record that is emitted", "[output]") {
  output::OutputOptions options;
  options.keep = {"tags", "id"};
  options.byte_offsets = options.context = true;
  options.filter.types = {};
  CHECK(header(options) ==
        "doc,start,end,start_byte,end_byte,text,type,subtype,label,name,id,country,lat,lon,score,link,method,sentence,"
        "section,"
        "context,tags,input_id\r\n");
  options.emit_mentions = false;
  options.emit_entities = true;
  CHECK(header(options) ==
        "doc,id,name,type,subtype,label,country,lat,lon,count,first_start,score,link,tags,input_id\r\n");
}

TEST_CASE("A record ends at the line end that is not quoted", "[output]") {
  const RowShape csv(output::kCsv, {});
  const std::string first = "a,\"say \"\"\n\"\"\"\r\n";
  CHECK(csv.end_of_record(first + "b\r\n") == first.size());
}
