// SPDX-License-Identifier: Apache-2.0
//
// Label Studio's tasks with predictions, for a labelling interface with <Labels name="label" toName="text"/> and
// <Text name="text" value="$text"/>.

#ifndef GAZET_OUTPUT_LABEL_STUDIO_SHAPE_H_
#define GAZET_OUTPUT_LABEL_STUDIO_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

class LabelStudioShape : public DocumentShape {
 public:
  LabelStudioShape(LabelSet labels, std::string version) : labels_(labels), version_(std::move(version)) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  LabelSet labels_;
  std::string version_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_LABEL_STUDIO_SHAPE_H_
