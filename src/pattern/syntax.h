// SPDX-License-Identifier: Apache-2.0
//
// The part of RE2's syntax that gazet itself understands, as a tree. RE2 does the matching; this is for finding out
// what a pattern stands for and which words it needs.
//
// Understood: characters; escaped punctuation; . and \d \w \s \pL \p{Greek} with their negations; classes […] and [^…]
// with ranges and the escapes above; groups (…), (?:…), (?P<name>…), (?i:…); alternatives a|b; the counts ? * + {n}
// {n,} {n,m}, lazy or not; the assertions ^ $ \b \B \A \z; (?i) at the pattern's beginning. Anything else is "outside":
// it may be good RE2, but is neither expanded nor searched for anchors.

#ifndef GAZET_PATTERN_SYNTAX_H_
#define GAZET_PATTERN_SYNTAX_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace gazet::pattern {

/// Code points, both ends included.
struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;
};

struct Node {
  enum class Kind : std::uint8_t {
    character,     ///< one code point out of `ranges`
    any,           ///< one code point out of too many to list: . \pL \S
    assertion,     ///< no text at all, under a condition
    sequence,      ///< all children, one after the other (none: the empty string)
    alternatives,  ///< one of the children
    repetition,    ///< the only child, `least` to `most` times
  };

  static constexpr std::size_t kUnbounded = std::numeric_limits<std::size_t>::max();

  Kind kind = Kind::sequence;
  std::vector<CharacterRange> ranges;
  std::vector<Node> children;
  std::size_t least = 1;
  std::size_t most = 1;
};

struct Syntax {
  Node root;
  bool any_case = false;  ///< the pattern asks for it somewhere, by (?i)
};

/// The tree of `pattern`, or nothing when it is outside the subset or no regular expression at all.
[[nodiscard]] std::optional<Syntax> parse(std::string_view pattern);

}  // namespace gazet::pattern

#endif  // GAZET_PATTERN_SYNTAX_H_
