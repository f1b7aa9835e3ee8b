// SPDX-License-Identifier: Apache-2.0
//
// Signs that a name was cut, decoded or copied wrongly.

#ifndef GAZET_GAZETTEER_SPELLING_H_
#define GAZET_GAZETTEER_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

namespace gazet::gazetteer {

/// What is suspicious about the characters of a name (valid UTF-8, not empty, no pattern), each fault once, in a fixed
/// order; empty when nothing is.
[[nodiscard]] std::vector<std::string> suspicious_characters(std::string_view name);

/// How a name uses capitals, as far as ASCII letters tell: what parts the matching of two names that fold alike.
struct Capitals {
  std::string words;       ///< for each word A (begins with a capital), a (with a small letter) or ? (with neither)
  bool has_lower = false;  ///< false: written wholly in capitals, so that it matches capitals only
};

[[nodiscard]] Capitals capitals_of(std::string_view name);

/// False when the two surely differ; a word that begins with neither a small letter nor a capital may be either.
[[nodiscard]] bool are_alike(const Capitals& a, const Capitals& b);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_SPELLING_H_
