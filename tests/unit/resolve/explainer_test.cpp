// SPDX-License-Identifier: Apache-2.0

#include "resolve/explainer.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

constexpr const char* kNames = "type|subtype|name\nplace|country|Mali\n";

std::vector<gazetteer::WeightRow> rows() {
  return {{"known=country", {500, -100, 30, -100, -100}},
          {"before=left", {100, 10, 10, 10, 10}},
          {"first=foo", {-40, -300, -20, -30, -10}},
          {"first3=mal", {-3, 0, 0, 0, 0}},
          {"last2=li", {0, 7, 0, 0, 0}},
          {"before2=they left", {50, 0, 0, 0, 0}},
          {"shape=XxX", {-900, -900, -900, -900, 200}},
          {"score=10", {600, 0, 0, 0, 0}},
          {"score=11", {664, 0, 0, 0, 0}}};
}

class Explained {
 public:
  explicit Explained(const std::string& article)
      : laid_(kNames, article),
        slots_(gazetteer::weight_slots(rows())),
        weights_{gazetteer::WeightTable(slots_)},
        decided_(Decider(weights_).decide(laid_.lattice)),
        explainer_(weights_, decided_) {}

  Explainer& operator*() { return explainer_; }
  Explanation first() { return explainer_.explain(decided_.decisions.at(0)); }
  [[nodiscard]] std::size_t decisions() const { return decided_.decisions.size(); }
  [[nodiscard]] std::string_view text(const Span& span) const { return laid_.text.at(span); }

 private:
  tests::Laid laid_;
  std::vector<gazetteer::WeightSlot> slots_;
  Weights weights_;
  Decided decided_;
  Explainer explainer_;
};

std::vector<std::string> written(const Interpretation& interpretation) {
  std::vector<std::string> evidence;
  for (const Evidence& it : interpretation.evidence) evidence.push_back(it.name + " " + std::to_string(it.weight));
  return evidence;
}

TEST_CASE("A decision is explained by its evidence, the weightiest first, and by what it won against", "[resolve]") {
  Explained article("Then they left Mali. Others stayed.");
  REQUIRE(article.decisions() == 1);
  const Explanation explanation = article.first();
  CHECK(article.text(explanation.sentence) == "Then they left Mali.");
  REQUIRE(explanation.interpretations.size() == 4);  // the chosen one and three rivals

  const Interpretation& chosen = explanation.interpretations[0];
  CHECK(chosen.chosen);
  CHECK(article.text(chosen.span) == "Mali");
  CHECK(chosen.name_class == NameClass::place);
  CHECK(written(chosen) ==
        std::vector<std::string>{"known=country 500", "before=left 100", "before2=they left 50", "first3=mal -3"});
  CHECK(chosen.sum == 647);
  CHECK(chosen.margin == 607);  // the best without it is an organisation of 40

  const Interpretation& second = explanation.interpretations[1];
  CHECK_FALSE(second.chosen);
  CHECK(second.name_class == NameClass::organisation);
  CHECK(second.sum == 40);
  CHECK(second.margin == -607);
  CHECK(written(second) == std::vector<std::string>{"known=country 30", "before=left 10"});
  CHECK(explanation.interpretations[2].name_class == NameClass::group);
  CHECK(explanation.interpretations[2].sum == -83);
}

TEST_CASE("The calibration of a decision is told with the steps around its margin", "[resolve]") {
  // A margin of 607 lies between the steps 9 (576) and 10 (640).
  const Calibration low = Explained("Then they left Mali.").first().calibration;
  CHECK(low.low_margin == 576);
  CHECK(low.high_margin == 640);
  CHECK(std::lround(1000 * low.low_score) == 0);
  CHECK(std::lround(1000 * low.high_score) == 600);
  CHECK(std::lround(1000 * low.score) == 600 * (607 - 576) / 64);
}

TEST_CASE("What was not chosen is explained too, without a choice", "[resolve]") {
  const std::string text = "Now he saw Foo there. Others stayed.";
  Explained article(text);
  CHECK(article.decisions() == 0);
  const Explanation explanation = (*article).explain_nothing(text.find("Foo") + 2);
  REQUIRE(explanation.interpretations.size() == 4);
  CHECK(article.text(explanation.sentence) == "Now he saw Foo there.");
  for (const Interpretation& it : explanation.interpretations) {
    CHECK(article.text(it.span) == "Foo");
    CHECK_FALSE(it.chosen);
  }
  CHECK(explanation.interpretations[0].name_class == NameClass::other);  // the least bad
  CHECK(explanation.interpretations[0].margin == -10);
  CHECK(explanation.interpretations[1].name_class == NameClass::organisation);
  CHECK(explanation.interpretations[2].name_class == NameClass::person);
  CHECK(explanation.interpretations[3].name_class == NameClass::place);
}

TEST_CASE("Where no name could stand there is nothing to explain", "[resolve]") {
  const std::string text = "Now he saw Foo there.";
  Explained article(text);
  CHECK((*article).explain_nothing(text.find("saw")).interpretations.empty());
  CHECK((*article).explain_nothing(text.find(" Foo")).interpretations.empty());
  CHECK((*article).explain_nothing(text.find(" there")).interpretations.empty());
  CHECK((*article).explain_nothing(text.size()).interpretations.empty());
  CHECK((*article).explain_nothing(text.size() + 100).interpretations.empty());
  CHECK((*article).explain_nothing(text.find("Foo")).interpretations.size() == 4);
  CHECK((*article).explain_nothing(0).interpretations.size() == 4);
}

TEST_CASE("Rivals are the spans that share a word with the one chosen", "[resolve]") {
  Explained article("Then they left with Foo Mali.");
  REQUIRE(article.decisions() == 1);
  const Explanation explanation = article.first();
  REQUIRE(explanation.interpretations.size() == 4);
  CHECK(article.text(explanation.interpretations[0].span) == "Mali");
  for (std::size_t i = 1; i < explanation.interpretations.size(); ++i) {
    CHECK(explanation.interpretations[i].margin <= explanation.interpretations[i - 1].margin);
    CHECK(article.text(explanation.interpretations[i].span) != "Foo");
  }
}

}  // namespace
}  // namespace gazet::resolve
