// SPDX-License-Identifier: Apache-2.0

#include "learn/examples.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "resolve/weighed.h"
#include "support/catch.h"

namespace gazet::learn {
namespace {

constexpr const char* kNames =
    "type|subtype|name|country\n"
    "place|admin1|Ohio|US\n"
    "organisation|education|Ohio State University|US\n";

constexpr std::string_view kText = "Ohio State University is in Ohio.";

/// Both places are marked, of the classes that `types` says are annotated.
GoldDocument marked(const std::string& types) {
  return parse_gold(R"({"id":"1","text":")" + std::string(kText) +
                        R"(","entities":[{"start":0,"end":4,"type":"place"},{"start":28,"end":32,"type":"place"}],)" +
                        R"("types":)" + types + "}\n",
                    "gold")
      .front();
}

/// The example of the span of those words that begins at or behind the offset.
SpanExample span_of(const tests::Laid& laid, const ArticleExample& article, std::string_view words,
                    std::size_t offset = 0) {
  for (std::size_t i = 0; i < article.spans.size(); ++i) {
    const resolve::LatticeSpan& span = laid.lattice.spans[i];
    if (laid.lattice.units[span.begin].begin >= offset && laid.lattice.text_of(span) == words) return article.spans[i];
  }
  FAIL("no span " << words);
  return {};
}

bool allows(const SpanExample& span, NameClass name_class) {
  return (span.allowed >> static_cast<unsigned>(name_class) & 1U) != 0;
}

TEST_CASE("What is annotated is required, and what overlaps it is excluded", "[learn]") {
  const tests::Laid laid(kNames, std::string(kText));
  EvidenceIndex index;
  const ArticleExample article =
      example_of(laid.lattice, marked(R"(["place","group","organisation","person","other"])"), index);
  const SpanExample ohio = span_of(laid, article, "Ohio");
  CHECK(ohio.is_required);
  CHECK(allows(ohio, NameClass::place));
  CHECK_FALSE(allows(ohio, NameClass::organisation));
  CHECK(span_of(laid, article, "Ohio State University").allowed == 0);
}

TEST_CASE("A place marked within a longer name says nothing of that name where only places are marked", "[learn]") {
  const tests::Laid laid(kNames, std::string(kText));
  EvidenceIndex index;
  const ArticleExample article = example_of(laid.lattice, marked(R"(["place"])"), index);
  const SpanExample university = span_of(laid, article, "Ohio State University");
  CHECK(allows(university, NameClass::organisation));
  CHECK_FALSE(allows(university, NameClass::place));
  CHECK_FALSE(span_of(laid, article, "Ohio").is_required);
  CHECK(span_of(laid, article, "Ohio", 5).is_required);
}

}  // namespace
}  // namespace gazet::learn
