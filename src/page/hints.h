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

/// Said by an element of itself, not of what is around it.
struct Hints {
  bool hidden = false;    ///< not shown
  bool body = false;      ///< the article's text, and little else
  bool unwanted = false;  ///< beside the article: navigation, teasers, advertisements
  bool comments = false;  ///< what readers wrote, consent to cookies: however much it is, not the article
  bool byline = false;    ///< who wrote it
  bool date = false;      ///< when
  bool title = false;     ///< the headline
};

[[nodiscard]] Hints hints_of(const html::Node& element);

}  // namespace gazet::page

#endif  // GAZET_PAGE_HINTS_H_
