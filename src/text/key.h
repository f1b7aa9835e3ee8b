// SPDX-License-Identifier: Apache-2.0
//
// Names as keys: the folded words of a name, parted by single spaces. Two names with the same key are found at the same
// places of a text.

#ifndef GAZET_TEXT_KEY_H_
#define GAZET_TEXT_KEY_H_

#include <string>
#include <string_view>
#include <vector>

#include "gazet/token.h"
#include "text/fold.h"
#include "text/words.h"

namespace gazet::text {

/// A tokenizer and a folder for whole names. Immutable; build one and use it for many names.
class NameFolder {
 public:
  /// The folded words of the name (valid UTF-8), parted by spaces; empty when it has no word.
  [[nodiscard]] std::string key(std::string_view name) const;

  /// The words of the name.
  [[nodiscard]] std::vector<Token> words(std::string_view name) const;

  [[nodiscard]] const Folder& folder() const { return folder_; }

 private:
  Tokenizer tokenizer_;
  Folder folder_;
};

}  // namespace gazet::text

#endif  // GAZET_TEXT_KEY_H_
