// SPDX-License-Identifier: Apache-2.0
//
// Identifiers for rows that no package gave one, and the rule that the last row of an identifier counts.

#ifndef GAZET_GAZETTEER_DERIVED_ID_H_
#define GAZET_GAZETTEER_DERIVED_ID_H_

#include <string>
#include <string_view>
#include <vector>

#include "gazet/entity.h"
#include "gazetteer/row.h"
#include "text/key.h"

namespace gazet::gazetteer {

/// The identifier that follows from what the entity is, never from where it stands: `gazet:KIND/SLUG` or
/// `gazet:KIND/SLUG-cc`, KIND being the subtype (the type of a row without one), SLUG the folded words of the name
/// joined by hyphens, cc the country. A pattern, or a name without any letter or digit, also has a hash of its bytes
/// in the slug, so that two which differ in signs only stay apart.
[[nodiscard]] std::string derived_id(const text::NameFolder& folder, SubtypeNumber subtype, std::string_view name,
                                     std::string_view country);

/// The same for a row.
[[nodiscard]] inline std::string derived_id(const Row& row, const text::NameFolder& folder) {
  return derived_id(folder, row.subtype, row.name, row.country);
}

/// Gives every row without an identifier its derived one.
void give_ids(std::vector<Row>& rows);

/// Of rows with the same identifier keeps the last, at the place of the first. All rows have identifiers.
void merge_rows(std::vector<Row>& rows);

}  // namespace gazet::gazetteer

#endif  // GAZET_GAZETTEER_DERIVED_ID_H_
