// SPDX-License-Identifier: Apache-2.0
//
// The article itself with its names marked, to be read: in colour on a terminal, else `[Kidal](GPE)`.

#ifndef GAZET_OUTPUT_HIGHLIGHT_SHAPE_H_
#define GAZET_OUTPUT_HIGHLIGHT_SHAPE_H_

#include <memory>
#include <string>

#include "output/document_format.h"
#include "output/labels.h"

namespace gazet::output {

/// The document's name on a line of its own and its text; between documents an empty line.
class HighlightShape : public DocumentShape {
 public:
  HighlightShape(bool colour, LabelSet labels) : colour_(colour), labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;
  [[nodiscard]] std::unique_ptr<Assembly> assembly() const override;

 private:
  void write_name(const Document& document, std::string& to) const;
  void write_mention(const Mention& mention, std::string_view surface, std::string& to) const;

  bool colour_;
  LabelSet labels_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_HIGHLIGHT_SHAPE_H_
