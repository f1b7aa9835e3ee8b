// SPDX-License-Identifier: Apache-2.0

#include "resolve/short_forms.h"

#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

TEST_CASE("An acronym stands for words that hold its letters in order", "[resolve]") {
  CHECK(may_abbreviate("EFCC", "Economic and Financial Crimes Commission"));
  CHECK(may_abbreviate("JNIM", "Jama'at Nusrat al-Islam wal-Muslimin"));
  CHECK(may_abbreviate("UN", "United Nations"));
  CHECK_FALSE(may_abbreviate("EFCC", "Central Bank"));
  CHECK_FALSE(may_abbreviate("UN", "Bank of Mali"));
  CHECK_FALSE(may_abbreviate("AFP", "AFP"));
  CHECK_FALSE(may_abbreviate("AFPA", "AFP"));
  CHECK(may_abbreviate("U.N.", "United Nations"));
  CHECK(may_abbreviate("M23", "March 23 Movement"));
  CHECK(may_abbreviate("G20", "Group of 20"));
  CHECK(may_abbreviate("ANC", "African national congress"));
}

TEST_CASE("An acronym's first letter begins a word, the others may stand within one", "[resolve]") {
  CHECK_FALSE(may_abbreviate("NB", "Union Bank"));
  CHECK(may_abbreviate("UB", "Union Bank"));
  CHECK(may_abbreviate("UNB", "Union Bank"));
  CHECK(may_abbreviate("NB", "Credit-Nord Bank"));  // a hyphen parts words
  CHECK_FALSE(may_abbreviate("ORD", "North Red Dam"));
  CHECK_FALSE(may_abbreviate("XUB", "Union Bank"));
}

TEST_CASE("Each letter of an acronym needs a letter of its own", "[resolve]") {
  CHECK_FALSE(may_abbreviate("UU", "Union Bank"));
  CHECK_FALSE(may_abbreviate("BB", "The Bank"));
  CHECK(may_abbreviate("BB", "Bank of Bamako"));
}

std::vector<ShortForm> forms_of(const std::string& article) {
  std::vector<gazetteer::WeightRow> rows;
  for (const char* shape : {"Xx|Xx|Xx", "XXX"}) {
    rows.push_back({std::string("shape=") + shape, {-100, -100, 500, -100, -100}});
  }
  for (const char* word : {"foundation", "upper"}) {
    rows.push_back({std::string("first=") + word, {-100, -100, 200, -100, -100}});
  }
  rows.push_back({"first=mungo", {-100, -100, -100, 600, -100}});
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(rows);
  const Weights weights{gazetteer::WeightTable(slots)};
  const tests::Laid laid("type|name\nplace|Nowhere\n", article);
  return short_forms(Decider(weights).decide(laid.lattice));
}

TEST_CASE("Acronyms are defined in either order and used afterwards", "[resolve]") {
  const std::vector<ShortForm> after = forms_of("the Upper Niger Front (UNF) said. Later the UNF fled.");
  REQUIRE(after.size() == 3);
  CHECK(after[0].form == Form::full);
  CHECK(after[1].form == Form::acronym);
  CHECK(after[2].form == Form::acronym);
  CHECK(after[2].of == 0);

  const std::vector<ShortForm> before = forms_of("the UNF (Upper Niger Front) said so");
  REQUIRE(before.size() == 2);
  CHECK(before[0].form == Form::acronym);
  CHECK(before[0].of == 1);
}

TEST_CASE("A word that a longer name began or ended with is its short form", "[resolve]") {
  const std::vector<ShortForm> forms = forms_of("the Upper Niger Foundation said. Later the Foundation fled.");
  REQUIRE(forms.size() == 2);
  CHECK(forms[1].form == Form::part);
  CHECK(forms[1].of == 0);
}

TEST_CASE("No acronym is defined without brackets around it, or of another class", "[resolve]") {
  for (const char* article : {"the Upper Niger Front, UNF, said", "the Upper Niger Front (UNF said",
                              "the Upper Niger Front (the UNF) said", "the Upper Niger Front (XYZ) said"}) {
    CAPTURE(article);
    for (const ShortForm& form : forms_of(article)) CHECK(form.form == Form::full);
  }
  for (const ShortForm& form : forms_of("near Mungo Niger Front (MNF) now")) CHECK(form.form == Form::full);
}

TEST_CASE("The first definition of an acronym holds", "[resolve]") {
  const std::vector<ShortForm> forms =
      forms_of("the Upper Niger Front (UNF) and the United Native Force (UNF) met. Now the UNF fled.");
  REQUIRE(forms.size() == 5);
  CHECK(forms[1].of == 0);
  CHECK(forms[3].of == 2);
  CHECK(forms[4].of == 0);
}

TEST_CASE("An acronym used before it is defined stands for the same", "[resolve]") {
  const std::vector<ShortForm> forms = forms_of("the UNF fled. It was the Upper Niger Front (UNF) again.");
  REQUIRE(forms.size() == 3);
  CHECK(forms[0].form == Form::acronym);
  CHECK(forms[0].of == 1);
}

TEST_CASE("A word inside a longer name, or one that stood before it, is no short form", "[resolve]") {
  const std::vector<ShortForm> before = forms_of("the Foundation fled. Later the Upper Niger Foundation said.");
  REQUIRE(before.size() == 2);
  CHECK(before[0].form == Form::full);
  const std::vector<ShortForm> inside = forms_of("the Red Upper Niger said. Later the Upper fled.");
  REQUIRE(inside.size() == 2);
  CHECK(inside[1].form == Form::full);
  const std::vector<ShortForm> first = forms_of("the Upper Niger Group said. Later the Upper fled.");
  REQUIRE(first.size() == 2);
  CHECK(first[1].form == Form::part);
}

}  // namespace
}  // namespace gazet::resolve
