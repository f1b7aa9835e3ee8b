// SPDX-License-Identifier: Apache-2.0

#include "output/conll_shape.h"

#include <string>

#include "article.h"
#include "support/catch.h"

using namespace gazet;
using output::ConllShape;
using output::LabelSet;
using output::TagScheme;

namespace {

const std::string kText = "Bamako fell.\n\nThe Zandu Front won.";

Extraction found() {
  Extraction extraction =
      article::extraction(kText, {article::mention(kText, "Bamako", Type::place, "city"),
                                  article::mention(kText, "Zandu Front", Type::group, "armed_group")});
  extraction.sentence_ends = {14, static_cast<std::uint32_t>(kText.size())};
  return extraction;
}

std::string written(const ConllShape& shape, const Extraction& extraction) {
  std::string to;
  shape.write(article::document(kText), extraction, to);
  return to;
}

}  // namespace

TEST_CASE("CoNLL has a token a line and an empty line behind each sentence", "[output]") {
  CHECK(written(ConllShape(TagScheme::bio, LabelSet::ontonotes), found()) ==
        "-DOCSTART- -X- -X- O\n\nBamako _ _ B-GPE\nfell _ _ O\n. _ _ O\n\n"
        "The _ _ O\nZandu _ _ B-ORG\nFront _ _ I-ORG\nwon _ _ O\n. _ _ O\n\n");
}

TEST_CASE("BIOES marks the last and the only token", "[output]") {
  const std::string text = written(ConllShape(TagScheme::bioes, LabelSet::conll), found());
  CHECK_THAT(text, support::contains_substring("Bamako _ _ S-LOC\n"));
  CHECK_THAT(text, support::contains_substring("Zandu _ _ B-ORG\nFront _ _ E-ORG\n"));
}

TEST_CASE("No sentence ends within a mention", "[output]") {
  Extraction extraction = found();
  extraction.sentence_ends = {14, 24, static_cast<std::uint32_t>(kText.size())};
  CHECK_THAT(written(ConllShape(TagScheme::bio, LabelSet::ontonotes), extraction),
             support::contains_substring("Zandu _ _ B-ORG\nFront _ _ I-ORG\n"));
}

TEST_CASE("A document without text is its first line", "[output]") {
  std::string to;
  ConllShape(TagScheme::bio, LabelSet::ontonotes).write(article::document(""), {}, to);
  CHECK(to == "-DOCSTART- -X- -X- O\n\n");
}
