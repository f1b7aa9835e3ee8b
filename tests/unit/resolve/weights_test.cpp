// SPDX-License-Identifier: Apache-2.0

#include "resolve/weights.h"

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "resolve/weighed.h"
#include "resolve/weigher.h"
#include "support/catch.h"

namespace gazet::resolve {
namespace {

constexpr const char* kNames =
    "type|subtype|name|country\n"
    "place|country|Mali|ML\n"
    "place|city|Gao|ML\n"
    "organisation|igo|African Union|\n";

constexpr const char* kArticle =
    "The African Union met in Gao, Mali. Mr. Amadou Ba-Traoré (JNIM) of the Bank of Upper Niger said: \"No.\" Gao\n"
    "HEADLINES ARE WRITTEN LIKE THIS IN GAO";

/// The Sink that looks up each piece of evidence as a weights file writes it.
struct SlowSink {
  const Weights& weights;
  EvidenceWords evidence_words;
  Sums& sums;

  void add(EvidenceKind kind, const std::string& rest) {
    const std::string evidence = std::string(kEvidenceKindNames[static_cast<std::size_t>(kind)]) + "=" + rest;
    const gazetteer::WeightVector* found = weights.find(gazetteer::evidence_key(evidence));
    if (found != nullptr) sums.add(WideWeights(*found));
  }
  void word(EvidenceKind kind, std::uint32_t unit) { add(kind, evidence_words.written(unit)); }
  void words(EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    add(kind, evidence_words.written(first) + " " + evidence_words.written(second));
  }
  void affix(EvidenceKind kind, std::uint32_t unit) { add(kind, std::string(evidence_words.affix(kind, unit))); }
  void mark(EvidenceKind kind, std::size_t mark) { add(kind, mark_name(kind, mark)); }
};

TEST_CASE("Sums shared by the ends of spans equal the sums of all evidence", "[resolve]") {
  const tests::Laid laid(kNames, kArticle);
  tests::Listener listener{EvidenceWords(laid.lattice), {}};
  for (const LatticeSentence& sentence : laid.lattice.sentences) {
    for (const LatticeSpan& span : laid.lattice.spans_of(sentence))
      all_evidence(laid.lattice, sentence, span, listener);
  }
  REQUIRE(listener.names.size() > 200);

  // Every piece of evidence there is gets a weight.
  std::mt19937 random(3);
  std::uniform_int_distribution<int> weight(-900, 900);
  std::vector<gazetteer::WeightRow> rows;
  for (const std::string& name : listener.names) {
    gazetteer::WeightRow& row = rows.emplace_back();
    row.evidence = name;
    for (std::int16_t& it : row.weights) it = static_cast<std::int16_t>(weight(random));
  }
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(rows);
  const Weights weights{gazetteer::WeightTable(slots)};

  Weigher weigher(weights);
  const std::vector<Sums> sums = weigher.sums_of(laid.lattice);
  REQUIRE(sums.size() == laid.lattice.spans.size());
  CHECK(weigher.sums_of(laid.lattice).back().of == sums.back().of);  // with what is remembered of its words

  std::size_t next = 0;
  for (const LatticeSentence& sentence : laid.lattice.sentences) {
    for (const LatticeSpan& span : laid.lattice.spans_of(sentence)) {
      Sums all;
      SlowSink sink{weights, EvidenceWords(laid.lattice), all};
      all_evidence(laid.lattice, sentence, span, sink);
      CHECK(sums[next].of == all.of);
      CHECK(all.of != Sums{}.of);
      ++next;
    }
  }
}

TEST_CASE("A score lies on the line between the two steps around its margin", "[resolve]") {
  const std::vector<gazetteer::WeightSlot> slots = gazetteer::weight_slots(
      {{"score=0", {100, 0, 0, 0, 0}}, {"score=1", {300, 0, 0, 0, 0}}, {"score=64", {990, 0, 0, 0, 0}}});
  const Weights weights{gazetteer::WeightTable(slots)};
  CHECK(std::lround(1000 * weights.score(NameClass::place, -5)) == 100);
  CHECK(std::lround(1000 * weights.score(NameClass::place, 0)) == 100);
  CHECK(std::lround(1000 * weights.score(NameClass::place, kMarginStep / 2)) == 200);
  CHECK(std::lround(1000 * weights.score(NameClass::place, kMarginStep)) == 300);
  CHECK(std::lround(1000 * weights.score(NameClass::place, 1000000)) == 990);
}

}  // namespace
}  // namespace gazet::resolve
