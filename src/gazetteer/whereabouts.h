// SPDX-License-Identifier: Apache-2.0
//
// Where an entity lies: what telling places apart needs, without the strings of an Entity.

#ifndef GAZET_GAZETTEER_WHEREABOUTS_H_
#define GAZET_GAZETTEER_WHEREABOUTS_H_

#include <array>
#include <cstdint>
#include <optional>

#include "gazet/entity.h"

namespace gazet::gazetteer {

/// ISO 3166-1 alpha-2, zeros when unknown.
using CountryCode = std::array<char, 2>;

struct Whereabouts {
  std::optional<Coordinates> coordinates;
  CountryCode country{};
  std::uint32_t population = 0;  ///< 0 when unknown
  std::uint32_t division = 0;    ///< number of its first-level division, 0 when unknown (division.h)
};

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_WHEREABOUTS_H_
