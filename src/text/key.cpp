// SPDX-License-Identifier: Apache-2.0

#include "text/key.h"

namespace gazet::text {

std::string NameFolder::key(std::string_view name) const {
  std::string key;
  for (const Token& word : words(name)) {
    if (!key.empty()) key.push_back(' ');
    folder_.fold(name.substr(word.begin, word.end - word.begin), key);
  }
  return key;
}

std::vector<Token> NameFolder::words(std::string_view name) const {
  std::vector<Token> words;
  tokenizer_.tokenize(name, words);
  return words;
}

}  // namespace gazet::text
