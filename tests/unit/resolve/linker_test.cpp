// SPDX-License-Identifier: Apache-2.0

#include "resolve/linker.h"

#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kNames =
    "id|type|subtype|name|aliases|country|lat|lon|population|note\n"
    "x:fr|place|country|France||FR|46|2||\n"
    "x:us|place|country|United States|US;U.S.|US|38|-97||\n"
    "x:tx|place|admin1|Texas||US|31|-100||admin1=US.TX\n"
    "x:ga|place|admin1|Georgia||US|33|-83||admin1=US.GA\n"
    "x:ge|place|country|Georgia||GE|42|43||\n"
    "x:paris|place|city|Paris||FR|48.9|2.3|2100000|admin1=FR.11\n"
    "x:paris-tx|place|city|Paris||US|33.7|-95.6|25000|admin1=US.TX\n"
    "x:dallas|place|city|Dallas||US|32.8|-96.8|1300000|admin1=US.TX\n"
    "x:atlanta|place|city|Atlanta||US|33.7|-84.4|500000|admin1=US.GA\n"
    "x:tbilisi|place|city|Tbilisi||GE|41.7|44.8|1100000|admin1=GE.51\n"
    "x:springfield-il|place|city|Springfield||US|39.8|-89.6|115000|admin1=US.IL\n"
    "x:springfield-ga|place|city|Springfield||US|32.4|-81.3|4000|admin1=US.GA\n"
    "x:savannah|place|city|Savannah||US|32.1|-81.1|145000|admin1=US.GA\n"
    "x:wales|place|admin1|Wales||GB|52.3|-3.7||admin1=GB.WLS\n"
    "x:wales-en|place|city|Wales||GB|53.3|-1.3|6000|admin1=GB.ENG\n"
    "x:leeds|place|city|Leeds||GB|53.8|-1.5|455000|admin1=GB.ENG\n"
    "x:york|place|city|York||GB|54|-1.1|144000|admin1=GB.ENG\n"
    "x:tottenham|place|district|Tottenham||GB|51.6|-0.1||\n"
    "x:tottenham-ca|place|city|Tottenham||CA|44|-79.8|5000|\n"
    "x:hill-south|place|city|Hill||AU|-33|151|1000|\n"
    "x:hill-north|place|city|Hill||AU|-12|131|30000|\n"
    "x:cove|place|city|Cove||AU|-33.1|151.1|3000|\n"
    "x:bay|place|city|Bay||NZ|-36.8|174.7|3000|\n"
    "x:kent-us|place|city|Kent||US|41|-81|30000|\n"
    "x:kent|place|admin2|Kent||GB|51.2|0.7||admin1=GB.ENG\n"
    "x:lima|place|city|Lima||PE|-12|-77|9000000|admin1=PE.15\n"
    "x:lima-oh|place|city|Lima||US|40.7|-84.1|35000|admin1=US.OH\n"
    "x:peru|place|country|Peru||PE|-10|-76||\n"
    "x:nova|place|admin1|Nova||MK|42|21||admin1=MK.01\n"
    "x:nova-town|place|city|Nova||MK|42|21|9000|admin1=MK.01\n"
    "x:delta-town|place|city|Delta||US|39|-112|20000|\n"
    "x:delta|place|region|Delta||NG|5|6||\n"
    "x:gulf-town|place|city|Gulf||US|30|-90|200000|\n"
    "x:gulf|place|water|Gulf||OM|25|57||\n"
    "x:star-1|organisation|company|Star Mines||US||||\n"
    "x:star-2|organisation|company|Star Mines||GB||||\n";

Strings linked(const std::string& article, gazetteer::CountryCode home = {}) {
  const tests::Laid laid(kNames, article);
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(tests::trusting_weights());
  const Weights weights{gazetteer::WeightTable(slots)};
  const Decided decided = Decider(weights).decide(laid.lattice);
  Strings ids;
  for (const match::Reading* reading : Linker(laid.matcher, home).link(decided, laid.candidates, false).meant) {
    ids.emplace_back(reading == nullptr ? "-" : laid.matcher.entity(*reading).id);
  }
  return ids;
}

TEST_CASE("A name means its largest place when nothing else is known", "[resolve]") {
  CHECK(linked("They met in Paris.") == Strings{"x:paris"});
  CHECK(linked("They met in Springfield.") == Strings{"x:springfield-il"});
}

TEST_CASE("A place named behind a comma or in brackets decides", "[resolve]") {
  CHECK(linked("They met in Paris, Texas.") == Strings{"x:paris-tx", "x:tx"});
  CHECK(linked("They met in Paris (France).") == Strings{"x:paris", "x:fr"});
  CHECK(linked("They met in Springfield, Georgia.") == Strings{"x:springfield-ga", "x:ga"});
}

TEST_CASE("One name means one place in an article, except where the text says otherwise", "[resolve]") {
  CHECK(linked("Paris, Texas, has a tower. Paris is small.") == Strings{"x:paris-tx", "x:tx", "x:paris-tx"});
  CHECK(linked("Not Paris, France, but Paris, Texas, has it.") == Strings{"x:paris", "x:fr", "x:paris-tx", "x:tx"});
}

