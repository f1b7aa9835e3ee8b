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
}

std::vector<ShortForm> forms_of(const std::string& article) {
  std::vector<gazetteer::WeightRow> rows;
  for (const char* shape : {"Xx|Xx|Xx", "XXX"}) {
    rows.push_back({std::string("shape=") + shape, {-100, -100, 500, -100, -100}});
  }
  rows.push_back({"first=foundation", {-100, -100, 400, -100, -100}});
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

}  // namespace
}  // namespace gazet::resolve
