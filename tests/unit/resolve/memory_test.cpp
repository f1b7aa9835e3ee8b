// SPDX-License-Identifier: Apache-2.0

#include "resolve/memory.h"

#include <set>
#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

using Strings = std::set<std::string>;

constexpr const char* kNames = "type|subtype|name\nplace|city|Gao\n";

/// An article whose decisions are made by hand.
class Remembered {
 public:
  explicit Remembered(const std::string& article) : laid_(kNames, article) {}

  /// The `occurrence`-th span with that text is a name of that class. In text order.
  void decide(const std::string& text, std::size_t occurrence, NameClass name_class) {
    decisions_.push_back({span(text, occurrence), name_class, 1, 1});
    memory_.remember(laid_.lattice, decisions_);
  }

  [[nodiscard]] Strings evidence(const std::string& text, std::size_t occurrence) const {
    tests::Listener listener{EvidenceWords(laid_.lattice), {}};
    const std::uint32_t number = span(text, occurrence);
    memory_.evidence(laid_.lattice.spans[number], number, listener);
    return listener.names;
  }

 private:
  [[nodiscard]] std::uint32_t span(const std::string& text, std::size_t occurrence) const {
    return tests::spans_with(laid_.lattice, text).at(occurrence);
  }

  tests::Laid laid_;
  std::vector<Decision> decisions_;
  Memory memory_;
};

TEST_CASE("What the same words were decided to be elsewhere is evidence", "[resolve]") {
  Remembered article("they left Gao. They saw Gao. Now the Gao Front fled.");
  article.decide("Gao", 0, NameClass::place);
  article.decide("Gao", 1, NameClass::place);
  article.decide("Gao Front", 0, NameClass::organisation);
  CHECK(article.evidence("Gao", 0) == Strings{"elsewhere=place", "within=organisation"});
  CHECK(article.evidence("Gao", 2) == Strings{"elsewhere=place", "within=organisation"});
  CHECK(article.evidence("Front", 0) == Strings{"within=organisation"});
  CHECK(article.evidence("Gao Front", 0).empty());
}

TEST_CASE("A span's own decision is not elsewhere", "[resolve]") {
  Remembered article("they left Gao. They saw Gao.");
  article.decide("Gao", 0, NameClass::place);
  CHECK(article.evidence("Gao", 0) == Strings{"elsewhere=nothing"});
  CHECK(article.evidence("Gao", 1) == Strings{"elsewhere=place"});
  article.decide("Gao", 1, NameClass::person);
  CHECK(article.evidence("Gao", 0) == Strings{"elsewhere=person"});
  CHECK(article.evidence("Gao", 1) == Strings{"elsewhere=place"});
}

TEST_CASE("The words inside a name are not its edges", "[resolve]") {
  Remembered article("the Red Gao Front fled. They left Red, Gao and Front.");
  article.decide("Red Gao Front", 0, NameClass::organisation);
  CHECK(article.evidence("Red", 1) == Strings{"elsewhere=nothing", "within=organisation"});
  CHECK(article.evidence("Gao", 1) == Strings{"elsewhere=nothing"});
  CHECK(article.evidence("Front", 1) == Strings{"elsewhere=nothing", "within=organisation"});
}

TEST_CASE("A new article leaves nothing of the one before", "[resolve]") {
  const tests::Laid laid(kNames, "they left Gao. They saw Gao. Now the Gao Front fled.");
  Memory memory;
  const std::vector<Decision> decisions = {
      {tests::spans_with(laid.lattice, "Gao")[0], NameClass::place, 1, 1},
      {tests::spans_with(laid.lattice, "Gao Front")[0], NameClass::organisation, 1, 1}};
  memory.remember(laid.lattice, decisions);
  memory.remember(laid.lattice, {});
  tests::Listener listener{EvidenceWords(laid.lattice), {}};
  const std::uint32_t number = tests::spans_with(laid.lattice, "Gao")[1];
  memory.evidence(laid.lattice.spans[number], number, listener);
  CHECK(listener.names == Strings{"elsewhere=nothing"});
}

}  // namespace
}  // namespace gazet::resolve
