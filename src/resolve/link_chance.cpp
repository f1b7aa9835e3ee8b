// SPDX-License-Identifier: Apache-2.0

#include "resolve/link_chance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "resolve/kinds.h"

namespace gazet::resolve {
namespace {

/// Entities that are mistaken for others about as often.
enum class Kind : std::uint8_t { country, division, city, other_place, group, organisation };

Kind kind_of(SubtypeNumber subtype) {
  const std::string_view name = subtype_name(subtype);
  switch (class_of(subtype)) {
    case NameClass::group:
      return Kind::group;
    case NameClass::place:
      break;
    default:
      return Kind::organisation;
  }
  if (name == "country" || name == "continent") return Kind::country;
  if (name == "admin1" || name == "admin2") return Kind::division;
  return name == "city" ? Kind::city : Kind::other_place;
}

struct Fit {
  double only = 0;     ///< log-odds of the only entity of a name
  double even = 0;     ///< of one whose share is a half
  double by_name = 0;  ///< the chance when nothing but the name was looked at
};

/// By Kind.
constexpr std::array<Fit, 6> kFits = {
    {{3.0, 0.4, 0.87}, {3.3, 0.7, 0.84}, {2.2, -0.4, 0.71}, {0.9, -1.6, 0.6}, {4.0, 1.5, 0.97}, {3.0, 0.5, 0.9}}};
constexpr double kSlope = 0.48;  ///< of the log-odds of a share

const Fit& fit_of(SubtypeNumber subtype) {
  return kFits[static_cast<std::size_t>(kind_of(subtype))];
}

float logistic(double log_odds) {
  return static_cast<float>(1 / (1 + std::exp(-log_odds)));
}

}  // namespace

float link_chance(SubtypeNumber subtype, std::size_t options, double share) {
  constexpr double kNearlyCertain = 0.999;
  const Fit& fit = fit_of(subtype);
  if (options < 2) return logistic(fit.only);
  const double within = std::clamp(share, 1 - kNearlyCertain, kNearlyCertain);
  return logistic(fit.even + kSlope * std::log(within / (1 - within)));
}

float link_chance_of_name(SubtypeNumber subtype) {
  return static_cast<float>(fit_of(subtype).by_name);
}

float link_chance_of_short_form(float long_form) {
  constexpr float kFaithful = 0.95F;
  return kFaithful * long_form;
}

}  // namespace gazet::resolve
