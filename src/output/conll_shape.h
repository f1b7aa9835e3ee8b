// SPDX-License-Identifier: Apache-2.0
//
// Documents as the shared task of CoNLL-2003 had them: a token a line in four columns, of which gazet fills the first
// and the last; an empty line behind each sentence; a line -DOCSTART- before each document.

#ifndef GAZET_OUTPUT_CONLL_SHAPE_H_
#define GAZET_OUTPUT_CONLL_SHAPE_H_

#include <string>

#include "output/document_format.h"
#include "output/labels.h"
#include "output/options.h"
#include "text/words.h"

namespace gazet::output {

class ConllShape : public DocumentShape {
 public:
  ConllShape(TagScheme scheme, LabelSet labels) : scheme_(scheme), labels_(labels) {}

  void write(const Document& document, const Extraction& extraction, std::string& to) const override;

 private:
  TagScheme scheme_;
  LabelSet labels_;
  text::Tokenizer tokenizer_;
};

}  // namespace gazet::output

#endif  // GAZET_OUTPUT_CONLL_SHAPE_H_
