// SPDX-License-Identifier: Apache-2.0

#include "output/table_shape.h"

#include <string>

#include "support/catch.h"

using namespace gazet;
using output::TableShape;

namespace {

std::string table(const output::OutputOptions& options, std::initializer_list<std::string_view> lines) {
  const TableShape shape(options);
  std::string written;
  for (const std::string_view line : lines) shape.write(line, written);
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

constexpr std::string_view kTokyo =
    R"({"doc":"a","id":null,"name":"東京","type":"place","subtype":null,"label":"GPE","country":"JP","lat":1.0,"lon":1.0,)"
    R"("count":12,"first_start":0,"score":0.97})";
constexpr std::string_view kMali =
    R"({"doc":"a","id":"x:1","name":"Ma\nli","type":"place","subtype":null,"label":"GPE","country":"ML","lat":1.0,)"
    R"("lon":1.0,"count":3,"first_start":0,"score":null})";

}  // namespace

TEST_CASE("Columns are aligned whatever the script, numbers at their end", "[output]") {
  CHECK(table(entities(), {kTokyo, kMali}) ==
        "doc  id   name   type   subtype  label  country  count  score\n"
        "a         東京   place           GPE    JP          12   0.97\n"
        "a    x:1  Ma li  place           GPE    ML           3\n");
}

TEST_CASE("A table without rows is its header", "[output]") {
  CHECK(table(entities(), {}) == "doc  id  name  type  subtype  label  country  count  score\n");
}

TEST_CASE("On a terminal header and names stand out", "[output]") {
  output::OutputOptions options = entities();
  options.colour = true;
  CHECK(table(options, {kMali}) ==
        "\x1B[1mdoc  id   name   type   subtype  label  country  count  score\x1B[0m\n"
        "a    x:1  \x1B[1;34mMa li\x1B[0m  place           GPE    ML           3\n");
}

TEST_CASE("A long cell is cut", "[output]") {
  const std::string line = R"({"doc":")" + std::string(60, 'x') + R"(","id":null})";
  CHECK_THAT(table(entities(), {line}), Catch::Matchers::EndsWith("\n" + std::string(39, 'x') + "…\n"));
}

TEST_CASE("Widths are those of the first rows, later ones push", "[output]") {
  const TableShape shape(entities());
  std::string written;
  for (int i = 0; i < 1000; ++i) shape.write(kMali, written);
  std::string to;
  const auto assembly = shape.assembly();
  assembly->take(written, to);
  CHECK_FALSE(to.empty());
  to.clear();
  written.clear();
  shape.write(R"({"doc":"longer","id":"y"})", written);
  assembly->take(written, to);
  CHECK(to == "longer  y\n");
}

TEST_CASE("Fields that are kept are shown, whatever their name", "[output]") {
  output::OutputOptions options;
  options.keep = {"url"};
  CHECK_THAT(table(options, {}), Catch::Matchers::EndsWith("  url\n"));
}
