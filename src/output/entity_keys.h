// SPDX-License-Identifier: Apache-2.0
//
// The keys that mention and entity records share: of what kind a thing is, and where.

#ifndef GAZET_OUTPUT_ENTITY_KEYS_H_
#define GAZET_OUTPUT_ENTITY_KEYS_H_

#include <optional>
#include <string>
#include <vector>

#include "gazet/entity.h"
#include "output/json_text.h"
#include "output/labels.h"

namespace gazet::output {

/// By SubtypeNumber: `,"type":…,"subtype":…,"label":…`; the nameless subtype is null.
[[nodiscard]] std::vector<std::string> kind_keys(LabelSet labels);

/// Appends `,"country":…,"lat":…,"lon":…`, null where not known.
void write_location(const std::optional<Entity>& entity, JsonText& json);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_ENTITY_KEYS_H_
