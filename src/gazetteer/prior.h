// SPDX-License-Identifier: Apache-2.0
//
// Which of several entities of one name is meant when nothing else is known.

#ifndef GAZET_GAZETTEER_PRIOR_H_
#define GAZET_GAZETTEER_PRIOR_H_

#include <cstdint>

#include "gazetteer/row.h"

namespace gazet::gazetteer {

/// A rank by class, then by population: countries and continents, demonyms, large cities, states, groups and
/// organisations, regions and waters, other cities and divisions, counties. Higher is likelier.
[[nodiscard]] std::uint32_t prior(const Row& row);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_PRIOR_H_
