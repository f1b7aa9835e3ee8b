// SPDX-License-Identifier: Apache-2.0

#include "output/formats.h"

#include "gazet/error.h"
#include "support/catch.h"

using namespace gazet;
using output::Format;
using output::format_of_file;

TEST_CASE("A file's suffix tells its format, compressed or not", "[output]") {
  CHECK(format_of_file("a/b.jsonl") == Format::jsonl);
  CHECK(format_of_file("b.ndjson.zst") == Format::jsonl);
  CHECK(format_of_file("b.json") == Format::json);
  CHECK(format_of_file("b.csv.gz") == Format::csv);
  CHECK(format_of_file("b.tsv") == Format::tsv);
  CHECK(format_of_file("b.geojson") == Format::geojson);
  CHECK(format_of_file("b.conll") == Format::conll);
  CHECK(format_of_file("b.ann") == Format::brat);
  CHECK(format_of_file("b.gexf") == Format::gexf);
  CHECK(format_of_file("b.graphml") == Format::graphml);
  CHECK(format_of_file("b.html") == Format::html);
  CHECK(format_of_file("b.sqlite") == Format::sqlite);
  CHECK_FALSE(format_of_file("b.txt"));
  CHECK_FALSE(format_of_file("-"));
}

TEST_CASE("A table takes one kind of record, a list takes all", "[output]") {
  output::OutputOptions options;
  options.emit_entities = true;
  CHECK_THROWS_AS(output::check_format(Format::csv, options), UsageError);
  CHECK_THROWS_AS(output::check_format(Format::tsv, options), UsageError);
  CHECK_NOTHROW(output::check_format(Format::json, options));
  CHECK_NOTHROW(output::check_format(Format::jsonl, options));
  options.emit_mentions = false;
  CHECK_NOTHROW(output::check_format(Format::csv, options));
}

TEST_CASE("Options of records are refused where there are none", "[output]") {
  const auto format = GENERATE(Format::conll, Format::geojson, Format::html);
  output::OutputOptions options;
  CHECK_NOTHROW(output::check_format(format, options));
  options.context = true;
  CHECK_THROWS_AS(output::check_format(format, options), UsageError);
  options = {};
  options.keep = {"url"};
  CHECK_THROWS_AS(output::check_format(format, options), UsageError);
  options = {};
  options.emit_mentions = false;
  options.emit_entities = true;
  CHECK_THROWS_AS(output::check_format(format, options), UsageError);
}

TEST_CASE("Every format has a name and a writer", "[output]") {
  for (std::size_t i = 0; i < output::kFormatNames.size(); ++i) {
    CHECK_FALSE(output::kFormatNames[i].empty());
    CHECK(output::new_writer(static_cast<Format>(i), {}) != nullptr);
  }
}

TEST_CASE("A database needs a file that is not compressed", "[output]") {
  output::OutputOptions options;
  CHECK_THROWS_AS(output::check_format(Format::sqlite, options), UsageError);
  options.file = "news.sqlite";
  CHECK_NOTHROW(output::check_format(Format::sqlite, options));
  options.file = "news.sqlite.zst";
  CHECK_THROWS_AS(output::check_format(Format::sqlite, options), UsageError);
}
