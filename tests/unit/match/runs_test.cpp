// SPDX-License-Identifier: Apache-2.0

#include "match/runs.h"

#include <string>
#include <vector>

#include "match/found.h"
#include "support/catch.h"

namespace gazet::match {
namespace {

using Strings = std::vector<std::string>;

Strings runs_of(const std::string& article) {
  const tests::Text text(article);
  const Matcher matcher({}, {});
  Vocabulary vocabulary(matcher);
  std::vector<Unit> units;
  const TokenizedText view = text.view();
  const std::vector<WordNumber> words = vocabulary.numbers(view.text, view.tokens).numbers;
  append_units(view.text, {0, static_cast<std::uint32_t>(view.text.size()), view.tokens, words}, vocabulary, units);
  std::vector<Run> runs;
  append_runs(view.text, units, 0, runs);
  Strings texts;
  for (const Run& run : runs) texts.emplace_back(text.at({units[run.begin].begin, units[run.end - 1].end}));
  return texts;
}

TEST_CASE("A run is capitalised words and what joins them", "[match]") {
  CHECK(runs_of("the Bank of Upper Niger said no") == Strings{"Bank of Upper Niger"});
  CHECK(runs_of("he met Amadou Ba-Traoré near Gao") == Strings{"Amadou Ba-Traoré", "Gao"});
  CHECK(runs_of("nothing here").empty());
}

TEST_CASE("Commas and small words that join no names part runs", "[match]") {
  CHECK(runs_of("Mali, Niger said that Chad left") == Strings{"Mali", "Niger", "Chad"});
}

TEST_CASE("Small words join the names of many languages into one run", "[match]") {
  const std::string name = GENERATE(
      "Bank of Mali", "Fund for Peace", "Save the Children", "Trinidad and Tobago", "Rio de Janeiro", "Ras al Khaimah",
      "Umm ul Banin", "Dar el Salaam", "Ciudad la Paz", "Universidad del Valle", "Estado da Bahia", "Banco di Roma",
      "Parti du Peuple", "Union des Forces", "Costa do Sol", "Casa dos Estudantes", "Fils le Roy", "Cité les Palmes",
      "Council on Energy", "Access to Water", "Women in Business", "Khalid bin Walid", "Tariq ibn Ziyad",
      "Bernard van Leer", "Otto von Guericke", "Van der Berg", "Castilla y León", "Pesca e Mare", "Santé et Famille",
      "Grund und Boden", "Barnes & Noble", "Guinea-Bissau", "Input/Output", "Lord's Cricket", "Fund for the Poor");
  CAPTURE(name);
  CHECK(runs_of("they saw " + name + " there") == Strings{name});
}

TEST_CASE("A small word written large is a word of the name, and joins no two others", "[match]") {
  CHECK(runs_of("we saw Bank Of Mali there") == Strings{"Bank Of Mali"});
  CHECK(runs_of("we saw Bank of the for Mali there") == Strings{"Bank", "Mali"});  // three in a row join nothing
  CHECK(runs_of("we saw Bank of the Mali") == Strings{"Bank of the Mali"});
  CHECK(runs_of("we saw the Bank of") == Strings{"Bank"});
  CHECK(runs_of("we saw the Bank of money") == Strings{"Bank"});
}

TEST_CASE("A number of up to four digits may end a name, and none begins one", "[match]") {
  CHECK(runs_of("the Boeing 737 fell") == Strings{"Boeing 737"});
  CHECK(runs_of("the Group of 20 met") == Strings{"Group of 20"});
  CHECK(runs_of("in Boeing 2024 it fell") == Strings{"Boeing 2024"});
  CHECK(runs_of("in Boeing 20245 it fell") == Strings{"Boeing"});
  CHECK(runs_of("the 20 Group met") == Strings{"Group"});
  CHECK(runs_of("Area f16 said") == Strings{"Area f16"});
  CHECK(runs_of("Area of sand said") == Strings{"Area"});
}

TEST_CASE("A later run of the text is told by its own places", "[match]") {
  // The fault of counting from the beginning of the text would show in the second sentence only.
  CHECK(runs_of("when all was quiet in the north of the country, the Boeing 737 fell") == Strings{"Boeing 737"});
}

TEST_CASE("No run goes on in the next column of a table", "[match]") {
  CHECK(runs_of("2017\tUpper Niger\t2-1\tMali") == Strings{"Upper Niger", "Mali"});
}

}  // namespace
}  // namespace gazet::match
