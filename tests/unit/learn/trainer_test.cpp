// SPDX-License-Identifier: Apache-2.0

#include "learn/trainer.h"

#include <algorithm>
#include <string>
#include <vector>

#include "gazet/extractor.h"
#include "gazetteer/rows.h"
#include "gazetteer/weights_file.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

constexpr const char* kNames =
    "type|subtype|name|country\n"
    "place|country|Jordan|JO\n"
    "place|country|Mali|ML\n"
    "place|country|Chad|TD\n";

/// Articles in which countries are places behind "in", persons stand before "said".
std::vector<GoldDocument> articles() {
  std::string content;
  for (int i = 0; i < 12; ++i) {
    const std::string number = std::to_string(i);
    for (const std::string country : {"Jordan", "Mali", "Chad"}) {
      const std::string text = "Rain fell in " + country + ". Michael " + country + " said so.";
      content += R"({"id":")" + country + number + R"(","text":")" + text + R"(","entities":[{"start":13,"end":)" +
                 std::to_string(13 + country.size()) + R"(,"type":"place"},{"start":)" +
                 std::to_string(15 + country.size()) + R"(,"end":)" + std::to_string(23 + 2 * country.size()) +
                 R"(,"type":"person"}]})" + "\n";
    }
  }
  return parse_gold(content, "gold");
}

TEST_CASE("What was learned tells a country from a person, and is the same every time", "[learn]") {
  const auto names = tests::gazetteer_of(kNames);
  const std::vector<GoldDocument> gold = articles();
  const std::vector<gazetteer::WeightRow> weights = Trainer({names}, gold, {}).train();
  CHECK(gazetteer::write_weights(weights, "") == gazetteer::write_weights(Trainer({names}, gold, {}).train(), ""));

  const auto layer =
      std::make_shared<const Gazetteer>(Gazetteer::from_bytes(gazetteer::compile_gazetteer({}, weights), "weights"));
  const Extractor extractor({names, layer});
  Document document;
  document.text = "Rain fell in Mali. Michael Chad said so.";
  const Extraction extraction = extractor.extract(document);
  REQUIRE(extraction.mentions.size() == 1);
  CHECK(extraction.is_weighed);
  CHECK(document.text.substr(extraction.mentions[0].span.begin, 4) == "Mali");
  CHECK(extraction.mentions[0].score > 0.5F);
}

TEST_CASE("Some articles are learned from in capitals too", "[learn]") {
  const auto names = tests::gazetteer_of(kNames);
  const std::vector<GoldDocument> gold = articles();
  const auto knows_capitals = [&](std::uint32_t capitals_every) {
    TrainOptions options;
    options.capitals_every = capitals_every;
    const auto weights = Trainer({names}, gold, options).train();
    return std::ranges::any_of(weights, [](const auto& row) { return row.evidence == "shape=XXX"; });
  };
  CHECK(knows_capitals(2));
  CHECK_FALSE(knows_capitals(0));
}

TEST_CASE("Each article is in one fold", "[learn]") {
  std::vector<std::size_t> sizes(3);
  for (const GoldDocument& gold : articles()) {
    const std::uint32_t fold = fold_of(gold, 3);
    REQUIRE(fold < 3);
    ++sizes[fold];
  }
  for (const std::size_t size : sizes) CHECK(size > 0);
}

}  // namespace
}  // namespace gazet::learn
