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

TEST_CASE("No run goes on in the next column of a table", "[match]") {
  CHECK(runs_of("2017\tUpper Niger\t2-1\tMali") == Strings{"Upper Niger", "Mali"});
}

}  // namespace
}  // namespace gazet::match
