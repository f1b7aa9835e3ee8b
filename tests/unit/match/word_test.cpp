// SPDX-License-Identifier: Apache-2.0

#include "match/word.h"

#include <string>
#include <tuple>

#include "support/catch.h"

namespace gazet::match {
namespace {

TEST_CASE("A word's shape says which of its characters are capitals and digits", "[match]") {
  const auto [word, shape, is_capital] = GENERATE(table<std::string, Shape, bool>({
      {"mali", Shape::small, false},       {"été", Shape::small, false},       {"Mali", Shape::capitalised, true},
      {"Éire", Shape::capitalised, true},  {"Żaŕy", Shape::capitalised, true}, {"A", Shape::one_capital, true},
      {"É", Shape::one_capital, true},     {"UN", Shape::two_capitals, true},  {"ÉU", Shape::two_capitals, true},
      {"JNIM", Shape::capitals, true},     {"U.S", Shape::initialism, true},   {"McDonald", Shape::mixed_capital, true},
      {"iPhone", Shape::mixed, false},     {"éIre", Shape::mixed, false},      {"7", Shape::digit, false},
      {"2024", Shape::number, false},      {"1,000", Shape::number, false},    {"F16", Shape::alphanumeric, true},
      {"f16", Shape::alphanumeric, false}, {"3é", Shape::alphanumeric, false}, {"Z", Shape::one_capital, true},
      {"z", Shape::small, false},          {"AZ", Shape::two_capitals, true},  {"az", Shape::small, false},
  }));
  CAPTURE(word);
  CHECK(shaped(word).shape == shape);
  CHECK(shaped(word).is_capital == is_capital);
}

TEST_CASE("A possessive is an apostrophe and an s", "[match]") {
  CHECK(possessive_at("'s men") == 2);
  CHECK(possessive_at("’s men") == 4);
  CHECK(possessive_at("'S") == 2);
  CHECK(possessive_at("'t is") == 0);
  CHECK(possessive_at("s") == 0);
  CHECK(possessive_at("'") == 0);
  CHECK(possessive_at("’") == 0);
  CHECK(possessive_at("") == 0);
}

TEST_CASE("All signs of a kind have one plain form", "[match]") {
  for (const char* dash : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"}) {
    CHECK(plain_sign(dash) == "-");
  }
  for (const char* quote : {"\"", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"}) CHECK(plain_sign(quote) == "\"");
  for (const char* apostrophe : {"'", "`", "\u2018", "\u2019"}) CHECK(plain_sign(apostrophe) == "'");
  for (const char* possessive : {"'s", "’s", "'S", "’S"}) CHECK(plain_sign(possessive) == "'s");
  for (const char* other : {",", "…", "€", "("}) CHECK(plain_sign(other) == other);
}

}  // namespace
}  // namespace gazet::match
