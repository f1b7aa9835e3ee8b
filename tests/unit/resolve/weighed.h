// SPDX-License-Identifier: Apache-2.0
//
// A text laid out and weighed, for the tests of this room.

#ifndef GAZET_TESTS_UNIT_RESOLVE_WEIGHED_H_
#define GAZET_TESTS_UNIT_RESOLVE_WEIGHED_H_

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/rows.h"
#include "gazetteer/weights.h"
#include "match/found.h"
#include "match/matcher.h"
#include "resolve/decide.h"
#include "resolve/evidence.h"
#include "resolve/lattice.h"
#include "resolve/weights.h"

namespace gazet::tests {

/// Owns all that a lattice looks at.
struct Laid {
  Laid(const std::string& names, std::string article)
      : matcher({gazetteer_of(names)}, {}),
        text(std::move(article)),
        vocabulary(matcher),
        candidates(matcher.candidates(text.view(), vocabulary)),
        lattice(resolve::LatticeBuilder(matcher).build(text.view(), candidates, vocabulary, {}, {})) {}

  match::Matcher matcher;
  Text text;
  match::Vocabulary vocabulary;
  match::Candidates candidates;
  resolve::Lattice lattice;
};

/// The Sink that writes down what it is fed, as a weights file writes it.
struct Listener {
  resolve::EvidenceWords evidence_words;
  std::set<std::string> names;

  void add(resolve::EvidenceKind kind, const std::string& rest) {
    names.insert(std::string(resolve::kEvidenceKindNames[static_cast<std::size_t>(kind)]) + "=" + rest);
  }
  void word(resolve::EvidenceKind kind, std::uint32_t unit) { add(kind, evidence_words.written(unit)); }
  void words(resolve::EvidenceKind kind, std::uint32_t first, std::uint32_t second) {
    add(kind, evidence_words.written(first) + " " + evidence_words.written(second));
  }
  void affix(resolve::EvidenceKind kind, std::uint32_t unit) {
    add(kind, std::string(evidence_words.affix(kind, unit)));
  }
  void mark(resolve::EvidenceKind kind, std::size_t mark) { add(kind, resolve::mark_name(kind, mark)); }
};

/// The numbers of all spans of a lattice that stand for that text.
inline std::vector<std::uint32_t> spans_with(const resolve::Lattice& lattice, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < lattice.spans.size(); ++i) {
    if (lattice.text_of(lattice.spans[i]) == text) numbers.push_back(i);
  }
  return numbers;
}

/// Weights that know a place where the gazetteer does and nothing else.
inline std::vector<gazetteer::WeightRow> trusting_weights() {
  std::vector<gazetteer::WeightRow> rows;
  for (const char* kind : {"known", "known_long"}) {
    for (const char* place : {"country", "admin1", "metropolis", "city", "village"}) {
      rows.push_back({std::string(kind) + "=" + place, {500, -500, -500, -500, -500}});
    }
    for (const char* organisation : {"igo", "company"}) {
      rows.push_back({std::string(kind) + "=" + organisation, {-500, -500, 500, -500, -500}});
    }
  }
  rows.push_back({"score=0", {500, 500, 500, 500, 500}});
  rows.push_back({"score=64", {1000, 1000, 1000, 1000, 1000}});
  return rows;
}

}  // namespace gazet::tests

#endif  // GAZET_TESTS_UNIT_RESOLVE_WEIGHED_H_
