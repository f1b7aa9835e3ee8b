// SPDX-License-Identifier: Apache-2.0

#include "cli/option_groups.h"

#include <sstream>
#include <string>
#include <vector>

#include "flags/command_line.h"
#include "gazet/error.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using namespace gazet::flags;
using Words = std::vector<std::string>;

template <class Options>
Options parsed(BoundFlags (*flags)(Options&), const Words& arguments) {
  Options options;
  parse_into({.flags = flags(options), .operands = {}}, {arguments, {}});
  return options;
}

TEST_CASE("Articles are read skipping what fails, one a core, in the format that is guessed", "[cli]") {
  const SourceOptions options = parsed(input_flags, {});
  CHECK_FALSE(options.format.format);
  CHECK(options.format.id_field == "id");
  CHECK(options.format.text_field == "text");
  CHECK(options.format.title_field.empty());
  CHECK(options.format.max_document == 512U << 10U);
  CHECK(options.jobs == 0);
  CHECK_FALSE(options.limit);
  CHECK_FALSE(options.stop_at_failure);
}

TEST_CASE("Every input option reaches its field", "[cli]") {
  const SourceOptions options = parsed(
      input_flags, {"--from", "jsonl", "--id-field=uri", "--text-field=body", "--title-field=head", "--language=en",
                    "--max-document=2MB", "--limit=7", "--list-sources", "-j2", "--on-error=fail"});
  CHECK(options.format.format == gazet::read::format_called("jsonl"));
  CHECK(options.format.id_field == "uri");
  CHECK(options.format.text_field == "body");
  CHECK(options.format.title_field == "head");
  CHECK(options.format.language == "en");
  CHECK(options.format.max_document == 2U << 20U);
  CHECK(options.limit == 7);
  CHECK(options.list_sources);
  CHECK(options.jobs == 2);
  CHECK(options.stop_at_failure);
}

TEST_CASE("Wrong input options are told", "[cli]") {
  CHECK_THROWS_WITH(parsed(input_flags, {"--from=word"}),
                    "--from: unknown value 'word' (allowed: text, jsonl, json, csv, tsv, html, xml, mail, mbox)");
  CHECK_THROWS_WITH(parsed(input_flags, {"--jobs=1025"}), "--jobs: invalid value '1025' (expected at most 1024)");
  CHECK_THROWS_WITH(parsed(input_flags, {"--on-error=stop"}), "--on-error: unknown value 'stop' (allowed: skip, fail)");
  CHECK_THROWS_AS(parsed(input_flags, {"--id-field="}), gazet::UsageError);
}

TEST_CASE("Quiet and verbose exclude each other", "[cli]") {
  CHECK_NOTHROW(check(parsed(common_flags, {"-q"})));
  CHECK_NOTHROW(check(parsed(common_flags, {"-v", "--log-format=json"})));
  CHECK_THROWS_AS(check(parsed(common_flags, {"-q", "-v"})), gazet::UsageError);
}

TEST_CASE("Quiet leaves out warnings, verbose adds what is done", "[cli]") {
  const auto said = [](const Words& arguments) {
    std::ostringstream text;
    Log log(text);
    configure(log, parsed(common_flags, arguments));
    log.error("e");
    log.warn("w");
    log.inform("i");
    return text.str();
  };
  CHECK(said({}) == "gazet: e\ngazet: warning: w\n");
  CHECK(said({"--quiet"}) == "gazet: e\n");
  CHECK(said({"--verbose"}) == "gazet: e\ngazet: warning: w\ngazet: i\n");
}

TEST_CASE("Dictionaries keep their order and some gazetteer must be left", "[cli]") {
  const GazetteerOptions options =
      parsed(gazetteer_flags, {"-d", "b.tsv", "--dictionary", "a.tsv", "--gazetteer=x.gaz"});
  CHECK(options.dictionaries == Words{"b.tsv", "a.tsv"});
  CHECK(options.gazetteer == "x.gaz");
  CHECK_NOTHROW(check(options));
  CHECK_NOTHROW(check(parsed(gazetteer_flags, {"--no-default", "-d", "a.tsv"})));
  CHECK_THROWS_AS(check(parsed(gazetteer_flags, {"--no-default"})), gazet::UsageError);
  CHECK_THROWS_AS(check(parsed(gazetteer_flags, {"--no-default", "-d", "a.tsv", "--gazetteer", "x.gaz"})),
                  gazet::UsageError);
}

TEST_CASE("Single names and lists reach their fields and names are checked", "[cli]") {
  const GazetteerOptions options =
      parsed(gazetteer_flags, {"-e", "Acme", "--entity=Nowhere=place", "--deny=a", "--deny", "b", "--allow=c"});
  CHECK(options.entities == Words{"Acme", "Nowhere=place"});
  CHECK(options.deny == Words{"a", "b"});
  CHECK(options.allow == Words{"c"});
  CHECK_NOTHROW(check(options));
  CHECK_NOTHROW(check(parsed(gazetteer_flags, {"--no-default", "-e", "Acme"})));
  CHECK_THROWS_AS(check(parsed(gazetteer_flags, {"-e", "Acme=firm"})), gazet::UsageError);
}

TEST_CASE("Results go to standard output unless a file is named", "[cli]") {
  CHECK(parsed(output_flags, {}).output == "-");
  const FileOptions options = parsed(output_flags, {"-o", "x.jsonl", "--overwrite"});
  CHECK(options.output == "x.jsonl");
  CHECK(options.overwrite);
}

}  // namespace
