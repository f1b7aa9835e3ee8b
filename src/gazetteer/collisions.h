// SPDX-License-Identifier: Apache-2.0
//
// The part of lint that compares rows with each other: identifiers and names that several of them have.

#ifndef GAZET_GAZETTEER_COLLISIONS_H_
#define GAZET_GAZETTEER_COLLISIONS_H_

#include <vector>

#include "gazetteer/lint.h"
#include "gazetteer/row.h"

namespace gazet::gazetteer {

/// Appends duplicate-id findings, each at the later row. All rows have identifiers, here and below.
void find_duplicate_ids(const std::vector<Row>& rows, std::vector<Finding>& findings);

/// Appends the findings about names and aliases that are equal after folding: redundant-alias within a row;
/// common-word, generic-name, losing-alias, type-collision and duplicate-name between rows, each at the later row; and
/// unmatchable-name for those that fold to nothing.
void find_name_collisions(const std::vector<Row>& rows, const CueLookup& cue_of, std::vector<Finding>& findings);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_COLLISIONS_H_
