// SPDX-License-Identifier: Apache-2.0
//
// A document's text as the tokens that annotation formats are made of: words, and every other character that is no
// white space. No token lies across the edge of a mention.

#ifndef GAZET_OUTPUT_TOKENS_H_
#define GAZET_OUTPUT_TOKENS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "gazet/mention.h"
#include "gazet/span.h"
#include "text/words.h"

namespace gazet::output {

/// A token, and which mention it is part of.
struct MentionToken {
  Span span;
  const Mention* mention = nullptr;
  bool is_first = false;  ///< of its mention
  bool is_last = false;
};

/// All tokens of the text, in order; `mentions` must not overlap. A mention of nothing but white space has none.
[[nodiscard]] std::vector<MentionToken> tokens_of(std::string_view text, const text::Tokenizer& tokenizer,
                                                  const std::vector<const Mention*>& mentions);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_TOKENS_H_
