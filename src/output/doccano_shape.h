// SPDX-License-Identifier: Apache-2.0
//
// The JSONL that doccano imports for sequence labelling: text and spans, and the document's name as metadata.

#ifndef GAZET_OUTPUT_DOCCANO_SHAPE_H_
#define GAZET_OUTPUT_DOCCANO_SHAPE_H_

#include <string>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

class DoccanoShape : public DocumentShape {
 public:
  explicit DoccanoShape(LabelSet labels) : labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;

 private:
  LabelSet labels_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_DOCCANO_SHAPE_H_
