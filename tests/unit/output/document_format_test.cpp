// SPDX-License-Identifier: Apache-2.0

#include "output/document_format.h"

#include <memory>
#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::DocumentFormat;

namespace {

const std::string kText = "Bamako: the Zandu Front left. ";

/// Writes down what it gets.
class Plain : public output::DocumentShape {
 public:
  void write(const Document& document, const Extraction& extraction, std::string& to) const override {
    to += document.text + "|";
    for (const Mention& found : extraction.mentions) {
      to += document.text.substr(found.span.begin, found.span.size()) + "@" + std::to_string(found.sentence) + " ";
    }
    for (const std::uint32_t end : extraction.sentence_ends) to += std::to_string(end) + " ";
    to += std::to_string(extraction.sections.size()) + std::to_string(extraction.furniture.size()) + "\n";
  }
};

DocumentFormat plain(output::MentionFilter filter = {}) {
  return DocumentFormat(filter, std::make_unique<Plain>());
}

Extraction found() {
  Extraction extraction = article::extraction(kText, {mention(kText, "Bamako", Type::place, "city"),
                                                      mention(kText, "Zandu Front", Type::group, "armed_group")});
  extraction.furniture = {{0, 1}};
  return extraction;
}

}  // namespace

TEST_CASE("A shape gets the mentions that are wanted, and a document is one record", "[output]") {
  output::MentionFilter places;
  places.types = {true};
  std::string to;
  const auto written = plain(places).write(article::document(kText), found(), to);
  CHECK(to == kText + "|Bamako@0 30 11\n");
  CHECK(written.records == 1);
  CHECK(written.mentions == 1);
}

TEST_CASE("Windows are joined before they are written", "[output]") {
  DocumentFormat format = plain();
  Document first = article::document(kText);
  first.continues = true;
  Document last = article::document(kText);
  last.origin = {kText.size(), kText.size(), kText.size()};
  std::string to;
  CHECK(format.write_window(first, found(), to).records == 0);
  CHECK(to.empty());
  // Broken off: the next begins anew.
  CHECK(format.write_window(first, found(), to).records == 0);
  const auto written = format.write_window(last, found(), to);
  CHECK(to == kText + kText + "|Bamako@0 Zandu Front@0 Bamako@1 Zandu Front@1 30 60 22\n");
  CHECK(written.records == 1);
  CHECK(written.mentions == 4);
}

TEST_CASE("Of a document that cannot be read nothing is written", "[output]") {
  std::string to;
  CHECK(plain().write_failure("a", "a", "broken", to).records == 0);
  CHECK(to.empty());
}

TEST_CASE("A document is written whole or not at all", "[output]") {
  CHECK(plain().first_records("a\nb\n", 0).empty());
  CHECK(plain().first_records("a\nb\n", 1) == "a\nb\n");
}

TEST_CASE("Of mentions that overlap the first stays, of those that begin together the longest", "[output]") {
  const Extraction extraction = article::extraction(
      kText, {mention(kText, "Zandu", Type::place, "city"), mention(kText, "Zandu Front", Type::group, "armed_group"),
              mention(kText, "Front left", Type::place, "city")});
  const auto flat = output::flat_mentions(extraction);
  REQUIRE(flat.size() == 1);
  CHECK(flat[0] == &extraction.mentions[1]);
}
