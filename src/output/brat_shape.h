// SPDX-License-Identifier: Apache-2.0
//
// brat's standoff annotations of one article: T lines for mentions, N lines for the entities they mean.

#ifndef GAZET_OUTPUT_BRAT_SHAPE_H_
#define GAZET_OUTPUT_BRAT_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

/// An .ann file belongs to one text: the assembly throws UsageError when a second document comes.
class BratShape : public DocumentShape {
 public:
  explicit BratShape(LabelSet labels) : labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  LabelSet labels_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_BRAT_SHAPE_H_
