// SPDX-License-Identifier: Apache-2.0

#include "cli/command_import.h"

#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using Words = std::vector<std::string>;

ImportOptions parse(const Words& words) {
  return ImportSteps::parse({words, {}});
}

TEST_CASE("import takes a format, files and filters", "[cli]") {
  const ImportOptions options =
      parse({"geonames", "a.txt", "--features", "P,ADM1", "--min-population=500", "--languages", "en,fr", "b.txt"});
  CHECK(options.operands == Words{"geonames", "a.txt", "b.txt"});
  CHECK(options.features == Words{"P", "ADM1"});
  CHECK(options.min_population == 500);
  CHECK(options.languages == Words{"en", "fr"});
  CHECK(options.file.output == "-");
  CHECK(parse({"wikidata", "-", "--classes", "a.tsv", "--classes", "b.tsv"}).classes == Words{"a.tsv", "b.tsv"});
  CHECK(parse({"opensanctions", "-", "--no-persons", "--source", "list of 2024"}).no_persons);
}

TEST_CASE("import does not guess what is missing", "[cli]") {
  CHECK_THROWS_WITH(parse({}), support::contains_substring("no format given (expected geonames, "));
  CHECK_THROWS_WITH(parse({"geonames"}), "no file given (- is standard input)");
  CHECK_THROWS_WITH(parse({"a.txt"}),
                    support::contains_substring("format: unknown value 'a.txt' (allowed: geonames, "));
  CHECK_THROWS_WITH(parse({"wikidata", "-"}), support::contains_substring("no classes given (expected --classes FILE"));
}

TEST_CASE("A filter that the format cannot have is refused", "[cli]") {
  CHECK_THROWS_WITH(parse({"opensanctions", "-", "--features", "P"}), "--features is for geonames only");
  CHECK_THROWS_WITH(parse({"wikidata", "-", "--min-population", "5"}), "--min-population is for geonames only");
  CHECK_THROWS_WITH(parse({"spacy-patterns", "-", "--languages", "en"}),
                    "--languages is for geonames and wikidata only");
  CHECK_THROWS_WITH(parse({"geonames", "-", "--classes", "a.tsv"}), "--classes is for wikidata only");
  CHECK_THROWS_WITH(parse({"geonames", "-", "--no-persons"}), "--no-persons is for opensanctions only");
}

TEST_CASE("Filters say what they expect", "[cli]") {
  CHECK_THROWS_WITH(parse({"geonames", "-", "--features", "ppl"}),
                    support::contains_substring("expected a feature class such as P or a code such as ADM1"));
  CHECK_THROWS_WITH(parse({"geonames", "-", "--min-population", "5000000000"}),
                    support::contains_substring("expected at most 4294967295"));
}

}  // namespace
