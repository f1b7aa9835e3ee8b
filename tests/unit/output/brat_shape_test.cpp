// SPDX-License-Identifier: Apache-2.0

#include "output/brat_shape.h"

#include <string>

#include "article.h"
#include "gazet/error.h"
#include "support/catch.h"

using namespace gazet;
using output::BratShape;

namespace {

std::string written(const std::string& text, std::vector<Mention> mentions) {
  std::string to;
  BratShape(output::LabelSet::ontonotes)
      .write(article::document(text), article::extraction(text, std::move(mentions)), to);
  return to;
}

}  // namespace

TEST_CASE("brat gets a T line a mention and an N line for the entity meant", "[output]") {
  const std::string text = "É: Bamako, Zandu Front";
  Mention bamako = article::mention(text, "Bamako", Type::place, "city");
  bamako.entity = article::bamako();
  CHECK(written(text, {bamako, article::mention(text, "Zandu Front", Type::group, "party")}) ==
        "\fT1\tGPE 3 9\tBamako\nN1\tReference T1 geonames:2460596\tBamako\nT2\tORG 11 22\tZandu Front\n");
}

TEST_CASE("A mention across a line end is in pieces", "[output]") {
  const std::string text = "the Zandu\r\nFront";
  CHECK(written(text, {article::mention(text, "Zandu\r\nFront", Type::group, "party")}) ==
        "\fT1\tORG 4 9;11 16\tZandu Front\n");
}

TEST_CASE("An .ann file belongs to one document", "[output]") {
  const auto assembly = BratShape(output::LabelSet::ontonotes).assembly();
  std::string to;
  assembly->take("\fT1\tGPE 0 1\tA\n", to);
  CHECK(to == "T1\tGPE 0 1\tA\n");
  CHECK_THROWS_AS(assembly->take("\f", to), UsageError);
  CHECK_THROWS_AS(BratShape(output::LabelSet::ontonotes).assembly()->take("\f\f", to), UsageError);
}