TEST_CASE("Other places of the article speak for a country and a neighbourhood", "[resolve]") {
  CHECK(linked("Georgia said so. Tbilisi was quiet.") == Strings{"x:ge", "x:tbilisi"});
  CHECK(linked("Georgia said so. Atlanta was quiet, and so was Savannah.") ==
        Strings{"x:ga", "x:atlanta", "x:savannah"});
  CHECK(linked("From Savannah to Springfield, from Springfield to Atlanta.") ==
        Strings{"x:savannah", "x:springfield-ga", "x:springfield-ga", "x:atlanta"});
}

TEST_CASE("Nearby places decide between namesakes of one country", "[resolve]") {
  CHECK(linked("They met in Hill.") == Strings{"x:hill-north"});
  CHECK(linked("From Cove they went to Hill.") == Strings{"x:cove", "x:hill-south"});
  CHECK(linked("From Hill they went to Cove.") == Strings{"x:hill-south", "x:cove"});
}

TEST_CASE("Places far away are no neighbourhood", "[resolve]") {
  // 2,100 km from the one, 4,700 km from the other: both are worth nothing.
  CHECK(linked("From Bay they went to Hill.") == Strings{"x:bay", "x:hill-north"});
}

TEST_CASE("Neighbours stand within twelve mentions", "[resolve]") {
  std::string far = "From Cove.";
  for (int i = 0; i < 13; ++i) far += " Then Leeds.";
  CHECK(linked(far + " Then Hill.").back() == "x:hill-north");
}

/// For each mention, whether the place behind it spoke for what was meant.
std::vector<bool> contained(const std::string& article) {
  const tests::Laid laid(kNames, article);
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(tests::trusting_weights());
  const Weights weights{gazetteer::WeightTable(slots)};
  const Decided decided = Decider(weights).decide(laid.lattice);
  std::vector<bool> result;
  for (const auto& options : Linker(laid.matcher, {}).link(decided, laid.candidates, true).options) {
    result.push_back(options.at(0).contained > 1);
  }
  return result;
}

TEST_CASE("A place lies in what stands right behind it, not in front or further on", "[resolve]") {
  using Flags = std::vector<bool>;
  CHECK(contained("They met in Paris, Texas.") == Flags{true, false});
  CHECK(contained("They met in Paris (Texas).") == Flags{true, false});
  CHECK(contained("They met in Texas, Paris.") == Flags{false, false});
  CHECK(contained("From Paris to Texas.") == Flags{false, false});
  CHECK(contained("From Paris; Texas is far.") == Flags{false, false});
  CHECK(contained("From Paris, in Texas.") == Flags{false, false});
  CHECK(contained("From France, France.") == Flags{false, false});  // no country lies in itself
  CHECK(linked("They met in Lima, Peru.") == Strings{"x:lima", "x:peru"});
}

TEST_CASE("The chief town of a division without a bare name in the news is meant", "[resolve]") {
  CHECK(linked("They met in Nova.") == Strings{"x:nova-town"});
}

TEST_CASE("A lake or a region is likelier than a small town of its name, a large town likelier than it", "[resolve]") {
  CHECK(linked("They met in Delta.") == Strings{"x:delta"});
  CHECK(linked("They met in Gulf.") == Strings{"x:gulf-town"});
}

TEST_CASE("Of organisations of one name the first listed is meant unless the article lies elsewhere", "[resolve]") {
  CHECK(linked("They left Star Mines.") == Strings{"x:star-1"});
  CHECK(linked("From Leeds and York they left Star Mines.") == Strings{"x:leeds", "x:york", "x:star-2"});
}

TEST_CASE("A small namesake abroad does not beat the capital by one neighbour's country", "[resolve]") {
  CHECK(linked("From Dallas they went to Lima.") == Strings{"x:dallas", "x:lima"});
}

TEST_CASE("To lie in England says no more than to lie in Great Britain", "[resolve]") {
  CHECK(linked("From Leeds and from York to Wales.") == Strings{"x:leeds", "x:york", "x:wales"});
}

TEST_CASE("A district that is listed for its name is likelier than a village", "[resolve]") {
  CHECK(linked("They met in Tottenham.") == Strings{"x:tottenham"});
}

TEST_CASE("The country that articles come from is likelier", "[resolve]") {
  CHECK(linked("Georgia said so.") == Strings{"x:ge"});
  CHECK(linked("Georgia said so.", {'U', 'S'}) == Strings{"x:ga"});
}

TEST_CASE("What was weighed is told, the place that is meant first", "[resolve]") {
  const tests::Laid laid(kNames, "They met in Paris, Texas.");
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(tests::trusting_weights());
  const Weights weights{gazetteer::WeightTable(slots)};
  const Decided decided = Decider(weights).decide(laid.lattice);
  const Links links = Linker(laid.matcher, {}).link(decided, laid.candidates, true);
  REQUIRE(links.options.size() == 2);
  REQUIRE(links.options[0].size() == 2);
  CHECK(links.options[0][0].id == "x:paris-tx");
  CHECK(links.options[0][0].contained > 7);
  CHECK(links.options[0][1].contained == 0);
  CHECK(links.options[0][0].share + links.options[0][1].share == support::Approx(1));
}

}  // namespace
}  // namespace gazet::resolve
