// SPDX-License-Identifier: Apache-2.0

#include "resolve/link_chance.h"

#include "support/catch.h"

using namespace gazet;
using namespace gazet::resolve;

namespace {

SubtypeNumber place(std::string_view subtype) {
  return *subtype_number(Type::place, subtype);
}

}  // namespace

TEST_CASE("The larger an entity's share, the surer the link", "[resolve]") {
  float before = 0;
  for (const double share : {0.0, 0.2, 0.5, 0.8, 0.99, 1.0}) {
    const float chance = link_chance(place("city"), 3, share);
    CHECK(chance >= before);
    CHECK(chance > 0);
    CHECK(chance < 1);
    before = chance;
  }
}

TEST_CASE("The only entity of a name is not certain, a country more than a town", "[resolve]") {
  CHECK(link_chance(place("country"), 1, 1) < 1);
  CHECK(link_chance(place("city"), 1, 1) < link_chance(place("country"), 1, 1));
  CHECK(link_chance(place("city"), 1, 1) > link_chance(place("city"), 2, 0.5));
}

TEST_CASE("A name in short is less sure than its long form", "[resolve]") {
  CHECK(link_chance_of_short_form(0.8F) < 0.8F);
  CHECK(link_chance_of_short_form(0.8F) > 0.7F);
}

TEST_CASE("By the name alone a city is less sure than what the article speaks for", "[resolve]") {
  CHECK(link_chance_of_name(place("city")) < link_chance(place("city"), 1, 1));
}
