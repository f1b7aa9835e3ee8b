// SPDX-License-Identifier: Apache-2.0

#include "output/record_shape.h"

#include <string>

#include "output/json_shape.h"
#include "records.h"
#include "support/catch.h"

using namespace gazet;
using output::DocumentRecord;
using output::JsonFrame;
using output::JsonShape;

namespace {

DocumentRecord named(std::string_view doc) {
  DocumentRecord record;
  record.doc = doc;
  return record;
}

/// What stands in a record behind its doc.
constexpr std::string_view kRest =
    R"(,"source":"","title":null,"published":null,"url":null,"language":null,"characters":null,"mentions":0,)"
    R"("entities":0,"countries":[],"gazetteer":null,"version":null,"status":"ok","error":null})";

std::string line(const std::string& doc) {
  return R"({"doc":")" + doc + "\"" + std::string(kRest) + "\n";
}

}  // namespace

TEST_CASE("JSON Lines are a record a line, which is the output itself", "[output]") {
  const JsonShape shape;
  CHECK(support::shaped<DocumentRecord>(shape, {named("a"), named("b")}) == line("a") + line("b"));
  CHECK(shape.assembly() == nullptr);
  CHECK(shape.end_of_record("{}\n{}\n") == 3);
}

TEST_CASE("An array's first comma becomes its bracket, whichever document comes first", "[output]") {
  const JsonShape shape(JsonFrame::array);
  const std::string first = support::shaped<DocumentRecord>(shape, {named("a")});
  const std::string second = support::shaped<DocumentRecord>(shape, {named("b")});
  const auto assembly = shape.assembly();
  std::string to;
  assembly->take("", to);
  CHECK(to.empty());
  assembly->take(first, to);
  assembly->take(second, to);
  assembly->end(to);
  CHECK(to == "[" + line("a") + "," + line("b") + "]\n");
}

TEST_CASE("On a terminal records are coloured", "[output]") {
  const std::string coloured = support::shaped<DocumentRecord>(JsonShape(JsonFrame::lines, true), {named("a")});
  CHECK(coloured.starts_with("\x1B[1;39m{\x1B[0m\x1B[34;1m\"doc\"\x1B[0m"));
  CHECK(coloured.ends_with("\x1B[1;39m}\x1B[0m\n"));
}

TEST_CASE("A frame without content is still a frame", "[output]") {
  std::string to;
  output::FrameAssembly({.head = "head\n", .tail = "tail\n"}).end(to);
  CHECK(to == "head\ntail\n");
}
