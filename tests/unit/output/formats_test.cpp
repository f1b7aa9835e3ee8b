// SPDX-License-Identifier: Apache-2.0

#include "output/formats.h"

#include <set>
#include <string>
#include <string_view>

#include "gazet/error.h"
#include "support/catch.h"

using namespace gazet;
using output::Format;
using output::format_of_name;

namespace {

/// The name of the format that the suffix tells, or nothing.
std::string told(std::string_view file) {
  const Format* const format = output::format_of_file(file);
  return format == nullptr ? "" : std::string(format->name);
}

void check(std::string_view format, const output::OutputOptions& options) {
  output::check_format(*format_of_name(format), options);
}

}  // namespace

TEST_CASE("A file's suffix tells its format, compressed or not", "[output]") {
  CHECK(told("a/b.jsonl") == "jsonl");
  CHECK(told("b.ndjson.zst") == "jsonl");
  CHECK(told("b.json") == "json");
  CHECK(told("b.csv.gz") == "csv");
  CHECK(told("b.tsv") == "tsv");
  CHECK(told("b.geojson") == "geojson");
  CHECK(told("b.conll") == "conll");
  CHECK(told("b.ann") == "brat");
  CHECK(told("b.gexf") == "gexf");
  CHECK(told("b.graphml") == "graphml");
  CHECK(told("b.html") == "html");
  CHECK(told("b.sqlite") == "sqlite");
  CHECK(told("b.sqlite3") == "sqlite");
  CHECK(told("b.txt").empty());
  CHECK(told("-").empty());
}

TEST_CASE("A table takes one kind of record, a list takes all", "[output]") {
  output::OutputOptions options;
  options.emit_entities = true;
  CHECK_THROWS_AS(check("csv", options), UsageError);
  CHECK_THROWS_AS(check("tsv", options), UsageError);
  CHECK_NOTHROW(check("json", options));
  CHECK_NOTHROW(check("jsonl", options));
  options.emit_mentions = false;
  CHECK_NOTHROW(check("csv", options));
}

TEST_CASE("Options of records are refused where there are none", "[output]") {
  const auto format = GENERATE(as<std::string>(), "conll", "geojson", "html");
  output::OutputOptions options;
  CHECK_NOTHROW(check(format, options));
  options.context = true;
  CHECK_THROWS_AS(check(format, options), UsageError);
  options = {};
  options.keep = {"url"};
  CHECK_THROWS_AS(check(format, options), UsageError);
  options = {};
  options.emit_mentions = false;
  options.emit_entities = true;
  CHECK_THROWS_AS(check(format, options), UsageError);
}

TEST_CASE("Every format has a name of its own and a writer", "[output]") {
  std::set<std::string_view> names;
  for (const Format& format : output::formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(format_of_name(format.name) == &format);
    CHECK(format.new_writer({}) != nullptr);
  }
  CHECK(output::format_names().size() == names.size());
  CHECK(format_of_name("odt") == nullptr);
  CHECK(output::formats().front().name == "jsonl");
}

TEST_CASE("The help says of each format what it is for", "[output]") {
  const std::string help = output::formats_by_purpose();
  for (const Format& format : output::formats())
    CHECK_THAT(help, support::contains_substring(std::string(format.name)));
  CHECK_THAT(help, support::contains_substring("; sqlite adds to a database; table and highlight are to be read"));
}

TEST_CASE("A database needs a file that is not compressed", "[output]") {
  output::OutputOptions options;
  CHECK_THROWS_AS(check("sqlite", options), UsageError);
  options.file = "news.sqlite";
  CHECK_NOTHROW(check("sqlite", options));
  options.file = GENERATE(as<std::string>(), "news.sqlite.zst", "news.sqlite.xz");
  CHECK_THROWS_AS(check("sqlite", options), UsageError);
}
