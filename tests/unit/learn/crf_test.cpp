// SPDX-License-Identifier: Apache-2.0

#include "learn/crf.h"

#include <vector>

#include "support/catch.h"

namespace gazet::learn {
namespace {

constexpr auto kPlace = static_cast<std::size_t>(NameClass::place);
constexpr auto kPerson = static_cast<std::size_t>(NameClass::person);

constexpr ClassBits bit(std::size_t name_class) {
  return static_cast<ClassBits>(1U << name_class);
}

/// A sentence of one unit and one span with one piece of evidence.
ArticleExample one_span(EvidenceNumber evidence, ClassBits allowed, bool is_required) {
  ArticleExample article;
  article.evidence = {evidence};
  article.places.resize(2);
  SpanExample span;
  span.end = 1;
  span.whole = {0, 1};
  span.allowed = allowed;
  span.is_required = is_required;
  article.spans = {span};
  article.sentences = {{1, 0, 0, 1}};
  return article;
}

TEST_CASE("Evidence of names gains weight for their class, other evidence loses it", "[learn]") {
  Crf crf(2, {0.3F, 1e-4F});
  for (int i = 0; i < 50; ++i) {
    crf.learn(one_span(0, bit(kPlace), true), false);
    crf.learn(one_span(1, 0, false), false);
  }
  CHECK(crf.weights(0)[kPlace] > 1);
  CHECK(crf.weights(0)[kPerson] < 0);
  for (const float weight : crf.weights(1)) CHECK(weight < 0);
}

TEST_CASE("A class that was not annotated may be read or not: nothing is learned of it", "[learn]") {
  Crf crf(1, {0.3F, 0});
  for (int i = 0; i < 50; ++i) crf.learn(one_span(0, bit(kPerson), false), false);
  // The annotator says only that it is neither a place nor any other class but a person.
  CHECK(crf.weights(0)[kPlace] < -0.5F);
  CHECK(crf.weights(0)[kPerson] > crf.weights(0)[kPlace]);
}

TEST_CASE("Learning is deterministic", "[learn]") {
  const auto learned = [] {
    Crf crf(2, {0.1F, 1e-4F});
    for (int i = 0; i < 20; ++i) crf.learn(one_span(i % 2 == 0 ? 0U : 1U, bit(kPlace), true), i % 3 == 0);
    return crf.weights(1);
  };
  CHECK(learned() == learned());
}

}  // namespace
}  // namespace gazet::learn
