// SPDX-License-Identifier: Apache-2.0

#include "match/matcher.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "gazetteer/rows.h"
#include "match/found.h"
#include "support/catch.h"
#include "text/key.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;
using tests::gazetteer_of;

Strings found_in(const std::string& dictionary, const std::string& text, NameMatchOptions options = {}) {
  return tests::found({gazetteer_of(dictionary)}, text, options);
}

constexpr const char* kNames =
    "type|name|aliases|policy\n"
    "place|Mali||\n"
    "place|Côte d'Ivoire|Ivory Coast|\n"
    "place|Guinea||\n"
    "place|Guinea-Bissau||\n"
    "place|United States|US|\n"
    "place|St. Petersburg||\n"
    "place|Lord's||\n"
    "organisation|Ministry of Health||\n"
    "organisation|Bank of Mali||\n"
    "organisation|AT&T||\n"
    "organisation|iPhone Club||exact\n"
    "group|salafist||any-case\n";

TEST_CASE("Matcher finds names as newspapers write them", "[match]") {
  const auto [text, names] = GENERATE(table<std::string, Strings>({
      {"Troops left Mali on Monday.", {"Mali"}},
      {"MALI: the army left.", {"MALI"}},
      {"The mali tree.", {}},
      {"Malian, Somalia, Mali2.", {}},
      {"Mali's army and Mali’s people", {"Mali", "Mali"}},
      {"Cote d’Ivoire, CÔTE D'IVOIRE", {"Cote d’Ivoire", "CÔTE D'IVOIRE"}},
      {"Co\u0302te d'Ivoire", {"Co\u0302te d'Ivoire"}},
      {"the U.S. and the US, not us or Us", {"U.S.", "US"}},
      {"in the U.S.", {"U.S."}},
      {"St Petersburg, St. Petersburg", {"St Petersburg", "St. Petersburg"}},
      {"Guinea-Bissau Guinea–Bissau Guinea Bissau",
       {"Guinea-Bissau", "Guinea", "Guinea–Bissau", "Guinea", "Guinea Bissau", "Guinea"}},
      {"at Lord's yesterday, my Lord", {"Lord's"}},
      {"Ministry Of Health, ministry of health", {"Ministry Of Health"}},
      {"the Bank of Mali", {"Bank of Mali", "Mali"}},
      {"AT&T and AT & T but not AT T", {"AT&T", "AT & T"}},
      {"iPhone Club, IPHONE CLUB", {"iPhone Club"}},
      {"Salafist and salafist", {"Salafist", "salafist"}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(found_in(kNames, text) == names);
}

TEST_CASE("A place's abbreviation of one word needs its full stop", "[match]") {
  const std::string dictionary =
      "type|subtype|name|aliases\n"
      "place|admin1|Indiana|Ind.\n"
      "place|admin1|Alabama|Ala.\n"
      "place|city|Ala|\n"
      "place|admin1|New York|N.Y.\n"
      "organisation||Corporation|Corp.\n";
  const auto [text, names] = GENERATE(table<std::string, Strings>({
      {"Muncie, Ind., and Gary, IND. too", {"Ind.", "IND."}},
      {"the Ind party", {}},
      {"Mobile, Ala. and Ala in Trentino", {"Ala.", "Ala"}},
      {"NY and N.Y.", {"NY", "N.Y."}},
      {"Corp and Corp.", {"Corp", "Corp."}},
  }));
  CAPTURE(text);
  CHECK(found_in(dictionary, text) == names);
}

TEST_CASE("A name may be broken by a line end but not by a sentence end", "[match]") {
  CHECK(found_in(kNames, "He went to the Ivory\nCoast on Monday with two men.") == Strings{"Ivory\nCoast"});
  CHECK(found_in(kNames, "He sold ivory. Coast guards came. It was Ivory. Coast roads are closed.").empty());
  CHECK(found_in(kNames, "Ivory\n\nCoast").empty());
}

TEST_CASE("A shorter name stands where the longer one only seemed to begin", "[match]") {
  CHECK(found_in("type|name\nplace|New York\nplace|New York City Hall\n", "in New York City yesterday") ==
        Strings{"New York"});
  CHECK(found_in("type|name\nplace|Gao\norganisation|Gao & Sons\n", "Gao / Sons") == Strings{"Gao"});
}

TEST_CASE("Lower-case text is matched only when asked for, and acronyms never", "[match]") {
  CHECK(found_in(kNames, "mali and us", {.ignore_case = true, .best_only = false}) == Strings{"mali"});
}

TEST_CASE("Patterns are tried in sentences with their anchor and may end where words end", "[match]") {
  const std::string dictionary =
      "type|name|policy\n"
      "organisation|/Ministry of [A-Z]\\w+/|\n"
      "organisation|/[A-Z]\\w+ liberation front/|any-case\n";
  CHECK(found_in(dictionary, "The Ministry of  Defence's men. The Tigray Liberation Front.") ==
        Strings{"Ministry of  Defence", "Tigray Liberation Front"});
  CHECK(found_in(dictionary, "A ministry of sorts.").empty());
  CHECK(found_in("type|name\norganisation|/[A-Z]\\w+ [Pp]arty group/\n", "The Green party group met.") ==
        Strings{"Green party group"});
}

TEST_CASE("All readings of a name are kept, exact spellings first, or the best alone", "[match]") {
  const auto gazetteer = gazetteer_of(
      "id|type|subtype|name|country|lat|lon|population\n"
      "x:1|place|city|Malmo|US|1|1|900000\n"
      "x:2|place|city|Malmö|SE|2|2|300000\n");
  const tests::Text text("in Malmö");
  const Matcher all({gazetteer}, {});
  const Candidates candidates = tests::candidates_of(all, text.view());
  REQUIRE(candidates.all.size() == 1);
  REQUIRE(candidates.readings.size() == 2);
  CHECK(all.entity(candidates.readings[0]).id == "x:2");
  CHECK(candidates.readings[0].exact);
  CHECK_FALSE(candidates.readings[1].exact);
  const Candidates best =
      tests::candidates_of(Matcher({gazetteer}, {.ignore_case = false, .best_only = true}), text.view());
  REQUIRE(best.readings.size() == 1);
  CHECK(best.readings[0].exact);
}

TEST_CASE("A later layer replaces the entities it names again", "[match]") {
  const auto first = gazetteer_of("id|type|name|aliases\nx:1|place|Swaziland|Ngwane\nx:2|place|Mali|\n");
  const auto second = gazetteer_of("id|type|name|aliases\nx:1|place|Eswatini|\nx:9|organisation|Mali|\n");
  CHECK(tests::found({first, second}, "Eswatini, Swaziland, Ngwane") == Strings{"Eswatini"});
  const Matcher matcher({first, second}, {});
  const tests::Text text("Mali");
  const Candidates candidates = tests::candidates_of(matcher, text.view());
  REQUIRE(candidates.all.size() == 1);
  REQUIRE(candidates.readings.size() == 2);
  CHECK(matcher.entity(candidates.readings[0]).id == "x:9");
}

/// All runs of words whose key is a name's, found one by one; the words of the test have neither signs nor capitals.
Strings slow_matches(const std::set<std::string>& keys, const tests::Text& text) {
  const TokenizedText view = text.view();
  Strings found;
  for (std::size_t first = 0; first < view.tokens.size(); ++first) {
    for (std::size_t last = view.tokens.size(); last-- > first;) {
      const std::string run(text.at({view.tokens[first].begin, view.tokens[last].end}));
      if (keys.contains(run)) found.push_back(run);
    }
  }
  return found;
}

TEST_CASE("Matcher finds what a slow search finds in random text", "[match]") {
  std::mt19937 random(17);
  const Strings words = {"Gao", "Kidal", "Ménaka", "Ber", "Nara", "Diré"};
  const auto random_run = [&](std::size_t longest) {
    std::string run;
    for (std::size_t n = 1 + random() % longest; n > 0; --n)
      run += (run.empty() ? "" : " ") + words[random() % words.size()];
    return run;
  };
  for (int round = 0; round < 60; ++round) {
    std::set<std::string> names;
    for (int i = 0; i < 25; ++i) names.insert(random_run(4));
    std::string dictionary = "type|name\n";
    for (const std::string& name : names) dictionary += "place|" + name + "\n";
    const auto gazetteer = gazetteer_of(dictionary);
    for (int i = 0; i < 10; ++i) {
      const std::string text = random_run(40);
      if (tests::found({gazetteer}, text) != slow_matches(names, tests::Text(text))) FAIL("differs in: " << text);
    }
  }
}

TEST_CASE("One Matcher serves several threads", "[match]") {
  const auto gazetteer = gazetteer_of("type|name\norganisation|/Ministry of [A-Z]\\w+/\nplace|Zürich\n");
  const Matcher matcher({gazetteer}, {});
  const tests::Text text("The Ministry of Defence in Zurich.");
  std::vector<std::size_t> counts(4);
  std::vector<std::thread> threads;
  for (std::size_t& count : counts)
    threads.emplace_back([&] { count = tests::candidates_of(matcher, text.view()).all.size(); });
  for (std::thread& thread : threads) thread.join();
  CHECK(counts == std::vector<std::size_t>(4, 2));
}

}  // namespace
}  // namespace gazet::match
