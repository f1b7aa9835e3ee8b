// SPDX-License-Identifier: Apache-2.0
//
// Each row of a table as an article: which fields are read, what rows are called, and where each word stood.

#include "read/table.h"

#include <string>
#include <utility>
#include <vector>

#include "reading.h"
#include "support/catch.h"

using namespace gazet;
using support::Collected;

namespace {

using Strings = std::vector<std::string>;

Collected read_rows(const std::string& bytes, const read::Options& options = {}, const std::string& name = "a.csv") {
  return support::read_bytes(name, bytes, options);
}

/// "id: text" of each document.
Strings rows(const Collected& collected) {
  Strings rows;
  for (const Document& it : collected.documents) rows.push_back(it.id + ": " + it.text);
  return rows;
}

}  // namespace

TEST_CASE("each row is a document, called by its id or its line", "[read][table]") {
  CHECK(rows(read_rows("id,text\n7,Rain in Gao\n,Wind in Kidal\n")) ==
        Strings{"7: Rain in Gao", "a.csv:3: Wind in Kidal"});
  CHECK(rows(read_rows("text\nRain\n\n\nWind\n")) == Strings{"a.csv:2: Rain", "a.csv:5: Wind"});
  CHECK(rows(read_rows("text\n\"Rain\nin Gao\"\nWind\n")) == Strings{"a.csv:2: Rain\nin Gao", "a.csv:4: Wind"});
  CHECK(rows(read_rows("text\nRain")) == Strings{"a.csv:2: Rain"});
  CHECK(rows(read_rows("text\r\nRain\r\nWind\r\n")) == Strings{"a.csv:2: Rain", "a.csv:3: Wind"});
}

TEST_CASE("the fields that are read may have other names", "[read][table]") {
  read::Options options;
  options.id_field = "key";
  options.text_field = "body";
  options.title_field = "head";
  const Collected collected = read_rows("key,head,body\n1,Rain,It rained.\n", options);
  CHECK(rows(collected) == Strings{"1: Rain\n\nIt rained."});
  CHECK(collected.documents.at(0).title == "Rain");
}

TEST_CASE("what a row says of its article is told", "[read][table]") {
  const Collected collected = read_rows("text,language,published,date,url\na,fr,2021-01-02,2020,/a\nb,,,2020-03-04,\n");
  REQUIRE(collected.documents.size() == 2);
  CHECK(collected.documents[0].language == "fr");
  CHECK(collected.documents[0].published == "2021-01-02");
  CHECK(collected.documents[0].url == "/a");
  CHECK(collected.documents[1].published == "2020-03-04");
  CHECK(collected.documents[1].language.empty());
}

TEST_CASE("fields that are kept are copied as JSON strings", "[read][table]") {
  read::Options options;
  options.keep = {"note", "absent"};
  const Collected collected = read_rows("text,note\na,\"say \"\"no\"\" \\ \tx\"\n", options);
  REQUIRE(collected.documents.size() == 1);
  using Kept = std::vector<std::pair<std::string, std::string>>;
  CHECK(collected.documents[0].kept == Kept{{"note", R"("say \"no\" \\ \u0009x")"}, {"absent", "null"}});
}

TEST_CASE("a row that is too short for a text is a fault, and the others are read", "[read][table]") {
  const Collected collected = read_rows("id,text\n1\n2,Rain\n3\n");
  CHECK(rows(collected) == Strings{"2: Rain"});
  CHECK(collected.messages() == Strings{"a.csv:2: 1 field, expected 2", "a.csv:4: 1 field, expected 2"});
  CHECK(read_rows("id,a,text\n1,2\n").messages() == Strings{"a.csv:2: 2 fields, expected 3"});
}

TEST_CASE("tabs part the fields of a TSV, and quotes mean nothing in it", "[read][table]") {
  CHECK(rows(read_rows("id\ttext\n1\t\"Rain\" in Gao, Mali\n", {}, "a.tsv")) == Strings{"1: \"Rain\" in Gao, Mali"});
}

TEST_CASE("each word of a row leads back to where it stood", "[read][table]") {
  const std::string bytes = "head,text\nRain,\"In \"\"Gao\"\" and S\xC3\xA9gou\"\n";
  read::Options options;
  options.source_offsets = true;
  options.title_field = "head";
  const Collected collected = read_rows(bytes, options);
  REQUIRE(collected.documents.size() == 1);
  const Document& document = collected.documents[0];
  REQUIRE(document.source_map != nullptr);
  const auto source = [&](const std::string& part) {
    const std::size_t begin = document.text.find(part);
    const Span span = document.source_map->source_span({begin, begin + part.size()});
    return bytes.substr(span.begin, span.size());
  };
  CHECK(document.text == "Rain\n\nIn \"Gao\" and Ségou");
  CHECK(source("Rain") == "Rain");
  CHECK(source("Gao") == "Gao");
  CHECK(source("\"Gao\"") == "\"\"Gao\"\"");
  CHECK(source("Ségou") == "Ségou");
}
