// SPDX-License-Identifier: Apache-2.0
//
// What the gazetteer knows a run of words as: a set of kinds, one bit each. A kind is a subtype; cities come in three
// sizes, and what a pattern found counts apart from what a list holds.

#ifndef GAZET_RESOLVE_KINDS_H_
#define GAZET_RESOLVE_KINDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gazet/entity.h"
#include "gazet/evidence.h"

namespace gazet::resolve {

using Kinds = std::uint64_t;

inline constexpr std::size_t kKindCount = 64;

inline constexpr Kinds kMetropolis = Kinds{1} << 58U;
inline constexpr Kinds kVillage = Kinds{1} << 59U;
inline constexpr Kinds kCitySizes = kMetropolis | kVillage;

/// The kind of a subtype; `population` tells the size of a city.
[[nodiscard]] constexpr Kinds kind_of(SubtypeNumber subtype, std::uint32_t population) {
  constexpr std::uint32_t kPeopleOfMetropolis = 500'000;
  constexpr std::uint32_t kPeopleOfTown = 50'000;
  constexpr SubtypeNumber kCity = *subtype_number(Type::place, "city");
  if (subtype == kCity && population >= kPeopleOfMetropolis) return kMetropolis;
  if (subtype == kCity && population < kPeopleOfTown) return kVillage;
  return Kinds{1} << subtype;
}

/// Words like "the" and "in", which begin sentences.
inline constexpr Kinds kSentenceStart = Kinds{1} << *subtype_number(Type::cue, "sentence_start");

/// Marks beside the subtypes.
inline constexpr Kinds kCommonWord = Kinds{1} << 60U;  ///< the row says: also an ordinary word
inline constexpr Kinds kByPattern = Kinds{1} << 61U;
inline constexpr Kinds kInCapitals = Kinds{1} << 62U;  ///< the text writes in capitals what the name does not

/// The kind of a name that the user gave on top of the gazetteer, by its class; not for other names.
[[nodiscard]] Kinds yours(NameClass name_class);

/// How an entity of that subtype is labelled, as a class. Not for cues.
[[nodiscard]] constexpr NameClass class_of(SubtypeNumber subtype) {
  const std::string_view label = label_of(subtype);
  if (label == "NORP") return NameClass::group;
  if (label == "ORG") return NameClass::organisation;
  if (label == "PERSON") return NameClass::person;
  return NameClass::place;
}

/// The kinds of names that can be emitted, by class: none of the cues, nor what the user gave.
inline constexpr auto kNameKinds = [] {
  std::array<Kinds, static_cast<std::size_t>(NameClass::other)> kinds{kCitySizes};
  for (std::size_t bit = 0; bit < kSubtypes.size(); ++bit) {
    if (kSubtypes[bit].type == Type::cue) continue;
    kinds[static_cast<std::size_t>(class_of(static_cast<SubtypeNumber>(bit)))] |= Kinds{1} << bit;
  }
  return kinds;
}();

/// Any of them.
inline constexpr Kinds kAllNames = kNameKinds[0] | kNameKinds[1] | kNameKinds[2] | kNameKinds[3];

/// `city`, `given_name`, …, as evidence names it; empty for a bit that is no kind.
[[nodiscard]] std::string_view kind_name(std::size_t bit);

/// Calls `visit(bit)` for each kind of the set, ascending.
template <typename Visit>
void for_each_kind(Kinds kinds, Visit&& visit) {
  for (; kinds != 0; kinds &= kinds - 1) visit(static_cast<std::size_t>(__builtin_ctzll(kinds)));
}

}  // namespace gazet::resolve

#endif  // GAZET_RESOLVE_KINDS_H_
