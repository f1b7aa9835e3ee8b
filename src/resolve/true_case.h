// SPDX-License-Identifier: Apache-2.0
//
// The case that a word has by nature. At the beginning of a sentence, behind a quotation mark, a colon or a bullet, and
// in a headline a capital is owed to the place, so it says nothing of the word. What does: how the article writes the
// word elsewhere, which words are ordinary ones of the language, which names are known.
//
// The idea is that of truecasing (Lita, Ittycheriah, Roukos and Kambhatla 2003, https://aclanthology.org/P03-1020/),
// kept as evidence: what is read as small may still be part of a name.

#ifndef GAZET_RESOLVE_TRUE_CASE_H_
#define GAZET_RESOLVE_TRUE_CASE_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "match/candidate.h"
#include "resolve/case_reason.h"
#include "resolve/hash_map.h"
#include "resolve/lattice.h"

namespace gazet::resolve {

/// Finds the true case of the words of one article after the other. Holds buffers: one a thread.
class TrueCaser {
 public:
  /// Sets `true_cases` of the lattice, whose units, kinds of units and sentences are laid out, and writes the shapes of
  /// headlines as they would be inside a sentence. `candidates` are those of the lattice's text.
  void read(const match::Candidates& candidates, Lattice& lattice);

 private:
  /// How the sentences of the article write a word where nothing owes it a capital.
  struct Written {
    std::uint32_t small = 0;
    std::uint32_t capital = 0;
    bool all_capitals = false;
  };

  /// A name of a list that begins with some unit: 0 for none, and whether it is written in capitals everywhere.
  struct Known {
    std::uint32_t end = 0;
    bool is_acronym = false;
  };

  void ask(const Lattice& lattice, const LatticeSentence& sentence);
  void count(const Lattice& lattice, const LatticeSentence& sentence);
  void add_asked(std::uint64_t hash);
  void decide(const match::Candidates& candidates, Lattice& lattice, const LatticeSentence& sentence);
  [[nodiscard]] CaseReason reason_of(const Lattice& lattice, std::uint32_t unit) const;
  [[nodiscard]] Known known_at(const match::Candidates& candidates, const Lattice& lattice,
                               const LatticeSentence& sentence, std::uint32_t unit);
  [[nodiscard]] bool is_acronym(const match::Unit& unit, bool is_known, bool is_known_acronym) const;

  HashMap<Written> words_;
  std::vector<std::uint64_t> asked_;  ///< a bit for each hash in words_, and for some others
  std::size_t next_ = 0;              ///< candidate
};

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_TRUE_CASE_H_
