// SPDX-License-Identifier: Apache-2.0

#include "match/vocabulary.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using tests::gazetteer_of;

constexpr const char* kNames =
    "type|subtype|name|aliases|policy\n"
    "place|country|Mali||\n"
    "place|city|St. Petersburg||\n"
    "place|country|United States|US|\n"
    "place|facility|Lord's||\n"
    "place|city|Upper Niger||\n"
    "organisation|igo|African Union||\n"
    "organisation|igo|/African Union [A-Z]\\w+/||\n"
    "organisation||Bank of Mali||\n"
    "group||salafist||any-case\n"
    "cue|title|President||\n";

constexpr const char* kYours =
    "type|subtype|name\n"
    "organisation|company|Mali\n"
    "organisation|company|Niger Mines\n"
    "cue|head|said\n";

std::vector<WordNumber> numbers_of(Vocabulary& vocabulary, const tests::Text& text) {
  return vocabulary.numbers(text.view().text, text.view().tokens).numbers;
}

TEST_CASE("A word has one number, however often it comes", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  Vocabulary vocabulary(matcher);
  const auto once = numbers_of(vocabulary, tests::Text("Mali mali MALI Timbuktu's"));
  CHECK(once == std::vector<WordNumber>{0, 1, 2, 3});
  CHECK(numbers_of(vocabulary, tests::Text("Timbuktu, MALI, mali; Mali")) == std::vector<WordNumber>{3, 2, 1, 0});
}

TEST_CASE("Words are told apart by all of their bytes", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  Vocabulary vocabulary(matcher);
  // Of 8, 9, 16 and 17 bytes, and longer ones that differ in the middle alone.
  const auto numbers = numbers_of(vocabulary, tests::Text("abcdefgh abcdefghi abcdefghijklmnop abcdefghijklmnopq "
                                                          "Donaudampfschifffahrt Donaudampfschufffahrt "
                                                          "abcdefgh abcdefghi abcdefghijklmnop abcdefghijklmnopq "
                                                          "Donaudampfschifffahrt Donaudampfschufffahrt"));
  CHECK(numbers == std::vector<WordNumber>{0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5});
}

TEST_CASE("A sign is no word, and all of a kind count as one", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  Vocabulary vocabulary(matcher);
  const WordNumber hyphen = vocabulary.sign("-");
  const WordNumber dash = vocabulary.sign("–");
  CHECK(vocabulary.sign("-") == hyphen);
  CHECK(vocabulary.sign("–") == dash);
  CHECK(vocabulary[hyphen].hash == vocabulary[dash].hash);
  CHECK(vocabulary[hyphen].shape == Shape::sign);

  const WordNumber word = numbers_of(vocabulary, tests::Text("s")).front();
  CHECK(vocabulary.sign("s") != word);
  CHECK(vocabulary[word].shape == Shape::small);
}

TEST_CASE("What is known of a word is what its layers say", "[match]") {
  const Matcher matcher({gazetteer_of(kNames), gazetteer_of(kYours)}, {});
  Vocabulary vocabulary(matcher);
  const tests::Text text("President Mali said Niger");
  const auto numbers = numbers_of(vocabulary, text);
  const auto bit = [](std::string_view cue) { return std::uint64_t{1} << *subtype_number(Type::cue, cue); };
  CHECK(vocabulary[numbers[0]].cues == bit("title"));
  CHECK(vocabulary[numbers[1]].cues == 0);
  CHECK(vocabulary[numbers[2]].cues == bit("head"));
  CHECK(vocabulary[numbers[1]].hash == matcher.folder().hash("Mali"));
  CHECK(vocabulary[numbers[1]].is_capital);
  CHECK_FALSE(vocabulary[numbers[2]].is_capital);

  const auto begins_names = [&](std::size_t word, std::size_t layer) {
    return !vocabulary.names(numbers[word], layer).empty();
  };
  CHECK(begins_names(1, 0));
  CHECK(begins_names(1, 1));
  CHECK_FALSE(begins_names(2, 0));
  CHECK_FALSE(begins_names(3, 0));
  CHECK(begins_names(3, 1));
}

auto fields(const Candidate& it) {
  return std::tuple(it.span.begin, it.span.end, it.first_token, it.token_end, it.sentence, it.method, it.readings_begin,
                    it.readings_end);
}
auto fields(const Reading& it) {
  return std::tuple(it.entity, it.layer, it.subtype, it.exact, it.common, it.capitals, it.population);
}
template <typename Items>
bool are_same(const Items& a, const Items& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return fields(x) == fields(y); });
}

TEST_CASE("A vocabulary that has met many texts finds what a new one finds", "[match]") {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"Mali",       "mali", "MALI",     "United",    "States",  "US",    "U.S",     "St",
       "Petersburg", "Lord", "Lord's",   "Upper",     "Niger",   "Mines", "African", "Union",
       "Bank",       "of",   "salafist", "President", "AFRICAN", "UNION", "é"});
  constexpr auto kSigns = std::to_array<std::string_view>(
      {" ", " ", " ", " ", " ", " ", "  ", ". ", ", ", "'s ", "’s ", "-", "", "\n", "."});
  const Matcher matcher({gazetteer_of(kNames), gazetteer_of(kYours)}, {});
  Vocabulary vocabulary(matcher);
  std::mt19937 random(11);
  std::size_t found = 0;
  for (int i = 0; i < 400; ++i) {
    std::string article;
    for (std::size_t n = random() % 20; n > 0; --n) {
      article.append(kWords[random() % kWords.size()]).append(kSigns[random() % kSigns.size()]);
    }
    const tests::Text text(article);
    const Candidates known = matcher.candidates(text.view(), vocabulary);
    const Candidates anew = tests::candidates_of(matcher, text.view());
    CAPTURE(article);
    REQUIRE(are_same(known.all, anew.all));
    REQUIRE(are_same(known.readings, anew.readings));
    found += known.all.size();
  }
  CHECK(found > 400);
}

TEST_CASE("What a name of several words meant is remembered for each layer", "[match]") {
  const Matcher matcher({gazetteer_of("type|subtype|name\nplace|city|Upper Niger\nplace|country|Mali\n"),
                         gazetteer_of("type|subtype|name\norganisation|company|Upper Niger\n"
                                      "organisation|company|Mali\n")},
                        {});
  Vocabulary vocabulary(matcher);
  const tests::Text text("near Upper Niger and Mali");
  for (int round = 0; round < 3; ++round) {
    CAPTURE(round);
    const Candidates found = matcher.candidates(text.view(), vocabulary);
    REQUIRE(found.all.size() == 2);
    for (const Candidate& candidate : found.all) {
      const auto readings = found.readings_of(candidate);
      REQUIRE(readings.size() == 2);
      CHECK(subtype_name(readings[0].subtype) == "company");
      CHECK(readings[0].layer == 1);
      CHECK(type_of(readings[1].subtype) == Type::place);
      CHECK(readings[1].layer == 0);
    }
  }
}

TEST_CASE("A vocabulary is large when it holds many words", "[match]") {
  const Matcher matcher({gazetteer_of(kNames)}, {});
  Vocabulary vocabulary(matcher);
  std::string words;
  for (std::size_t i = 0; i < Vocabulary::kManyWords; ++i) words.append("w").append(std::to_string(i)).append(" ");
  const tests::Text text(words);
  const auto numbers = numbers_of(vocabulary, text);
  CHECK_FALSE(vocabulary.is_large());
  (void)vocabulary.sign("-");
  CHECK(vocabulary.is_large());
  CHECK(numbers_of(vocabulary, text) == numbers);
}

}  // namespace
}  // namespace gazet::match
