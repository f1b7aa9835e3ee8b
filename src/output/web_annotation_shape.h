// SPDX-License-Identifier: Apache-2.0
//
// W3C Web Annotations (JSON-LD): one page of annotations, each naming its place by offsets and by quotation, with the
// label as a tag and the entity meant as what identifies it.

#ifndef GAZET_OUTPUT_WEB_ANNOTATION_SHAPE_H_
#define GAZET_OUTPUT_WEB_ANNOTATION_SHAPE_H_

#include <memory>
#include <string>
#include <string_view>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

class WebAnnotationShape : public DocumentShape {
 public:
  explicit WebAnnotationShape(LabelSet labels) : labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  LabelSet labels_;
};

/// The document's address: its url, else its name with what may not stand in an address as %XX.
[[nodiscard]] std::string address_of(const Document& document);

/// The address of an entity: GeoNames' and Wikidata's own for their ids, else the id, which is one.
[[nodiscard]] std::string address_of(const Entity& entity);

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_WEB_ANNOTATION_SHAPE_H_
