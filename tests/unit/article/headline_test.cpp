// SPDX-License-Identifier: Apache-2.0

#include "article/headline.h"

#include <string>

#include "support/catch.h"

namespace gazet::article {

namespace {

const std::string kBody =
    "Soldiers were seen near the presidential palace early on Tuesday, and shops in the centre of the capital stayed "
    "shut.";

std::string headline_of(const std::string& text) {
  const auto span = headline(text, content_lines(text, {}, 0, kHeadlineLines));
  return span ? text.substr(span->begin, span->size()) : "";
}

}  // namespace

TEST_CASE("A short line without a full stop above prose is a headline", "[article]") {
  const auto line =
      GENERATE(as<std::string>(), "Soldiers storm palace in Bamako", "SOLDIERS STORM PALACE",
               "'We were betrayed', says mutiny leader", "12 killed as dam bursts", "Is Mali next?",
               "Élections : le président en tête", "$2bn for the port of Lamu", "U.S. troops leave Agadez");
  CAPTURE(line);
  CHECK(headline_of(line + "\n\n" + kBody) == line);
  CHECK(headline_of(line + "\n" + kBody) == line);
  CHECK(headline_of("\n" + line + "\nBy Awa Diallo\n\n" + kBody) == line);
}

TEST_CASE("A headline may be wrapped over three lines", "[article]") {
  CHECK(headline_of("Soldiers storm palace in Bamako\nas talks with the opposition fail\n\n" + kBody) ==
        "Soldiers storm palace in Bamako\nas talks with the opposition fail");
  CHECK(headline_of("One two three\nfour five\nsix seven\neight nine\n\n" + kBody).empty());
}

TEST_CASE("The first sentence of an article is no headline", "[article]") {
  const auto line = GENERATE(
      as<std::string>(), "Soldiers stormed the palace.", "The president said:", "First the army, then the police,",
      "He left the country. Nobody knew", "“Who gave the order?”", "\"We are ready.\"", "soldiers storm the palace",
      "Two words", "- a first item of a list", "By Awa Diallo in Bamako", "It was not over yet…",
      "A line of very many words that goes on and on and on and on and on until nobody would print it above an article "
      "any more at "
      "all");
  CAPTURE(line);
  CHECK(headline_of(line + "\n\n" + kBody).empty());
}

TEST_CASE("The first line of wrapped text is no headline", "[article]") {
  CHECK(headline_of("Soldiers were seen near the presidential palace early on Tuesday, and\nshops in the centre of the "
                    "capital stayed shut. Nobody knew where the president\nwas.\n")
            .empty());
  CHECK(headline_of("The market of Gao opened again\nMillet was dear\n").empty());
}

TEST_CASE("A headline needs prose below it", "[article]") {
  CHECK(headline_of("").empty());
  CHECK(headline_of("Soldiers storm palace in Bamako").empty());
  CHECK(headline_of("Soldiers storm palace\n\nGoalkeepers\n\n1 Diarra\n\n2 Touré").empty());
}

TEST_CASE("Prose is long or ends like a sentence", "[article]") {
  CHECK(is_prose(kBody));
  CHECK(is_prose("The shops stayed shut all day."));
  CHECK(is_prose("\"Who gave the order to shoot?\""));
  CHECK_FALSE(is_prose("Shops stay shut"));
  CHECK_FALSE(is_prose("U.S."));
}

}  // namespace gazet::article
