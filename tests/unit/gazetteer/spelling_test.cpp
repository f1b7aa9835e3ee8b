// SPDX-License-Identifier: Apache-2.0
//
// Which names look damaged, and which only look unusual.

#include "gazetteer/spelling.h"

#include <string>
#include <vector>

#include "support/catch.h"

using gazet::gazetteer::capitals_of;
using gazet::gazetteer::suspicious_characters;

TEST_CASE("names that newspapers write with signs are not suspicious", "[gazetteer]") {
  const std::string name =
      GENERATE("Bamako", "Guinea-Bissau", "Côte d'Ivoire", "'s-Hertogenbosch", "St. Louis", "U.S.", "Apple Inc.",
               "Yahoo!", "Congo (Kinshasa)", "AT&T", "Médecins Sans Frontières", "Al-Shabaab", "Disney+",
               "Ivano-Frankivs'k", "Одеса", "مقديشو", "ΔΝΤ", "東京", "กรุงเทพ", ".NET Foundation", "\"Wagner\" Group",
               "Teachers'", "AC/DC", "Łódź", "K-9", "Ho\u200CJo", "Lo\u0301dz", "X");
  CHECK(suspicious_characters(name) == std::vector<std::string>{});
}

TEST_CASE("names that were cut, decoded or copied wrongly are suspicious", "[gazetteer]") {
  const auto [name, fault] = GENERATE(table<std::string, std::string>({
      {"New  York", "two spaces together"},
      {"New\u00A0York", "white space other than a plain space"},
      {"New\u3000York", "white space other than a plain space"},
      {"Ba\u200Bmako", "an invisible character"},
      {"\u202ABamako\u202C", "an invisible character"},
      {"Bamak\uFFFD", "the replacement character U+FFFD"},
      {"AT&amp;T", "an HTML character reference"},
      {"C&#244;te", "an HTML character reference"},
      {"C&#xF4;te", "an HTML character reference"},
      {"<b>Mali", "an angle bracket"},
      {"United_States", "an underscore"},
      {"CÃ´te d'Ivoire", "letters that look like UTF-8 decoded as Windows-1252"},
      {"Coteâ€™s", "letters that look like UTF-8 decoded as Windows-1252"},
      {"Mоscow", "letters of two scripts in one word"},
      {"Αthens", "letters of two scripts in one word"},
      {"Congo (Kinshasa", "a bracket or quotation mark without its partner"},
      {"Congo) (Kinshasa", "a bracket or quotation mark without its partner"},
      {"\"Wagner Group", "a bracket or quotation mark without its partner"},
      {"- Bamako", "punctuation at its beginning"},
      {"–Bamako", "punctuation at its beginning"},
      {"Bamako,", "punctuation at its end"},
      {"Bamako…", "punctuation at its end"},
      {"Bamako.", "punctuation at its end"},
      {"Bank of", ""},
  }));
  INFO(name);
  const std::vector<std::string> expected = fault.empty() ? std::vector<std::string>{} : std::vector{fault};
  CHECK(suspicious_characters(name) == expected);
}

TEST_CASE("capitals tell names apart that fold alike", "[gazetteer]") {
  CHECK(capitals_of("Al-Shabaab").words == "AA");
  CHECK(capitals_of("al-Shabaab").words == "aA");
  CHECK(capitals_of("al Shabaab").words == "aA");
  CHECK(capitals_of("Côte d'Ivoire").words == "Aa");
  CHECK(capitals_of("Lo\u0301dz 3").words == "A?");
  CHECK(capitals_of("Guinea–Bissau").words == "AA");
  CHECK(capitals_of("مالي 東京 Київ").words == "???");
  CHECK(capitals_of("O'Neill's 3rd").words == "A?");
  CHECK(capitals_of("U.N. x").words == "Aa");
  CHECK_FALSE(capitals_of("U.N.").has_lower);
}

TEST_CASE("names are alike unless capitals surely part them", "[gazetteer]") {
  CHECK(are_alike(capitals_of("U.N."), capitals_of("UN")));
  CHECK(are_alike(capitals_of("Łódź"), capitals_of("Lodz")));
  CHECK_FALSE(are_alike(capitals_of("UNICEF"), capitals_of("Unicef")));
  CHECK_FALSE(are_alike(capitals_of("Al-Shabaab"), capitals_of("al-Shabaab")));
}
