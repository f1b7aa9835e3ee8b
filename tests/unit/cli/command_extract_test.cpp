// SPDX-License-Identifier: Apache-2.0

#include "cli/command_extract.h"

#include <array>
#include <string>
#include <vector>

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using Words = std::vector<std::string>;

ExtractOptions parsed(const Words& arguments) {
  return ExtractSteps::parse({arguments, {}});
}

TEST_CASE("extract finds places, groups and organisations and prints mentions", "[cli]") {
  const ExtractOptions options = parsed({"a.txt", "b"});
  CHECK(options.input.sources == Words{"a.txt", "b"});
  CHECK(options.records.filter.types == std::array<bool, 5>{true, true, true, false, false});
  CHECK_FALSE(options.records.filter.min_score);
  CHECK(options.records.emit_mentions);
  CHECK_FALSE(options.records.emit_entities);
  CHECK_FALSE(options.records.emit_documents);
  CHECK_FALSE(options.extractor.names_only);
  CHECK_FALSE(options.extractor.persons);
  CHECK(options.extractor.overlaps == gazet::Overlaps::longest);
}

TEST_CASE("The format is what --format says, else the suffix of -o, else jsonl", "[cli]") {
  CHECK(output_format(parsed({})).name == "jsonl");
  CHECK(output_format(parsed({"-o", "x.csv"})).name == "csv");
  CHECK(output_format(parsed({"-o", "x.csv", "--format", "tsv"})).name == "tsv");
  CHECK(output_format(parsed({"-o", "x.out"})).name == "jsonl");
}

TEST_CASE("What a format cannot show is refused", "[cli]") {
  CHECK_THROWS_AS(parsed({"--format", "csv", "--emit", "mentions,documents"}), gazet::UsageError);
  CHECK_THROWS_AS(parsed({"--format", "xlsx"}), gazet::UsageError);
}

TEST_CASE("Persons are looked for when their type is asked for", "[cli]") {
  const ExtractOptions options = parsed({"--types", "person,place"});
  CHECK(options.records.filter.types == std::array<bool, 5>{true, false, false, true, false});
  CHECK(options.extractor.persons);
}

TEST_CASE("extract emits exactly the kinds of record that are asked for", "[cli]") {
  const ExtractOptions options = parsed({"--emit=entities,documents"});
  CHECK_FALSE(options.records.emit_mentions);
  CHECK(options.records.emit_entities);
  CHECK(options.records.emit_documents);
}

TEST_CASE("Offsets of the source are asked of reader and writer", "[cli]") {
  const ExtractOptions options = parsed({"--offsets", "source,byte"});
  CHECK(options.records.byte_offsets);
  CHECK_FALSE(options.records.utf16_offsets);
  CHECK(options.records.source_offsets);
  CHECK(options.input.format.source_offsets);
}

TEST_CASE("Every other option of extract reaches its field", "[cli]") {
  const ExtractOptions options =
      parsed({"--min-score", "0.5", "--keep", "url,date", "--context", "--resolve=names", "--overlaps", "no-sub",
              "--ignore-case", "--keep-furniture", "-o", "x.jsonl", "--overwrite", "-d", "mine.tsv"});
  CHECK(options.records.filter.min_score == 0.5);
  CHECK(options.input.format.keep == Words{"url", "date"});
  CHECK(options.records.context);
  CHECK(options.extractor.names_only);
  CHECK(options.extractor.overlaps == gazet::Overlaps::no_sub);
  CHECK(options.extractor.ignore_case);
  CHECK(options.extractor.keep_furniture);
  CHECK(options.file.output == "x.jsonl");
  CHECK(options.file.overwrite);
  CHECK(options.gazetteer.dictionaries == Words{"mine.tsv"});
}

TEST_CASE("extract refuses what cannot be", "[cli]") {
  const auto [arguments, message] = GENERATE(table<Words, std::string>({
      {{"--types=plce"},
       "--types: unknown value 'plce' (did you mean 'place'? allowed: place, group, organisation, person)"},
      {{"--types=cue"}, "--types: unknown value 'cue' (allowed: place, group, organisation, person)"},
      {{"--emit=records"}, "--emit: unknown value 'records' (allowed: mentions, entities, documents)"},
      {{"--offsets=utf8"}, "--offsets: unknown value 'utf8' (allowed: byte, utf16, source)"},
      {{"--resolve=all"}, "--resolve: unknown value 'all' (allowed: best, names)"},
      {{"--overlaps=none"}, "--overlaps: unknown value 'none' (allowed: longest, all, no-sub)"},
      {{"--min-score=2"}, "--min-score: invalid value '2' (expected a number from 0 to 1)"},
      {{"-q", "-v"}, "--quiet and --verbose exclude each other"},
      {{"--no-default"}, "--no-default leaves no names to look for (expected --dictionary or --entity)"},
  }));
  CHECK_THROWS_AS(parsed(arguments), gazet::UsageError);
  CHECK_THROWS_WITH(parsed(arguments), message);
}

}  // namespace
