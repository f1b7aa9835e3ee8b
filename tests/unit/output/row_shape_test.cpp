// SPDX-License-Identifier: Apache-2.0

#include "output/row_shape.h"

#include <string>

#include "support/catch.h"

using namespace gazet;
using output::RowShape;

namespace {

std::string row(const RowShape& shape, std::string_view line) {
  std::string to;
  shape.write(line, to);
  return to;
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
  CHECK_THAT(row(csv, R"({"a":"x","b":"1,5","c":"say \"so\"","d":"two\nlines","e":" blank","f":"tab\there"})"),
             Catch::Matchers::StartsWith("x,\"1,5\",\"say \"\"so\"\"\",\"two\nlines\",\" blank\",tab\there,"));
  const RowShape tsv(output::kTsv, {});
  CHECK_THAT(row(tsv, R"({"a":"x","b":"1,5","c":"tab\there","d":null})"),
             Catch::Matchers::StartsWith("x\t1,5\t\"tab\there\"\t\t"));
}

TEST_CASE("Every row has as many cells as the header, and the line end of its style", "[output]") {
  const RowShape csv(output::kCsv, {});
  CHECK(row(csv, R"({"doc":"a"})") == "a,,,,,,,,,,,,,,,\r\n");
  CHECK_THAT(row(RowShape(output::kTsv, {}), R"({"doc":"a"})"), Catch::Matchers::EndsWith("\t\n"));
}

TEST_CASE("The header has the keys of the kind of record that is emitted", "[output]") {
  output::OutputOptions options;
  options.keep = {"tags", "id"};
  options.byte_offsets = options.context = true;
  options.filter.types = {};
  CHECK(
      header(options) ==
      "doc,start,end,start_byte,end_byte,text,type,subtype,label,name,id,country,lat,lon,score,method,sentence,section,"
      "context,tags,input_id\r\n");
  options.emit_mentions = false;
  options.emit_entities = true;
  CHECK(header(options) == "doc,id,name,type,subtype,label,country,lat,lon,count,first_start,score,tags,input_id\r\n");
}

TEST_CASE("A record ends at the line end that is not quoted", "[output]") {
  const RowShape csv(output::kCsv, {});
  const std::string first = "a,\"say \"\"\n\"\"\"\r\n";
  CHECK(csv.end_of_record(first + "b\r\n") == first.size());
}
