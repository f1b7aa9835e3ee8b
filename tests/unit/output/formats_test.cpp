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
