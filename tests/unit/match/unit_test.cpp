// SPDX-License-Identifier: Apache-2.0

#include "match/unit.h"

#include <string>
#include <vector>

#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;

std::vector<Unit> units_of(const tests::Text& text) {
  const Matcher matcher({}, {});
  Vocabulary vocabulary(matcher);
  std::vector<Unit> units;
  const TokenizedText view = text.view();
  const std::vector<WordNumber> words = vocabulary.numbers(view.text, view.tokens).numbers;
  append_units(view.text, {0, static_cast<std::uint32_t>(view.text.size()), view.tokens, words}, vocabulary, units);
  return units;
}

Strings written(const std::string& article) {
  const tests::Text text(article);
  Strings texts;
  for (const Unit& unit : units_of(text)) texts.emplace_back(text.at({unit.begin, unit.end}));
  return texts;
}

Strings shapes(const std::string& article) {
  Strings names;
  for (const Unit& unit : units_of(tests::Text(article))) {
    names.emplace_back(kShapeNames[static_cast<std::size_t>(unit.shape)]);
  }
  return names;
}

TEST_CASE("Units are words and signs, and a possessive is one sign", "[match]") {
  CHECK(written("He left, Mali's \"Front\".") == Strings{"He", "left", ",", "Mali", "'s", "\"", "Front", "\"", "."});
  CHECK(written("al-Qaeda – Toronto-based") == Strings{"al", "-", "Qaeda", "–", "Toronto", "-", "based"});
}

TEST_CASE("The full stop of an abbreviation belongs to its word, that of a sentence does not", "[match]") {
  CHECK(written("Gov. J. Smith of the U.S. left.") == Strings{"Gov.", "J.", "Smith", "of", "the", "U.S.", "left", "."});
}

TEST_CASE("The full stop that ends a sentence ends no abbreviation", "[match]") {
  CHECK(written("He lives in St.") == Strings{"He", "lives", "in", "St", "."});
  CHECK(written("He saw St. Louis") == Strings{"He", "saw", "St.", "Louis"});
  CHECK(written("He saw Plan B.") == Strings{"He", "saw", "Plan", "B."});
  CHECK(written("He saw the U.S.") == Strings{"He", "saw", "the", "U.S."});
}

TEST_CASE("Only a short capitalised word is abbreviated by a full stop", "[match]") {
  CHECK(written("Calif. is") == Strings{"Calif.", "is"});
  CHECK(written("Reuters. is") == Strings{"Reuters", ".", "is"});
  CHECK(written("gov. is") == Strings{"gov", ".", "is"});
  CHECK(written("GOV. is") == Strings{"GOV", ".", "is"});
  CHECK(written("PhD. is") == Strings{"PhD.", "is"});
  CHECK(written("Gov .is") == Strings{"Gov", ".", "is"});
}

TEST_CASE("White space is no unit, however wide", "[match]") {
  CHECK(written("a\u00A0b\u2009c \u202F d \t\n e") == Strings{"a", "b", "c", "d", "e"});
  CHECK(written("… a ¿b?") == Strings{"…", "a", "¿", "b", "?"});
}

TEST_CASE("An s behind an apostrophe is a possessive at a word only", "[match]") {
  CHECK(written("Mali’s 'safe") == Strings{"Mali", "’s", "'", "safe"});
  CHECK(written("(Mali)'s") == Strings{"(", "Mali", ")", "'", "s"});
}

TEST_CASE("Shapes tell how a word is written", "[match]") {
  CHECK(shapes("mali Mali A UN JNIM McDonald iPhone 7 2024 F16 ,") ==
        Strings{"x", "Xx", "X", "XX", "XXX", "XxX", "xX", "d", "dd", "dx", "sign"});
  CHECK(shapes("the U.S. said") == Strings{"x", "X.X", "x"});
}

TEST_CASE("Signs of one kind count as one", "[match]") {
  CHECK(plain_sign("–") == plain_sign("-"));
  CHECK(plain_sign("’s") == plain_sign("'s"));
  CHECK(plain_sign("“") == plain_sign("\""));
  CHECK(plain_sign(",") == ",");
}

}  // namespace
}  // namespace gazet::match
