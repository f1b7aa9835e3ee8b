// SPDX-License-Identifier: Apache-2.0
//
// All that was found in one Document.

#ifndef GAZET_EXTRACTION_H_
#define GAZET_EXTRACTION_H_

#include <cstddef>
#include <string>
#include <vector>

#include "gazet/mention.h"
#include "gazet/span.h"

namespace gazet {

/// A stretch of the text and the part of the article that it is.
struct SectionSpan {
  Span span;
  Section section = Section::body;
};

struct Extraction {
  std::vector<Mention> mentions;             ///< by begin, then by end
  std::vector<std::uint32_t> sentence_ends;  ///< byte offset behind each sentence; the last is the text's size
  std::vector<SectionSpan> sections;         ///< in text order, without gaps, over the whole text
  std::vector<Span> furniture;               ///< page furniture within the text: no mentions stand there
  std::string language;                      ///< BCP 47; empty when unknown
  bool is_weighed = false;                   ///< evidence decided, not names and patterns alone
};

}  // namespace gazet

#endif  // GAZET_EXTRACTION_H_
