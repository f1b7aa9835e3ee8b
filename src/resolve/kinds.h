// SPDX-License-Identifier: Apache-2.0
//
// What the gazetteer knows a run of words as: a set of kinds, one bit each. A kind is a subtype; cities come in three
// sizes, and what a pattern found counts apart from what a list holds.

#ifndef GAZET_RESOLVE_KINDS_H_
#define GAZET_RESOLVE_KINDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gazet/entity.h"
#include "gazet/evidence.h"

namespace gazet::resolve {

using Kinds = std::uint64_t;

inline constexpr std::size_t kKindCount = 64;

/// The kind of a subtype; `population` tells the size of a city.
[[nodiscard]] Kinds kind_of(SubtypeNumber subtype, std::uint32_t population);

/// Words like "the" and "in", which begin sentences.
inline constexpr Kinds kSentenceStart = Kinds{1} << *subtype_number(Type::cue, "sentence_start");

/// Marks beside the subtypes.
inline constexpr Kinds kCommonWord = Kinds{1} << 60U;  ///< the row says: also an ordinary word
inline constexpr Kinds kByPattern = Kinds{1} << 61U;
inline constexpr Kinds kInCapitals = Kinds{1} << 62U;  ///< the text writes in capitals what the name does not

/// The kind of a name that the user gave on top of the gazetteer, by its class; not for other names.
[[nodiscard]] Kinds yours(NameClass name_class);

/// Any name that can be emitted, none of the cues.
[[nodiscard]] Kinds all_names();

/// `city`, `given_name`, …, as evidence names it; empty for a bit that is no kind.
[[nodiscard]] std::string_view kind_name(std::size_t bit);

/// The number of the class that a kind of names is labelled as.
[[nodiscard]] std::size_t class_bit(std::size_t kind);

/// How an entity of that subtype is labelled, as a class. Not for cues.
[[nodiscard]] NameClass class_of(SubtypeNumber subtype);

/// Calls `visit(bit)` for each kind of the set, ascending.
template <typename Visit>
void for_each_kind(Kinds kinds, Visit&& visit) {
  for (; kinds != 0; kinds &= kinds - 1) visit(static_cast<std::size_t>(__builtin_ctzll(kinds)));
}

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_KINDS_H_
