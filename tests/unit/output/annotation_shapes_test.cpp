// SPDX-License-Identifier: Apache-2.0
//
// The shapes that are JSON for annotation tools: spaCy, doccano, Label Studio, Web Annotation.

#include <string>

#include "article.h"
#include "output/doccano_shape.h"
#include "output/label_studio_shape.h"
#include "output/spacy_shape.h"
#include "output/web_annotation_shape.h"
#include "support/catch.h"

using namespace gazet;
using output::LabelSet;
using support::contains_substring;

namespace {

const std::string kText = "É \"Bamako\"  fell.\n\nThe Zandu Front won. ";

Extraction found() {
  Mention bamako = article::mention(kText, "Bamako", Type::place, "city");
  bamako.entity = article::bamako();
  bamako.score = 0.9F;
  Extraction extraction =
      article::extraction(kText, {bamako, article::mention(kText, "Zandu Front", Type::group, "armed_group")});
  extraction.sentence_ends = {20, static_cast<std::uint32_t>(kText.size())};
  return extraction;
}

std::string written(const output::DocumentShape& shape) {
  std::string to;
  shape.write(article::document(kText), found(), to);
  return to;
}

/// The text of spaCy's tokens, each in brackets, read from the JSON between "tokens" and its end.
std::string with_tokens(const std::string& text) {
  std::string to;
  output::SpacyShape(LabelSet::ontonotes).write(article::document(text), article::extraction(text, {}), to);
  return to.substr(to.find("\"tokens\""));
}

}  // namespace

TEST_CASE("spaCy gets entities, sentences and tokens by code points", "[output]") {
  const std::string json = written(output::SpacyShape(LabelSet::ontonotes));
  CHECK_THAT(json, contains_substring(R"("ents":[{"start":3,"end":9,"label":"GPE","id":"","kb_id":"geonames:2460596"},)"
                                      R"({"start":23,"end":34,"label":"ORG","id":"","kb_id":""}])"));
  CHECK_THAT(json, contains_substring(R"("sents":[{"start":0,"end":19},{"start":19,"end":39}])"));
  CHECK(json.ends_with("]}\n"));
}

TEST_CASE("spaCy's tokens and the blanks behind them are the whole text", "[output]") {
  CHECK(with_tokens("a b") == R"("tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":3}]})"
                              "\n");
  CHECK(with_tokens("a  b") ==
        R"("tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":3},{"id":2,"start":3,"end":4}]})"
        "\n");
  CHECK(with_tokens("a \n b") ==
        R"("tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":2,"end":3},{"id":2,"start":4,"end":5}]})"
        "\n");
  CHECK(with_tokens(" a\n") ==
        R"("tokens":[{"id":0,"start":0,"end":1},{"id":1,"start":1,"end":2},{"id":2,"start":2,"end":3}]})"
        "\n");
}

TEST_CASE("doccano gets text, spans and the document's name", "[output]") {
  CHECK_THAT(written(output::DoccanoShape(LabelSet::conll)),
             contains_substring(R"("label":[[3,9,"LOC"],[23,34,"ORG"]],"doc":"bamako.txt"})"));
}

TEST_CASE("Label Studio gets a task with a prediction", "[output]") {
  const std::string json = written(output::LabelStudioShape(LabelSet::ontonotes, "1.2.3"));
  CHECK_THAT(json, contains_substring(R"("predictions":[{"model_version":"gazet 1.2.3","result":[{"id":"m0",)"
                                      R"("from_name":"label","to_name":"text","type":"labels","value":{"start":3,)"
                                      R"("end":9,"text":"Bamako","labels":["GPE"]},"score":0.90,)"
                                      R"("meta":{"text":["geonames:2460596"]}},{"id":"m1")"));
  CHECK_THAT(json, contains_substring(R"("labels":["ORG"]}}]}]})"));
}

TEST_CASE("A web annotation names label, entity, offsets and quotation", "[output]") {
  const std::string json = written(output::WebAnnotationShape(LabelSet::ontonotes));
  CHECK_THAT(json, contains_substring(R"({"type":"TextualBody","purpose":"tagging","value":"GPE"},{"type":)"
                                      R"("SpecificResource","purpose":"identifying","source":)"
                                      R"("https://sws.geonames.org/2460596/"})"));
  CHECK_THAT(json, contains_substring(R"("target":{"source":"bamako.txt","selector":[{"type":"TextPositionSelector",)"
                                      R"("start":3,"end":9},{"type":"TextQuoteSelector","exact":"Bamako","prefix":)"
                                      R"("É \"","suffix":"\"  fell.)"));
}

TEST_CASE("A document's address is its url, else its name as far as an address can hold it", "[output]") {
  Document document = article::document("");
  document.id = "a b/\u00e9:1?";
  CHECK(output::address_of(document) == "a%20b/%C3%A9%3A1%3F");
  document.url = "https://news.example/1";
  CHECK(output::address_of(document) == "https://news.example/1");
}

TEST_CASE("An entity's address is that of its source", "[output]") {
  CHECK(output::address_of(article::known("wikidata:Q1", "x")) == "http://www.wikidata.org/entity/Q1");
  CHECK(output::address_of(article::known("gazet:igo/x", "x")) == "gazet:igo/x");
}
