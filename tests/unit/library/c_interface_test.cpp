// SPDX-License-Identifier: Apache-2.0
//
// The functions of gazet.h.

#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gazet/gazet.h"
#include "gazet/version.h"
#include "library/temporary_file.h"
#include "support/catch.h"

namespace gazet {
namespace {

struct Freed {
  void operator()(gazet_extractor* extractor) const { gazet_close(extractor); }
  void operator()(gazet_extraction* extraction) const { gazet_free(extraction); }
};
using OpenExtractor = std::unique_ptr<gazet_extractor, Freed>;
using Extracted = std::unique_ptr<gazet_extraction, Freed>;

const std::string kRows =
    "id\ttype\tsubtype\tname\tcountry\tlat\tlon\n"
    "x:1\tplace\tcity\tKouma\tML\t12.5\t-8.25\n"
    "x:2\torganisation\t\tRiver Bank\t\t\t\n"
    "x:3\tperson\t\tAwa Sorel\t\t\t\n";

OpenExtractor opened(const std::string& dictionary, unsigned options = GAZET_NAMES_ONLY) {
  const char* path = dictionary.c_str();
  return OpenExtractor(gazet_open(&path, 1, options));
}

Extracted extracted(const OpenExtractor& extractor, std::string_view text) {
  return Extracted(gazet_extract(extractor.get(), "doc", text.data(), text.size()));
}

TEST_CASE("C: a mention has its offsets, what it is and what it means", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const OpenExtractor extractor = opened(dictionary.path());
  REQUIRE(extractor);
  const Extracted extraction = extracted(extractor, "Été à Kouma. The River Bank said so.");
  REQUIRE(extraction);
  REQUIRE(gazet_mention_count(extraction.get()) == 2);

  gazet_mention mention = {};
  REQUIRE(gazet_mention_at(extraction.get(), 0, &mention) == 0);
  CHECK(mention.start == 6);
  CHECK(mention.end == 11);
  CHECK(mention.start_byte == 9);
  CHECK(mention.end_byte == 14);
  CHECK(std::string(mention.type) == "place");
  CHECK(std::string(mention.subtype) == "city");
  CHECK(std::string(mention.label) == "GPE");
  CHECK(std::string(mention.name) == "Kouma");
  CHECK(std::string(mention.id) == "x:1");
  CHECK(std::string(mention.country) == "ML");
  CHECK(mention.lat == 12.5);
  CHECK(mention.lon == -8.25);
  CHECK(std::isnan(mention.score));
  CHECK(std::string(mention.method) == "name");
  CHECK(std::string(mention.section) == "body");
  CHECK(mention.sentence == 0);
}

TEST_CASE("C: what is unknown of a mention is null or not a number", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const Extracted extraction = extracted(opened(dictionary.path()), "The River Bank said so.");
  gazet_mention mention = {};
  REQUIRE(gazet_mention_at(extraction.get(), 0, &mention) == 0);
  CHECK(mention.subtype == nullptr);
  CHECK(mention.country == nullptr);
  CHECK(std::isnan(mention.lat));
  CHECK(std::isnan(mention.lon));
}

TEST_CASE("C: an extraction outlives its extractor", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  OpenExtractor extractor = opened(dictionary.path());
  const Extracted extraction = extracted(extractor, "They left Kouma.");
  extractor.reset();
  gazet_mention mention = {};
  REQUIRE(gazet_mention_at(extraction.get(), 0, &mention) == 0);
  CHECK(std::string(mention.name) == "Kouma");
  CHECK_THAT(gazet_records(extraction.get()), support::contains_substring(R"({"doc":"doc","start":10,"end":15)"));
}

TEST_CASE("C: persons are found only when asked for", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const std::string text = "Awa Sorel spoke.";
  CHECK(gazet_mention_count(extracted(opened(dictionary.path()), text).get()) == 0);
  const Extracted extraction = extracted(opened(dictionary.path(), GAZET_NAMES_ONLY | GAZET_PERSONS), text);
  CHECK(gazet_mention_count(extraction.get()) == 1);
  CHECK_THAT(gazet_records(extraction.get()), support::contains_substring(R"("type":"person")"));
}

TEST_CASE("C: without layers, and for a null among them, the default gazetteer is opened", "[library]") {
  const OpenExtractor by_default(gazet_open(nullptr, 0, 0));
  REQUIRE(by_default);
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const std::vector<const char*> layers = {nullptr, dictionary.path().c_str()};
  const OpenExtractor both(gazet_open(layers.data(), layers.size(), 0));
  REQUIRE(both);
  const std::string fingerprint = gazet_fingerprint(both.get());
  CHECK(fingerprint.starts_with(std::string(gazet_fingerprint(by_default.get())) + "+"));
  REQUIRE(gazet_default_gazetteer() != nullptr);
  CHECK_THAT(gazet_default_gazetteer(), support::contains_substring("share/gazet/default.gaz"));
}

TEST_CASE("C: a failure returns null and says why", "[library]") {
  const tests::TemporaryFile faulty(".tsv", "type\tname\nplcae\tX\nplace\t\n");
  CHECK_FALSE(opened(faulty.path()));
  CHECK_THAT(gazet_last_error(), support::contains_substring(":2: "));
  CHECK_THAT(gazet_last_error(), support::contains_substring(":3: "));

  CHECK_FALSE(opened("/nonexistent.gaz"));
  CHECK_THAT(gazet_last_error(), support::contains_substring("/nonexistent.gaz"));

  const tests::TemporaryFile dictionary(".tsv", kRows);
  const OpenExtractor extractor = opened(dictionary.path());
  CHECK_FALSE(extracted(extractor, "ab\xff"));
  CHECK_THAT(gazet_last_error(), support::contains_substring("not UTF-8 at byte 2"));

  const Extracted extraction = extracted(extractor, "");
  gazet_mention mention = {};
  CHECK(gazet_mention_at(extraction.get(), 0, &mention) == -1);
  CHECK_THAT(gazet_last_error(), support::contains_substring("no such mention"));
  CHECK(gazet_language(extraction.get()) == nullptr);
}

TEST_CASE("C: the language of a text, and the library's version", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const Extracted extraction =
      extracted(opened(dictionary.path()), "They said that the river was high and that it would not fall for days.");
  REQUIRE(gazet_language(extraction.get()) != nullptr);
  CHECK(std::string(gazet_language(extraction.get())) == "en");
  CHECK(std::string(gazet_version()) == kVersion);
  gazet_close(nullptr);
  gazet_free(nullptr);
}

// The fault: a NULL where a string, an extractor or an extraction belongs ended the caller's process.
TEST_CASE("C: NULL is answered with an error and a message", "[library]") {
  const tests::TemporaryFile dictionary(".tsv", kRows);
  const OpenExtractor extractor = opened(dictionary.path());
  const Extracted extraction = extracted(extractor, "");
  gazet_mention mention = {};
  CHECK(gazet_extract(extractor.get(), nullptr, "a", 1) == nullptr);
  CHECK_THAT(gazet_last_error(), support::contains_substring("doc is NULL"));
  CHECK(gazet_extract(extractor.get(), "d", nullptr, 1) == nullptr);
  CHECK_THAT(gazet_last_error(), support::contains_substring("text is NULL"));
  CHECK(gazet_extract(nullptr, "d", "a", 1) == nullptr);
  CHECK_THAT(gazet_last_error(), support::contains_substring("extractor is NULL"));
  CHECK(gazet_open(nullptr, 1, 0) == nullptr);
  CHECK_THAT(gazet_last_error(), support::contains_substring("layers is NULL"));
  CHECK(gazet_fingerprint(nullptr) == nullptr);
  CHECK(gazet_mention_count(nullptr) == 0);
  CHECK(gazet_mention_at(nullptr, 0, &mention) == -1);
  CHECK(gazet_mention_at(extraction.get(), 0, nullptr) == -1);
  CHECK_THAT(gazet_last_error(), support::contains_substring("mention is NULL"));
  CHECK(gazet_records(nullptr) == nullptr);
  CHECK(gazet_language(nullptr) == nullptr);
  CHECK_THAT(gazet_last_error(), support::contains_substring("extraction is NULL"));
}

}  // namespace
}  // namespace gazet
