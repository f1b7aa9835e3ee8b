// SPDX-License-Identifier: Apache-2.0

#include "cli/diff_writer.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gazet/gazetteer.h"
#include "gazetteer/compiler.h"
#include "gazetteer/dictionary_reader.h"
#include "support/catch.h"

namespace {

using namespace gazet::cli;
using gazet::Document;
using gazet::Extractor;

/// Knows these rows of type, subtype and name.
Extractor extractor_of(const std::string& rows) {
  std::vector<gazet::gazetteer::Row> read;
  std::vector<gazet::Diagnostic> faults;
  gazet::gazetteer::read_dictionary("type\tsubtype\tname\n" + rows, "test.tsv", read, faults);
  REQUIRE(faults.empty());
  auto gazetteer = gazet::Gazetteer::from_bytes(gazet::gazetteer::compile_gazetteer(std::move(read)), "test.gaz");
  gazet::ExtractorOptions options;
  options.names_only = true;
  options.persons = true;
  return Extractor({std::make_shared<const gazet::Gazetteer>(std::move(gazetteer))}, options);
}

struct Difference {
  std::string records;
  std::uint64_t count = 0;
};

Difference difference(const std::string& before, const std::string& after, const std::string& text) {
  const Extractor earlier = extractor_of(before);
  const Extractor later = extractor_of(after);
  Document document;
  document.id = document.source = "a.txt";
  document.text = text;
  Difference found;
  found.count = DiffWriter(later).write(document, earlier.extract(document), found.records).records;
  return found;
}

}  // namespace

TEST_CASE("Mentions that one gazetteer alone finds come in the order of the text, with their change", "[cli]") {
  const auto [records, count] =
      difference("place\tcity\tWestbrook\nplace\tcity\tEastbrook\n",
                 "place\tcity\tWestbrook\nplace\tcity\tSouthbrook\n", "From Southbrook by Westbrook to Eastbrook.");
  CHECK(count == 2);
  const std::size_t second = records.find('\n') + 1;
  CHECK(records.starts_with(R"({"change":"appeared","doc":"a.txt","start":5,"end":15,"text":"Southbrook")"));
  CHECK(records.substr(second).starts_with(R"({"change":"vanished","doc":"a.txt","start":32,"end":41,)"));
}

TEST_CASE("What both find is no difference", "[cli]") {
  CHECK(difference("place\tcity\tWestbrook\n", "place\tcity\tWestbrook\n", "In Westbrook.").records.empty());
}

TEST_CASE("What has no record is no difference: persons, unless they are asked for", "[cli]") {
  const auto [records, count] = difference("person\t\tAnn Weaver\nplace\tcity\tWestbrook\n", "place\tcity\tEastbrook\n",
                                           "Ann Weaver of Westbrook.");
  CHECK(count == 1);
  CHECK_THAT(records, support::contains_substring("Westbrook"));
}
