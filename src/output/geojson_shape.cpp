// SPDX-License-Identifier: Apache-2.0

#include "output/geojson_shape.h"

#include "output/entity_sums.h"
#include "output/json_text.h"

namespace gazet::output {
namespace {

void write_property(std::string_view key, std::string_view value, JsonText& json) {
  json.raw(key);
  json.quoted_or_null(value);
}

/// Of a place with coordinates.
void write_feature(const EntitySum& place, LabelSet labels, JsonText& json) {
  json.raw(R"({"type":"Feature","id":)");
  json.quoted(place.id);
  json.raw(R"(,"geometry":{"type":"Point","coordinates":[)");
  json.degrees(place.coordinates->lon);
  json.raw(",");
  json.degrees(place.coordinates->lat);
  json.raw("]}");
  write_property(R"(,"properties":{"id":)", place.id, json);
  write_property(R"(,"name":)", place.name, json);
  write_property(R"(,"type":)", to_string(type_of(place.subtype)), json);
  write_property(R"(,"subtype":)", subtype_name(place.subtype), json);
  write_property(R"(,"label":)", label_of(place.subtype, labels), json);
  write_property(R"(,"country":)", place.country, json);
  json.raw(R"(,"mentions":)");
  json.number(place.mentions);
  json.raw(R"(,"documents":)");
  json.number(place.documents);
  json.raw("}}\n");
}

class GeojsonAssembly : public Assembly {
 public:
  explicit GeojsonAssembly(LabelSet labels) : labels_(labels) {}

  void take(std::string_view written, std::string& /*to*/) override {
    for (Unpacker packed(written); !packed.is_empty();) sums_.add(packed);
  }

  void end(std::string& to) override {
    JsonText json(to);
    json.raw(R"({"type":"FeatureCollection","features":[)");
    std::string_view between;
    for (const EntitySum& place : sums_.entities()) {
      if (!place.coordinates || type_of(place.subtype) != Type::place) continue;
      json.raw(between);
      write_feature(place, labels_, json);
      between = ",";
    }
    json.raw("]}\n");
  }

 private:
  LabelSet labels_;
  EntitySums sums_;
};

}  // namespace

void GeojsonShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  Packer packer(to);
  DocumentEntities(document, extraction).pack(packer);
}

std::unique_ptr<Assembly> GeojsonShape::assembly() const {
  return std::make_unique<GeojsonAssembly>(labels_);
}

}  // namespace gazet::output
