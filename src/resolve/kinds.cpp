// SPDX-License-Identifier: Apache-2.0

#include "resolve/kinds.h"

#include <array>

namespace gazet::resolve {
namespace {

constexpr std::uint32_t kMetropolis = 500'000;
constexpr std::uint32_t kTown = 50'000;

/// Bits of the two sizes of city that have no subtype of their own; those of subtypes are the subtypes' numbers.
constexpr std::size_t kMetropolisBit = 58;
constexpr std::size_t kVillageBit = 59;
/// Bits of what the user gave, for place, group and organisation from here on, and for person.
constexpr std::size_t kYoursBit = 55;
constexpr std::size_t kYourPersonBit = 63;
static_assert(kSubtypes.size() <= kYoursBit, "kinds of subtypes and other kinds must not meet");

constexpr SubtypeNumber kCity = *subtype_number(Type::place, "city");

constexpr bool is_cue(std::size_t bit) {
  return bit < kSubtypes.size() && kSubtypes[bit].type == Type::cue;
}

constexpr Kinds names_mask() {
  Kinds names = (Kinds{1} << kMetropolisBit) | (Kinds{1} << kVillageBit);
  for (std::size_t bit = 0; bit < kSubtypes.size(); ++bit) {
    if (!is_cue(bit)) names |= Kinds{1} << bit;
  }
  return names;
}

}  // namespace

Kinds kind_of(SubtypeNumber subtype, std::uint32_t population) {
  if (subtype == kCity && population >= kMetropolis) return Kinds{1} << kMetropolisBit;
  if (subtype == kCity && population < kTown) return Kinds{1} << kVillageBit;
  return Kinds{1} << subtype;
}

Kinds yours(NameClass name_class) {
  if (name_class == NameClass::other) return 0;
  const bool is_person = name_class == NameClass::person;
  return Kinds{1} << (is_person ? kYourPersonBit : kYoursBit + static_cast<std::size_t>(name_class));
}

Kinds all_names() {
  return names_mask();
}

std::string_view kind_name(std::size_t bit) {
  constexpr std::array<std::string_view, 9> kMarks = {"your_place", "your_group", "your_organisation",
                                                      "metropolis", "village",    "common",
                                                      "pattern",    "capitals",   "your_person"};
  static_assert(kYoursBit + kMarks.size() == kKindCount);
  if (bit >= kYoursBit) return kMarks[bit - kYoursBit];
  if (bit >= kSubtypes.size()) return "";
  return kSubtypes[bit].name.empty() ? to_string(kSubtypes[bit].type) : kSubtypes[bit].name;
}

std::size_t class_bit(std::size_t kind) {
  static const auto kBits = [] {
    std::array<std::size_t, kKindCount> bits{};
    for (std::size_t i = 0; i < kSubtypes.size(); ++i) {
      bits[i] = is_cue(i) ? 0 : static_cast<std::size_t>(class_of(static_cast<SubtypeNumber>(i)));
    }
    return bits;  // the sizes of cities are places, as is what stays 0
  }();
  return kBits[kind];
}

NameClass class_of(SubtypeNumber subtype) {
  const std::string_view label = label_of(subtype);
  if (label == "NORP") return NameClass::group;
  if (label == "ORG") return NameClass::organisation;
  if (label == "PERSON") return NameClass::person;
  return NameClass::place;
}

}  // namespace gazet::resolve
