// SPDX-License-Identifier: Apache-2.0

#include "output/highlight_shape.h"

#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using article::mention;
using output::HighlightShape;
using output::LabelSet;

namespace {

const std::string kText = "Bamako: the Zandu Front left.";

std::string highlighted(bool colour, LabelSet labels) {
  const Extraction extraction = article::extraction(
      kText, {mention(kText, "Bamako", Type::place, "city"), mention(kText, "Zandu Front", Type::group, "armed_group"),
              mention(kText, "Front", Type::organisation, "company")});
  std::string to;
  HighlightShape(colour, labels).write(article::document(kText), extraction, to);
  return to;
}

}  // namespace

TEST_CASE("Names are marked where they stand, of those that overlap the first", "[output]") {
  CHECK(highlighted(false, LabelSet::ontonotes) == "\n== bamako.txt ==\n[Bamako](GPE): the [Zandu Front](ORG) left.\n");
  CHECK(highlighted(false, LabelSet::conll) == "\n== bamako.txt ==\n[Bamako](LOC): the [Zandu Front](ORG) left.\n");
}

TEST_CASE("On a terminal names have the colour of their type", "[output]") {
  CHECK(highlighted(true, LabelSet::ontonotes) ==
        "\n\x1B[1m== bamako.txt ==\x1B[0m\n\x1B[1;34mBamako\x1B[0m: the \x1B[1;33mZandu Front\x1B[0m left.\n");
}
