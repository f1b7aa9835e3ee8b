// SPDX-License-Identifier: Apache-2.0

#include "output/entity_keys.h"

namespace gazet::output {

std::vector<std::string> kind_keys(LabelSet labels) {
  std::vector<std::string> kinds(kSubtypes.size());
  for (std::size_t number = 0; number < kSubtypes.size(); ++number) {
    JsonText json(kinds[number]);
    json.raw(R"(,"type":)");
    json.quoted(to_string(kSubtypes[number].type));
    json.raw(R"(,"subtype":)");
    json.quoted_or_null(kSubtypes[number].name);
    json.raw(R"(,"label":)");
    json.quoted_or_null(label_of(static_cast<SubtypeNumber>(number), labels));
  }
  return kinds;
}

void write_location(const std::optional<Entity>& entity, JsonText& json) {
  json.raw(R"(,"country":)");
  json.quoted_or_null(entity ? entity->country : "");
  if (!entity || !entity->coordinates) {
    json.raw(R"(,"lat":null,"lon":null)");
    return;
  }
  json.raw(R"(,"lat":)");
  json.degrees(entity->coordinates->lat);
  json.raw(R"(,"lon":)");
  json.degrees(entity->coordinates->lon);
}

}  // namespace gazet::output
