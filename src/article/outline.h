// SPDX-License-Identifier: Apache-2.0
//
// An article's parts: title, dateline, body, and the page furniture that clings to copied web pages.

#ifndef GAZET_ARTICLE_OUTLINE_H_
#define GAZET_ARTICLE_OUTLINE_H_

#include <optional>
#include <vector>

#include "article/cue.h"
#include "article/dateline.h"
#include "article/furniture.h"
#include "gazet/document.h"
#include "gazet/extraction.h"
#include "gazet/span.h"

namespace gazet::article {

struct Outline {
  std::vector<SectionSpan> sections;  ///< in text order, without gaps, over the whole text; none for an empty text
  std::vector<Span> furniture;        ///< in text order, apart from each other, within one line each
};

/// Immutable: one Outliner serves any number of threads.
class Outliner {
 public:
  /// An expression that is none finds nothing.
  Outliner(const std::vector<Cue>& furniture, const std::vector<Cue>& datelines);
  /// A declared title that the text begins with is its title; else a first line that looks like a headline. White space
  /// behind a section belongs to it. A window that is not the document's first is all body.
  [[nodiscard]] Outline outline(const Document& document) const;

 private:
  [[nodiscard]] std::vector<SectionSpan> sections(const Document& document, const std::vector<Span>& furniture) const;
  [[nodiscard]] std::optional<Span> title(const Document& document, const std::vector<Span>& furniture) const;

  FurnitureFinder furniture_;
  DatelineFinder datelines_;
};

}  // namespace gazet::article

#endif  // GAZET_ARTICLE_OUTLINE_H_
