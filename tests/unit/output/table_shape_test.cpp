// SPDX-License-Identifier: Apache-2.0

#include "output/table_shape.h"

#include <string>
#include <utility>
#include <vector>

#include "article.h"
#include "records.h"
#include "support/catch.h"

using namespace gazet;
using output::EntityRecord;
using output::TableShape;
using support::contains_substring;

namespace {

std::string table(const output::OutputOptions& options, std::vector<EntityRecord> records) {
  const TableShape shape(options);
  const std::string written = support::shaped(shape, std::move(records));
  std::string to;
  const auto assembly = shape.assembly();
  assembly->take(written, to);
  assembly->end(to);
  return to;
}

output::OutputOptions entities() {
  output::OutputOptions options;
  options.emit_mentions = false;
  options.emit_entities = true;
  return options;
}

const Entity kSomewhere = article::known("x:1", "Mali", "ML");

EntityRecord tokyo() {
  static const Entity japan = article::known("x:2", "東京", "JP");
  EntityRecord record;
  record.doc = "a";
  record.name = "東京";
  record.label = "GPE";
  record.entity = &japan;
  record.count = 12;
  record.score = 0.97F;
  record.link = 0.88F;
  return record;
}

EntityRecord mali() {
  EntityRecord record;
  record.doc = "a";
  record.name = "Ma\nli";
  record.label = "GPE";
  record.entity = &kSomewhere;
  record.count = 3;
  return record;
}

EntityRecord named(std::string_view doc) {
  EntityRecord record;
  record.doc = doc;
  return record;
}

}  // namespace

TEST_CASE("Columns are aligned whatever the script, numbers at their end", "[output]") {
  CHECK(table(entities(), {tokyo(), mali()}) ==
        "doc  id   name   type   subtype  label  country  count  score  link\n"
        "a    x:2  東京   place           GPE    JP          12   0.97  0.88\n"
        "a    x:1  Ma li  place           GPE    ML           3\n");
}

TEST_CASE("A table without rows is its header", "[output]") {
  CHECK(table(entities(), {}) == "doc  id  name  type  subtype  label  country  count  score  link\n");
}

TEST_CASE("On a terminal header and names stand out", "[output]") {
  output::OutputOptions options = entities();
  options.colour = true;
  CHECK(table(options, {mali()}) ==
        "\x1B[1mdoc  id   name   type   subtype  label  country  count  score  link\x1B[0m\n"
        "a    x:1  \x1B[1;34mMa li\x1B[0m  place           GPE    ML           3\n");
}

TEST_CASE("A long cell is cut", "[output]") {
  const std::string doc(60, 'x');
  CHECK_THAT(table(entities(), {named(doc)}), contains_substring("\n" + std::string(39, 'x') + "…  "));
}

TEST_CASE("Widths are those of the first rows, later ones push", "[output]") {
  const TableShape shape(entities());
  std::string to;
  const auto assembly = shape.assembly();
  assembly->take(support::shaped(shape, std::vector<EntityRecord>(1000, mali())), to);
  CHECK_FALSE(to.empty());
  to.clear();
  assembly->take(support::shaped<EntityRecord>(shape, {named("longer")}), to);
  // Behind the type: 2 blanks, subtype 7 + 2, label 5 + 2, country 7 + 2, and 4 before the one digit of count.
  CHECK(to == "longer" + std::string(14, ' ') + "place" + std::string(31, ' ') + "0\n");
}

TEST_CASE("Fields that are kept are shown, whatever their name", "[output]") {
  output::OutputOptions options;
  options.keep = {"url"};
  CHECK_THAT(table(options, {}), Catch::Matchers::EndsWith("  url\n"));
}
