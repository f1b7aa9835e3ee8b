// SPDX-License-Identifier: Apache-2.0

#include "article/dateline.h"

#include <string>

#include "dictionary_cues.h"
#include "support/catch.h"

namespace gazet::article {

namespace {

const DatelineFinder& finder() {
  static const DatelineFinder datelines(dictionary_cues("datelines.tsv"));
  return datelines;
}

std::string dateline_of(const std::string& text) {
  const auto span = finder().find(text, content_lines(text, {}, 0, 4));
  return span ? text.substr(span->begin, span->size()) : "";
}

const std::string kSentence = "The army said on Tuesday that it had taken the town after two days of fighting.";

}  // namespace

TEST_CASE("A dateline goes up to its dash, bar or colon", "[article]") {
  const auto dateline = GENERATE(
      as<std::string>(), "BAMAKO, Sept 18 (Reuters) - ", "BAMAKO, Sept. 18 (Reuters) -- ", "LAGOS (AP) — ",
      "LAGOS (AP) ", "Nairobi, Kenya | ", "ABUJA: ", "Kabul, 3 May 2024 (AFP) – ", "Kabul, May 3, 2024 (AFP) - ",
      "afrol News, 27 January - ", "GINOWAN, Okinawa Prefecture--", "SEOUL—", "Srinagar- ", "Cape Town - ",
      "Colombo, Sri Lanka – ", "Doha: ", "KUWAIT CITY, July 24: ", "CAIRO - 25 July 2022: ",
      "New York (November 25, 2021): ", "SINGAPORE (May 6, 2021) — ", "Gulu & Oyam, Uganda, Jun 14 2022 (IPS) - ",
      "YAOUNDÉ, May 13 2022 (IPS) - ", "DAKAR/BAMAKO (Reuters) - ", "UNITED NATIONS, Feb. 2 (UN News) — ",
      "N'DJAMENA, Chad — ", "GOMA, DR Congo | ", "(Reuters) - ", "May 3 (Reuters) - ", "HAMMOND, Ind. (AP) — ",
      "Santiago de Cuba (EFE) - ", "ISLAMABAD: ", "KABUL, MAY 3 (AP) - ");
  CAPTURE(dateline);
  const std::string expected = dateline.substr(0, dateline.find_last_not_of(' ') + 1);
  std::string found = dateline_of(dateline + kSentence);
  found.resize(found.find_last_not_of(' ') + 1);
  CHECK(found == expected);
}

TEST_CASE("The beginning of a sentence is no dateline", "[article]") {
  const auto line = GENERATE(
      as<std::string>(), "The army - or what is left of it - has withdrawn from the town of Kidal in the north.",
      "Bamako is quiet.", "UPDATE: The army says it has taken the town.",
      "Analysis: Why the junta needs an election now.",
      "EXCLUSIVE — Rebels say they hold four bridges across the river.",
      "QUESTION: Will the minister resign over this?", "By Awa Diallo | The army says it has taken the town.",
      "Food - very good, but the waiters were slow all evening.",
      "Al-Shabaab fighters attacked the base at dawn and burnt two vehicles.", "He said: The army has taken the town.",
      "Ministers, officers and judges met in Niamey (Niger) on Monday to talk about the border.",
      "In 2019-2020 the drought killed half of the herds in the region.",
      "President Touré — who is 71 — will not stand again.");
  CAPTURE(line);
  CHECK(dateline_of(line) == "");
}

TEST_CASE("A dateline stands before the first prose only", "[article]") {
  CHECK(dateline_of("By Awa Diallo\n3 October 2023\nGOMA, DR Congo | " + kSentence) == "GOMA, DR Congo | ");
  CHECK(dateline_of(kSentence + "\nGOMA, DR Congo | " + kSentence) == "");
  CHECK(dateline_of("GOMA - ") == "");
  CHECK(dateline_of("") == "");
}

TEST_CASE("A dateline with an agency or a day is explicit, one without is not", "[article]") {
  CHECK(is_explicit("LAGOS (AP) —"));
  CHECK(is_explicit("CAIRO - 25 July:"));
  CHECK_FALSE(is_explicit("Srinagar-"));
}

TEST_CASE("Without cues there are no datelines", "[article]") {
  CHECK(DatelineFinder({}).size_at_head("LAGOS (AP) — " + kSentence) == 0);
  CHECK(DatelineFinder({{"(", false}}).size_at_head("LAGOS (AP) — " + kSentence) == 0);
}

}  // namespace gazet::article
