// SPDX-License-Identifier: Apache-2.0
//
// What the spelling of a name tells: signs that it was cut, decoded or copied wrongly, capitals, a full stop that
// counts.

#ifndef GAZET_GAZETTEER_SPELLING_H_
#define GAZET_GAZETTEER_SPELLING_H_

#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"

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

/// Whether the name is a place's abbreviation of one word (Ind., Miss., Wash.), which is another word without its full
/// stop. Of other types texts leave the stop out as they like (Corp, Gen).
[[nodiscard]] constexpr bool needs_full_stop(std::string_view name, SubtypeNumber subtype) {
  return !name.empty() && name.find_first_of(". ") == name.size() - 1 && name.back() == '.' &&
         type_of(subtype) == Type::place;
}

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_SPELLING_H_
