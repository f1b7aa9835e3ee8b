// SPDX-License-Identifier: Apache-2.0

#include "resolve/kinds.h"

#include <string>
#include <vector>

#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::vector<std::string>;

Strings names_of(Kinds kinds) {
  Strings names;
  for_each_kind(kinds, [&](std::size_t bit) { names.emplace_back(kind_name(bit)); });
  return names;
}

Strings names_of(Type type, std::string_view subtype, std::uint32_t population = 0) {
  return names_of(kind_of(*subtype_number(type, subtype), population));
}

TEST_CASE("Cities come in three sizes", "[resolve]") {
  CHECK(names_of(Type::place, "city", 0) == Strings{"village"});
  CHECK(names_of(Type::place, "city", 49'999) == Strings{"village"});
  CHECK(names_of(Type::place, "city", 50'000) == Strings{"city"});
  CHECK(names_of(Type::place, "city", 499'999) == Strings{"city"});
  CHECK(names_of(Type::place, "city", 500'000) == Strings{"metropolis"});
  CHECK(names_of(Type::place, "country", 500'000) == Strings{"country"});
  CHECK(names_of(Type::place, "admin1", 10) == Strings{"admin1"});
}

TEST_CASE("A kind is named as its subtype, the nameless one as its type", "[resolve]") {
  CHECK(names_of(Type::organisation, "") == Strings{"organisation"});
  CHECK(names_of(Type::person, "") == Strings{"person"});
  CHECK(names_of(Type::cue, "title") == Strings{"title"});
  CHECK(names_of(kCommonWord | kByPattern | kInCapitals) == Strings{"common", "pattern", "capitals"});
}

TEST_CASE("What the user gave has a kind of its own for each class", "[resolve]") {
  CHECK(names_of(yours(NameClass::place)) == Strings{"your_place"});
  CHECK(names_of(yours(NameClass::group)) == Strings{"your_group"});
  CHECK(names_of(yours(NameClass::organisation)) == Strings{"your_organisation"});
  CHECK(names_of(yours(NameClass::person)) == Strings{"your_person"});
  CHECK(yours(NameClass::other) == 0);
}

TEST_CASE("Parties and armed groups count as organisations", "[resolve]") {
  CHECK(class_of(*subtype_number(Type::group, "party")) == NameClass::organisation);
  CHECK(class_of(*subtype_number(Type::group, "armed_group")) == NameClass::organisation);
  CHECK(class_of(*subtype_number(Type::group, "people")) == NameClass::group);
  CHECK(class_of(*subtype_number(Type::place, "facility")) == NameClass::place);
  CHECK(class_of(*subtype_number(Type::person, "")) == NameClass::person);
}

}  // namespace
}  // namespace gazet::resolve
