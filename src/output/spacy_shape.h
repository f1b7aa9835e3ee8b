// SPDX-License-Identifier: Apache-2.0
//
// What spaCy's Doc.to_json() gives and Doc.from_json() takes: text, tokens, sentences and entities, one document a
// line.

#ifndef GAZET_OUTPUT_SPACY_SHAPE_H_
#define GAZET_OUTPUT_SPACY_SHAPE_H_

#include <string>

#include "output/document_format.h"
#include "output/labels.h"
#include "text/words.h"

namespace gazet::output {

class SpacyShape : public DocumentShape {
 public:
  explicit SpacyShape(LabelSet labels) : labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;

 private:
  LabelSet labels_;
  text::Tokenizer tokenizer_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_SPACY_SHAPE_H_
