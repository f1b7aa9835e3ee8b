// SPDX-License-Identifier: Apache-2.0
//
// The places of all documents as points with counts: a GeoJSON FeatureCollection (RFC 7946).

#ifndef GAZET_OUTPUT_GEOJSON_SHAPE_H_
#define GAZET_OUTPUT_GEOJSON_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

/// One feature for each place that has coordinates, in the order of their first mention.
class GeojsonShape : public DocumentShape {
 public:
  explicit GeojsonShape(LabelSet labels) : labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  LabelSet labels_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_GEOJSON_SHAPE_H_
