// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/word_spellings.h"

#include <algorithm>

namespace gazet::gazetteer {
namespace {

bool holds_for(SubtypeNumber rule, SubtypeNumber subtype) {
  return rule == subtype || (subtype_name(rule).empty() && type_of(rule) == type_of(subtype));
}

}  // namespace

void WordSpellings::add(const Row& row) {
  Spelling spelling{row.subtype, {row.name}};
  spelling.words.insert(spelling.words.end(), row.aliases.begin(), row.aliases.end());
  for (const std::string& word : spelling.words) by_word_[word].push_back(spellings_.size());
  spellings_.push_back(std::move(spelling));
}

std::vector<std::string> WordSpellings::of(std::string_view name, SubtypeNumber subtype) const {
  std::vector<std::string> found;
  if (spellings_.empty()) return found;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (const auto known = by_word_.find(std::string(name.substr(begin, end - begin))); known != by_word_.end()) {
      for (const std::size_t place : known->second) {
        if (!holds_for(spellings_[place].subtype, subtype)) continue;
        for (const std::string& word : spellings_[place].words) {
          if (word != known->first)
            found.push_back(std::string(name.substr(0, begin)).append(word).append(name.substr(end)));
        }
      }
    }
    begin = end + 1;
  }
  return found;
}

}  // namespace gazet::gazetteer
