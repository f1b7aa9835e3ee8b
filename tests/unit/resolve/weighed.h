// SPDX-License-Identifier: Apache-2.0
//
// A text laid out and weighed, for the tests of this room.

#ifndef GAZET_TESTS_UNIT_RESOLVE_WEIGHED_H_
#define GAZET_TESTS_UNIT_RESOLVE_WEIGHED_H_

#include <string>
#include <vector>

#include "gazetteer/rows.h"
#include "gazetteer/weights.h"
#include "match/found.h"
#include "match/matcher.h"
#include "resolve/decide.h"
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
