// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/entity_finder.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "gazetteer/image.h"
#include "gazetteer/rows.h"
#include "support/catch.h"

namespace gazet::gazetteer {
namespace {

const std::string kRows =
    "id|type|subtype|name|country\n"
    "x:1|place|city|Mopti|ML\n"
    "|place|city|Mopti|ML\n"
    "|place|city|Mopti|\n"
    "|place|country|Guinea-Bissau|\n"
    "|organisation||St. Mary's|GB\n"
    "|place|region|Ré|FR\n"
    "|place|region|Land Ml|\n"
    "|organisation||/Ministry of [A-Z][a-z]+/|\n"
    "|cue|title|Gen|\n";

std::vector<std::string> found(const std::unordered_set<std::string_view>& ids) {
  const auto gazetteer = tests::gazetteer_of(kRows);
  std::vector<std::string> names;
  for (const EntityNumber number : entities_with_ids(gazetteer->image(), ids)) {
    names.push_back(std::string(gazetteer->entity(number).id));
  }
  return names;
}

TEST_CASE("Every id of a gazetteer leads back to its entity", "[gazetteer]") {
  const auto gazetteer = tests::gazetteer_of(kRows);
  std::size_t known = 0;
  for (EntityNumber i = 0; i < gazetteer->entity_count(); ++i) {
    const std::string id(gazetteer->entity(i).id);
    if (id.empty()) continue;
    ++known;
    CAPTURE(id);
    CHECK(entities_with_ids(gazetteer->image(), {id}) == std::vector<EntityNumber>{i});
  }
  CHECK(known == 7);
}

TEST_CASE("Ids that no entity has find nothing", "[gazetteer]") {
  CHECK(found({}).empty());
  CHECK(found({"", "x:2", "gazet:", "gazet:city/", "gazet:city/-", "gazet:city/mopti-fr", "city/mopti", "Mopti"})
            .empty());
  CHECK(found({"gazet:region/land-ml", "x:1", "gazet:city/mopti"}).size() == 3);
}

}  // namespace
}  // namespace gazet::gazetteer
