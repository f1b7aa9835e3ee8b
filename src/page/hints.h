// SPDX-License-Identifier: Apache-2.0
//
// What the attributes of an element say about what it is for. Authors name their classes for people, and much alike
// the world over: "article-body", "entry-content", "related-posts", "cookie-banner".

#ifndef GAZET_PAGE_HINTS_H_
#define GAZET_PAGE_HINTS_H_

#include <cstdint>

#include "markup/html/tree.h"

namespace gazet::page {

namespace html = markup::html;

/// Said by an element of itself, not of what is around it. Bits, because a page may hold millions of elements.
struct Hints {
  bool hidden : 1 = false;    ///< not shown
  bool body : 1 = false;      ///< the article's text, and little else
  bool unwanted : 1 = false;  ///< beside the article: navigation, teasers, advertisements
  bool comments : 1 = false;  ///< what readers wrote, consent to cookies: however much it is, not the article
  bool byline : 1 = false;    ///< who wrote it
  bool date : 1 = false;      ///< when
  bool title : 1 = false;     ///< the headline
};

[[nodiscard]] Hints hints_of(const html::Node& element);

}  // namespace gazet::page

#endif  // GAZET_PAGE_HINTS_H_
