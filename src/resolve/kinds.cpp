// SPDX-License-Identifier: Apache-2.0

#include "resolve/kinds.h"

#include <array>

namespace gazet::resolve {
namespace {

/// Bits of what the user gave, for place, group and organisation from here on, and for person.
constexpr std::size_t kYoursBit = 55;
constexpr std::size_t kYourPersonBit = 63;
/// The last subtype, furniture, is a matter of the article room alone: no kind.
static_assert(kSubtypes.size() - 1 <= kYoursBit && kSubtypes.back().name == "furniture",
              "kinds of subtypes and other kinds must not meet");

}  // namespace

Kinds yours(NameClass name_class) {
  if (name_class == NameClass::other) return 0;
  const bool is_person = name_class == NameClass::person;
  return Kinds{1} << (is_person ? kYourPersonBit : kYoursBit + static_cast<std::size_t>(name_class));
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

}  // namespace gazet::resolve
