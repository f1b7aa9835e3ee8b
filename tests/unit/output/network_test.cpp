// SPDX-License-Identifier: Apache-2.0

#include "output/network.h"

#include <string>

#include "article.h"
#include "output/geojson_shape.h"
#include "output/network_shape.h"
#include "support/catch.h"

using namespace gazet;
using output::LabelSet;
using output::Network;
using output::Together;
using support::contains_substring;

namespace {

const std::string kText = "Bamako, Zandu. Bamako and Mali.";

Extraction found() {
  Mention first = article::mention(kText, "Bamako", Type::place, "city");
  Mention second = article::mention(kText, "Bamako", Type::place, "city", 1);
  Mention zandu = article::mention(kText, "Zandu", Type::group, "party");
  Mention mali = article::mention(kText, "Mali", Type::place, "country");
  first.entity = second.entity = article::bamako();
  mali.entity = article::known("gazet:mali", "Republic of Mali", "ML");
  second.sentence = mali.sentence = 1;
  Extraction extraction = article::extraction(kText, {first, zandu, second, mali});
  extraction.sentence_ends = {15, static_cast<std::uint32_t>(kText.size())};
  return extraction;
}

Network network_of(Together together, int documents) {
  std::string packed;
  for (int i = 0; i < documents; ++i) {
    output::Packer packer(packed);
    output::pack_network(article::document(kText), found(), together, packer);
  }
  Network network;
  for (output::Unpacker unpacker(packed); !unpacker.is_empty();) network.add(unpacker);
  return network;
}

std::string written(const output::DocumentShape& shape) {
  std::string packed;
  std::string to;
  shape.write(article::document(kText), found(), packed);
  const auto assembly = shape.assembly();
  assembly->take(packed, to);
  assembly->take(packed, to);
  assembly->end(to);
  return to;
}

}  // namespace

TEST_CASE("Nodes count mentions and documents, in the order of their first mention", "[output]") {
  const Network network = network_of(Together::sentence, 2);
  REQUIRE(network.nodes().size() == 3);
  CHECK(network.nodes()[0].id == "geonames:2460596");
  CHECK(network.nodes()[0].mentions == 4);
  CHECK(network.nodes()[0].documents == 2);
  CHECK(network.nodes()[1].id == "group:Zandu");
  CHECK(network.nodes()[1].name == "Zandu");
  CHECK(network.nodes()[2].name == "Republic of Mali");
}

TEST_CASE("Edges count sentences or documents in which both are named", "[output]") {
  const auto sentences = network_of(Together::sentence, 2).edges();
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].target == 1);
  CHECK(sentences[0].weight == 2);
  CHECK(sentences[1].target == 2);
  const auto documents = network_of(Together::document, 1).edges();
  REQUIRE(documents.size() == 3);
  CHECK(documents[2].source == 1);
  CHECK(documents[2].target == 2);
  CHECK(documents[2].weight == 1);
}

TEST_CASE("GEXF and GraphML hold nodes, attributes and weights", "[output]") {
  const std::string gexf =
      written(output::NetworkShape(output::NetworkFormat::gexf, Together::sentence, LabelSet::ontonotes));
  CHECK_THAT(gexf, contains_substring("<node id=\"gazet:mali\" label=\"Republic of Mali\"><attvalues>"
                                      "<attvalue for=\"type\" value=\"place\"/>"));
  CHECK_THAT(gexf, contains_substring("source=\"geonames:2460596\" target=\"group:Zandu\" weight=\"2\"/>"));
  const std::string graphml =
      written(output::NetworkShape(output::NetworkFormat::graphml, Together::document, LabelSet::conll));
  CHECK_THAT(graphml, contains_substring("<data key=\"label\">LOC</data>"));
  CHECK_THAT(graphml, contains_substring("<edge source=\"group:Zandu\" target=\"gazet:mali\">"
                                         "<data key=\"weight\">2</data></edge>"));
}

TEST_CASE("XML holds no markup of a name's own and no controls", "[output]") {
  std::string to;
  output::append_xml("<A & \"B\">\n\x01\u00e9", to);
  CHECK(to == "&lt;A &amp; &quot;B&quot;&gt;&#10;\uFFFD\u00e9");
}

TEST_CASE("GeoJSON has a point for each place with coordinates", "[output]") {
  CHECK(written(output::GeojsonShape(LabelSet::ontonotes)) ==
        R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"geonames:2460596","geometry":)"
        R"({"type":"Point","coordinates":[-8.0,12.65]},"properties":{"id":"geonames:2460596","name":"Bamako",)"
        R"("type":"place","subtype":"city","label":"GPE","country":"ML","mentions":4,"documents":2}})"
        "\n]}\n");
}
