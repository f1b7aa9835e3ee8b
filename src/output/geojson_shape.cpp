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

void write_feature(const EntitySum& place, JsonText& json) {
  json.raw(R"({"type":"Feature","id":)");
  json.quoted(place.id);
  json.raw(R"(,"geometry":{"type":"Point","coordinates":[)");
  json.raw(place.lon);
  json.raw(",");
  json.raw(place.lat);
  json.raw("]}");
  write_property(R"(,"properties":{"id":)", place.id, json);
  write_property(R"(,"name":)", place.name, json);
  write_property(R"(,"type":)", place.type, json);
  write_property(R"(,"subtype":)", place.subtype, json);
  write_property(R"(,"label":)", place.label, json);
  write_property(R"(,"country":)", place.country, json);
  json.raw(R"(,"mentions":)");
  json.number(place.mentions);
  json.raw(R"(,"documents":)");
  json.number(place.documents);
  json.raw("}}\n");
}

class GeojsonAssembly : public Assembly {
 public:
  void take(std::string_view written, std::string& /*to*/) override {
    while (!written.empty()) {
      const std::size_t end = written.find('\n');
      sums_.add(written.substr(0, end));
      written.remove_prefix(end + 1);
    }
  }

  void end(std::string& to) override {
    JsonText json(to);
    json.raw(R"({"type":"FeatureCollection","features":[)");
    std::string_view between;
    for (const EntitySum& place : sums_.entities()) {
      if (place.lat.empty() || place.type != "place") continue;
      json.raw(between);
      write_feature(place, json);
      between = ",";
    }
    json.raw("]}\n");
  }

 private:
  EntitySums sums_;
};

}  // namespace

void GeojsonShape::write(const Document& document, const Extraction& extraction, std::string& to) const {
  DocumentEntities(document, extraction).write(labels_, to);
}

std::unique_ptr<Assembly> GeojsonShape::assembly() const {
  return std::make_unique<GeojsonAssembly>();
}

}  // namespace gazet::output
