// SPDX-License-Identifier: Apache-2.0
//
// Which of the entities of a name is meant: of the many Springfields the one whose state the article speaks of.
//
// A place is weighed by what it is (its class and population), by what is said behind it ("Bangor, Maine"), by the
// countries and divisions that the article's other names lie in, and by how near their places are; all names together,
// in rounds, since each depends on the others. One name means one entity in an article, except where the text says
// otherwise. The kinds of evidence are those of toponym resolution since Leidner 2007
// (https://doi.org/10.1145/1328964.1328989) and Lieberman and Samet 2012 (https://doi.org/10.1145/2348283.2348381).

#ifndef GAZET_RESOLVE_LINKER_H_
#define GAZET_RESOLVE_LINKER_H_

#include <span>
#include <vector>

#include "gazet/evidence.h"
#include "gazetteer/whereabouts.h"
#include "match/candidate.h"
#include "match/matcher.h"
#include "resolve/decide.h"

namespace gazet::resolve {

/// What the names of an article mean, by decision.
struct Links {
  std::vector<const match::Reading*> meant;        ///< null when the gazetteer has none of its class
  std::vector<std::vector<EntityOption>> options;  ///< when asked for: what was weighed, the one that is meant first
};

/// Immutable; one serves any number of threads. The matcher outlives it.
class Linker {
 public:
  /// `country` is where the articles come from; zeros when that is not known.
  Linker(const match::Matcher& matcher, gazetteer::CountryCode country) : matcher_(matcher), country_(country) {}

  [[nodiscard]] Links link(const Decided& decided, const match::Candidates& candidates, bool explain) const;

 private:
  class Article;

  const match::Matcher& matcher_;
  gazetteer::CountryCode country_;
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_LINKER_H_
