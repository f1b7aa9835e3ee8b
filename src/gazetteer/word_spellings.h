// SPDX-License-Identifier: Apache-2.0
//
// Words that write each other: a name that holds "Defence" is also found with "Defense", one with "&" with "and".

#ifndef GAZET_GAZETTEER_WORD_SPELLINGS_H_
#define GAZET_GAZETTEER_WORD_SPELLINGS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/row.h"

namespace gazet::gazetteer {

class WordSpellings {
 public:
  /// The name and the aliases of a row of Role::spelling write each other in names of its type or, where the row has
  /// one, its subtype.
  void add(const Row& row);

  /// The name with one of its words written otherwise, in each way. Words stand between single spaces and are compared
  /// as they are.
  [[nodiscard]] std::vector<std::string> of(std::string_view name, SubtypeNumber subtype) const;

 private:
  struct Spelling {
    SubtypeNumber subtype = 0;  ///< of the names that it holds for; the nameless one of a type: all of that type
    std::vector<std::string> words;
  };

  std::vector<Spelling> spellings_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;  ///< places in spellings_
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_WORD_SPELLINGS_H_
