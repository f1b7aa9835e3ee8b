// SPDX-License-Identifier: Apache-2.0

#include "gazetteer/prior.h"

#include <algorithm>
#include <string_view>

#include "gazetteer/division.h"

namespace gazet::gazetteer {
namespace {

/// The class's share of the rank; populations of up to 2^24 (in hundreds) come below it.
constexpr std::uint32_t kClassUnit = 1U << 24U;

/// Above this a city is better known than a division or an organisation of its name.
constexpr std::uint32_t kLargeCity = 500'000;

/// An ordinary division counts as a city of so many people: Gao is rather the town, but not every village of the name.
constexpr std::uint32_t kDivisionAsCity = 50'000;

std::uint32_t class_rank(const Row& row) {
  const Type type = type_of(row.subtype);
  const std::string_view subtype = subtype_name(row.subtype);
  if (subtype == "country" || subtype == "continent") return 9;
  if (subtype == "nationality") return 8;
  if (subtype == "city" && row.population >= kLargeCity) return 7;
  if (subtype == "admin1" && has_states(row.country)) return 6;
  if (type == Type::group || type == Type::organisation) return 5;
  if (subtype == "city" || subtype == "admin1") return 3;
  if (subtype == "admin2") return 2;
  return type == Type::place ? 4 : 0;
}

}  // namespace

std::uint32_t prior(const Row& row) {
  constexpr std::uint32_t kHundred = 100;
  const bool is_division = subtype_name(row.subtype) == "admin1";
  const std::uint32_t people = is_division ? kDivisionAsCity : row.population;
  return class_rank(row) * kClassUnit + std::min(people / kHundred, kClassUnit - 1);
}

}  // namespace gazet::gazetteer
