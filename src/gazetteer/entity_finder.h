// SPDX-License-Identifier: Apache-2.0
//
// From identifiers back to entities. A .gaz file has no index of identifiers, and most are not even stored but made
// from the name when asked for; making them all to find a few would cost more than the rest of the start.

#ifndef GAZET_GAZETTEER_ENTITY_FINDER_H_
#define GAZET_GAZETTEER_ENTITY_FINDER_H_

#include <string_view>
#include <unordered_set>
#include <vector>

#include "gazet/gazetteer.h"

namespace gazet::gazetteer {

/// The entities whose identifier is among `ids`, ascending. Reads every entity once; derived identifiers are found by
/// the names that they are made of.
[[nodiscard]] std::vector<EntityNumber> entities_with_ids(const GazetteerImage& gazetteer,
                                                          const std::unordered_set<std::string_view>& ids);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_ENTITY_FINDER_H_
