// SPDX-License-Identifier: Apache-2.0
//
// A word of a document, as the tokenizer found it. Spaces and punctuation are no tokens; what stands between two tokens
// is read from the text where it matters.

#ifndef GAZET_TOKEN_H_
#define GAZET_TOKEN_H_

#include <cstdint>

#include "gazet/span.h"

namespace gazet {

/// One word after UAX #29, with the possessive ('s, ’s) cut off. 32-bit offsets: a window of text is below 4 GB.
struct Token {
  std::uint32_t begin = 0;  ///< byte offset into Document::text
  std::uint32_t end = 0;

  [[nodiscard]] constexpr Span span() const { return {begin, end}; }

  friend constexpr bool operator==(const Token&, const Token&) = default;
};

}  // namespace gazet

#endif  // GAZET_TOKEN_H_
